import { usePage } from '../../page-context.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import type { Overview } from './present-overview.ts'

/** What can be done now, by whom, and as buttons what who looks may do. */
export function Now({ overview: { actions, final, caseId } }: { overview: Overview }) {
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

/** What can't be done yet, and why. */
export function NotYet({ overview: { actions } }: { overview: Overview }) {
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
