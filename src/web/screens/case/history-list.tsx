import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hidden, Link } from '../../ui/text.tsx'
import type { HistoryItem } from './present-history.ts'

type HistoryListProps = {
  items: readonly HistoryItem[]
  /** Of which case who looks may put some right, and which, by `seq`. */
  correct?: { caseId: string; correctable: readonly number[] }
}

/** What happened, the latest first. */
export function HistoryList({ items, correct }: HistoryListProps) {
  const { words } = usePage()
  const say = words.caseFile.history
  if (items.length === 0) return <p>{say.empty}</p>
  return (
    <ol class="o-timeline" reversed>
      {items.map((item) => (
        <li key={item.seq} class={`o-timeline__item o-timeline__item--${item.standing}`}>
          <p class="o-timeline__title">{item.title}</p>
          <p class="o-timeline__when">
            <strong>{item.day}</strong>, {say.by(item.who)}
            {item.recorded && `, ${say.recorded(item.recorded)}`}
          </p>
          {item.standing !== 'counts' && (
            <p class="o-timeline__note">{item.standing === 'corrected' ? say.corrected : say.takenBack}</p>
          )}
          {item.details.length > 0 && (
            <Disclosure
              summary={
                <>
                  {say.details}
                  <Hidden> {item.title}</Hidden>
                </>
              }
            >
              <dl class="o-details">
                {item.details.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          )}
          {correct?.correctable.includes(item.seq) && item.standing === 'counts' && (
            <p class="o-no-print">
              <Link href={`/zaken/${correct.caseId}/verbeter/${item.seq}`}>
                {say.correct}
                <Hidden>: {item.title}</Hidden>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
