import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageTitle } from '../../ui/text.tsx'
import { HistoryList } from './history-list.tsx'
import type { HistoryItem } from './present-history.ts'

type HistoryViewProps = {
  items: readonly HistoryItem[]
  caseId: string
  correctable: readonly number[]
  whole: boolean
}

/** Everything that happened in a case; what the calendar did stands apart. */
export function HistoryView({ items, caseId, correctable, whole }: HistoryViewProps) {
  const { words } = usePage()
  const calendar = items.filter((item) => item.calendar)
  return (
    <div class="o-width o-narrow">
      <PageTitle>{words.caseFile.history.title}</PageTitle>
      {whole ? (
        <HistoryList items={items.filter((item) => !item.calendar)} correct={{ caseId, correctable }} />
      ) : (
        <Alert kind="info" title={words.caseFile.partOnly} />
      )}
      {calendar.length > 0 && (
        <Disclosure summary={`${words.caseFile.history.calendar} (${calendar.length})`}>
          <HistoryList items={calendar} />
        </Disclosure>
      )}
    </div>
  )
}
