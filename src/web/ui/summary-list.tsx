import type { ComponentChildren } from 'preact'
import { Hidden, Link } from './text.tsx'

export type SummaryRow = {
  key: string
  value: ComponentChildren
  /** The address where it can be changed, and the words of that link: "Wijzig geboortedatum". */
  change?: { href: string; label: string; hidden?: string }
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
              <Link href={change.href}>
                {change.label}
                {change.hidden && <Hidden> {change.hidden}</Hidden>}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
