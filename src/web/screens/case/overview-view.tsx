import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { DatesList } from './dates-list.tsx'
import { HistoryList } from './history-list.tsx'
import type { Overview } from './present-overview.ts'
import { RoutePicture, type RoutePictureProps } from './route-picture.tsx'
import { Stepper } from './stepper.tsx'

/** S5: who, where on the way, what to do now, what not yet and why, dates, people, what happened, the whole pathway. */
export function OverviewView({
  overview,
  name,
  picture,
}: {
  overview: Overview
  name: string
  picture: RoutePictureProps
}) {
  const { words } = usePage()
  const say = words.caseFile
  const late = overview.openDates.filter(({ standing }) => standing === 'late').length
  return (
    <div class="o-width">
      <PageTitle>{say.title(name)}</PageTitle>
      <BreakGlassAlert caseId={overview.caseId} sight={overview.sight} />
      {!overview.whole && <Alert kind="info" title={say.partOnly} />}
      {late > 0 && (
        <Alert kind="error" title={say.late(late)}>
          <p>{say.lateHelp}</p>
        </Alert>
      )}
      {overview.warnings.map(({ label, href }) => (
        <Alert key={label} kind="warning" title={say.warnings}>
          <p>
            <Link href={href}>{label}</Link>
          </p>
        </Alert>
      ))}
      <section aria-labelledby="waar" class="o-card">
        <Heading level={2} id="waar">
          {say.where.title}
        </Heading>
        <Stepper steps={overview.steps} />
      </section>
      <div class="o-columns">
        <div>
          <Now overview={overview} />
          <NotYet overview={overview} />
          <Recent overview={overview} />
        </div>
        <div>
          <Dates overview={overview} />
          <Turns overview={overview} />
          <People overview={overview} />
        </div>
      </div>
      <RoutePicture {...picture} />
    </div>
  )
}

/** For who sees no name: how to see it in an emergency, or that they see it now by that. */
function BreakGlassAlert({ caseId, sight }: Pick<Overview, 'caseId' | 'sight'>) {
  const { words } = usePage()
  const say = words.breakGlass
  if (sight === 'by-break-glass')
    return (
      <Alert kind="warning" title={say.openHere}>
        <p>
          {say.openHereText} <Link href="/noodtoegang">{say.see}</Link>
        </p>
      </Alert>
    )
  if (sight !== 'without-names') return null
  return (
    <Alert kind="info" title={say.offer}>
      <p>
        {say.offerText} <Link href={`/zaken/${caseId}/noodtoegang`}>{say.ask}</Link>
      </p>
    </Alert>
  )
}

function Now({ overview: { actions, final, caseId } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.now
  const [first, ...beside] = actions.main
  return (
    <section aria-labelledby="nu" class="o-card o-now" data-section="nu">
      <Heading level={2} id="nu">
        {say.title}
      </Heading>
      {first ? (
        <ul class="o-actions">
          <li>
            <ButtonLink href={first.href}>{first.label}</ButtonLink>
            {first.when && <span class="o-actions__when">{first.when}</span>}
          </li>
          {beside.map(({ type, label, href, when }) => (
            <li key={type}>
              <ButtonLink href={href} kind="secondary">
                {label}
              </ButtonLink>
              {when && <span class="o-actions__when">{when}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <Paragraph>{final ? say.closed : say.nothing}</Paragraph>
      )}
      {actions.more.length > 0 && (
        <Disclosure summary={say.more(actions.more.length)}>
          <ul class="o-list" data-case={caseId}>
            {actions.more.map(({ type, label, href }) => (
              <li key={type}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {actions.others.length > 0 && (
        <Disclosure summary={say.others(actions.others.length)}>
          <ul class="o-list">
            {actions.others.map(({ type, label, who }) => (
              <li key={type}>
                {label} ({who})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

const firstReasons = 4

function NotYet({ overview: { actions } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.notYet
  const [first, rest] = [actions.notYet.slice(0, firstReasons), actions.notYet.slice(firstReasons)]
  const list = (items: typeof first) => (
    <ul class="o-not-yet">
      {items.map(({ type, label, because }) => (
        <li key={type}>
          <strong>{label}</strong> <span class="o-not-yet__why">{say.because(because)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="nog-niet" class="o-card">
      <Heading level={2} id="nog-niet">
        {say.title}
      </Heading>
      {first.length === 0 ? <Paragraph>{say.nothing}</Paragraph> : list(first)}
      {rest.length > 0 && <Disclosure summary={say.all(actions.notYet.length)}>{list(rest)}</Disclosure>}
    </section>
  )
}

function Recent({ overview: { latest, whole, caseId } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.history
  if (!whole) return null
  return (
    <section aria-labelledby="gebeurd" class="o-card">
      <Heading level={2} id="gebeurd">
        {say.title}
      </Heading>
      <HistoryList items={latest} />
      <p>
        <Link href={`/zaken/${caseId}/tijdlijn`}>{say.all}</Link>
      </p>
    </section>
  )
}

function Dates({ overview: { openDates, doneDates } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.dates
  return (
    <section aria-labelledby="datums" class="o-card">
      <Heading level={2} id="datums">
        {say.title}
      </Heading>
      {openDates.length === 0 && <Paragraph>{doneDates.length === 0 ? say.nothing : say.none}</Paragraph>}
      <DatesList dates={openDates} />
      {doneDates.length > 0 && (
        <Disclosure summary={say.done(doneDates.length)}>
          <DatesList dates={doneDates} />
        </Disclosure>
      )}
    </section>
  )
}

function Turns({ overview: { turns, final } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.turn
  return (
    <section aria-labelledby="aan-zet" class="o-card">
      <Heading level={2} id="aan-zet">
        {say.title}
      </Heading>
      {(final || turns.length === 0) && <Paragraph>{say.nobody}</Paragraph>}
      <ul class="o-turns">
        {turns.map(({ who, mine, step, when }) => (
          <li key={step} class={mine ? 'o-turns__mine' : undefined}>
            <strong>{who}</strong>: {step}
            {when && <span class="o-turns__when"> {when}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function People({ overview: { people } }: { overview: Overview }) {
  const { words } = usePage()
  const say = words.caseFile.people
  if (people.length === 0) return null
  return (
    <section aria-labelledby="mensen" class="o-card">
      <Heading level={2} id="mensen">
        {say.title}
      </Heading>
      <SummaryList rows={people.map(({ role, who }) => ({ key: role, value: who ?? say.none }))} />
    </section>
  )
}
