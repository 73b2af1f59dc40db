import type { Policy } from '../../../calendar/policy.ts'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { PolicyPreview } from '../../../cases/preview-policy.ts'
import { showDay } from '../../format/show-day.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'
import type { PolicyForm } from './policy-form.ts'
import { presentChange } from './present-policy.ts'

type Props = { before: Policy; after: Policy; read: PolicyForm; moves: PolicyPreview; form: FormFields }

const fields = [
  'vanaf',
  'planReadyByMonths',
  'dueSoonDays',
  'notifyAlertDays',
  'termijn',
  'lengte',
  'eenheid',
  'bereik',
  'waarom',
  'beleidsnaam',
]

/** What a new policy changes and which dates it moves, before it is recorded. */
export function PolicyPreviewView({ before, after, read, moves, form }: Props) {
  const page = usePage()
  const { words, language } = page
  const say = words.administration.policy
  const changes = presentChange(before, after, page)
  return (
    <div class="o-width">
      <PageTitle>{say.preview}</PageTitle>
      <Alert
        kind={moves.cases > 0 ? 'warning' : 'info'}
        title={moves.cases > 0 ? say.previewLead(moves.cases, moves.deadlines) : say.previewNone}
      >
        {moves.stay > 0 && <p>{say.previewStays(moves.stay)}</p>}
      </Alert>
      <Heading level={2}>{say.changes}</Heading>
      <SummaryList
        rows={[
          { key: say.columns.version, value: read.beleidsnaam },
          { key: say.columns.from, value: showDay(read.vanaf, language) },
          { key: say.columns.reach, value: say.reaches[read.bereik] },
          ...changes.map(({ key, was, becomes }) => ({ key, value: `${was} → ${becomes}` })),
          { key: say.columns.because, value: read.waarom },
        ]}
      />
      {moves.items.length > 0 && <Moves moves={moves} />}
      <Form action="/beheer/beleid">
        {fields.map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          <Button>{say.confirm}</Button>
          <Link href="/beheer/beleid">{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
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
