import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import { DatesList } from './dates-list.tsx'
import { HistoryList } from './history-list.tsx'
import type { Overview } from './present-overview.ts'

/** What happened last; for who sees the whole case. */
export function Recent({ overview: { latest, whole, caseId } }: { overview: Overview }) {
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

/** The dates that run, and those that are settled. */
export function Dates({ overview: { openDates, doneDates } }: { overview: Overview }) {
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

/** Whose turn it is, and for what. */
export function Turns({ overview: { turns, final } }: { overview: Overview }) {
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

/** Who takes part, by what they are. */
export function People({ overview: { people } }: { overview: Overview }) {
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
