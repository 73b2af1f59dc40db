import type { ComponentChildren } from 'preact'
import { Hidden, Link } from './text.tsx'

/** A button of a form elsewhere on the page, that takes along what was filled in there. */
type SentAway = { form: string; name: string; value: string }

export type SummaryRow = {
  key: string
  value: ComponentChildren
  /** Where it can be changed, and the words for it: "Wijzig geboortedatum". */
  change?: { label: string; hidden?: string } & ({ href: string } | { sends: SentAway })
}

/** Questions and answers, or a thing and what it is. Rows without a value stay out. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="o-summary">
      {rows.map(({ key, value, change }) => (
        <div class="o-summary__row">
          <dt class="o-summary__key">{key}</dt>
          <dd class="o-summary__value">{value}</dd>
          {change && (
            <dd class="o-summary__change">
              <Change change={change} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Change({ change }: { change: NonNullable<SummaryRow['change']> }) {
  const { label, hidden } = change
  const says = (
    <>
      {label}
      {hidden && <Hidden> {hidden}</Hidden>}
    </>
  )
  if ('href' in change) return <Link href={change.href}>{says}</Link>
  return (
    <button type="submit" class="o-link-button" {...change.sends}>
      {says}
    </button>
  )
}
