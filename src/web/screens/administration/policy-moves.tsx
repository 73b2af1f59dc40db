import type { ComponentChildren } from 'preact'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { PolicyPreview } from '../../../cases/policy/policies.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'

type Props = {
  moves: PolicyPreview
  /** What changes, between how many dates that moves and which. */
  between: ComponentChildren
}

/** How many dates a change moves in how many cases, and which. */
export function PolicyMoves({ moves, between }: Props) {
  const say = usePage().words.administration.policy
  return (
    <>
      <Alert
        kind={moves.cases > 0 ? 'warning' : 'info'}
        title={moves.cases > 0 ? say.previewLead(moves.cases, moves.deadlines) : say.previewNone}
      >
        {moves.stay > 0 && <p>{say.previewStays(moves.stay)}</p>}
      </Alert>
      {between}
      {moves.items.length > 0 && <Moves moves={moves} />}
    </>
  )
}

function Moves({ moves }: { moves: PolicyPreview }) {
  const { words, language } = usePage()
  const say = words.administration.policy
  const { previewColumns: columns } = say
  return (
    <>
      <Heading level={2}>{say.previewTable}</Heading>
      {moves.after !== null && <Paragraph>{say.previewMore(moves.items.length)}</Paragraph>}
      <Table
        caption={say.previewTable}
        captionHidden
        columns={(['case', 'kind', 'from', 'to'] as const).map((key) => ({ key, label: columns[key] }))}
      >
        <tbody>
          {moves.items.map(({ caseId, deadlineId, kind, from, dueOn, stays }) => (
            <tr key={deadlineId}>
              <th scope="row">{words.work.caseNumber(shortId(caseId))}</th>
              <Cell label={columns.kind}>{isTermId(kind) ? terms[kind].label[language] : kind}</Cell>
              <Cell label={columns.from}>{showDay(from, language)}</Cell>
              <Cell label={columns.to}>{stays === null ? showDay(dueOn, language) : say.stays}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
