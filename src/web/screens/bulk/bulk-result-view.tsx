import type { BulkCase, BulkChange } from '../../../cases/bulk/bulk-changes.ts'
import { undoUntil } from '../../../cases/bulk/undo-many.ts'
import { showTime } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'

type Props = {
  change: BulkChange
  names: ReadonlyMap<string, string | null>
  /** The instant it is, in milliseconds. */
  now: number
}

/** What became of each case of a bulk change, and the button that takes it back while it can. */
export function BulkResultView({ change, names, now }: Props) {
  const { words, language } = usePage()
  const { result: say, refusals } = words.bulk
  const done = change.cases.filter(({ seq }) => seq !== null)
  const open = done.filter(({ undoneAt }) => undoneAt === null)
  const inTime = now <= undoUntil(change)
  const stateOf = ({ seq, undoneAt, undoRefused }: BulkCase) =>
    undoneAt !== null ? say.undone : undoRefused !== null ? say.undoRefused : seq === null ? say.refused : say.changed
  return (
    <div class="o-width">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{change.cases.length === 0 ? say.busy : say.done(done.length)}</Paragraph>
      {open.length > 0 && inTime && (
        <Form action={`/zaken/samen/${change.id}/ongedaan`} once={false}>
          <Buttons>
            <Button kind="secondary">{say.undoButton(open.length)}</Button>
          </Buttons>
          <Paragraph>{say.until(showTime(undoUntil(change), language))}</Paragraph>
        </Form>
      )}
      {open.length > 0 && !inTime && <Paragraph>{say.over}</Paragraph>}
      <Table
        caption={say.title}
        captionHidden
        columns={(['who', 'state', 'why'] as const).map((key) => ({ key, label: say.columns[key] }))}
      >
        <tbody>
          {change.cases.map((one) => {
            const why = one.undoRefused ?? one.refused
            return (
              <tr key={one.caseId}>
                <th scope="row">
                  <Link href={`/zaken/${one.caseId}`}>
                    {names.get(one.caseId) ?? words.work.caseNumber(shortId(one.caseId))}
                  </Link>
                </th>
                <Cell label={say.columns.state}>{stateOf(one)}</Cell>
                <Cell label={say.columns.why}>{why === null ? '' : refusals[why]}</Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <Paragraph>
        <Link href="/zaken">{say.back}</Link>
      </Paragraph>
    </div>
  )
}
