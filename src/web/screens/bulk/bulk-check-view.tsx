import { type BulkTold, undoMinutes } from '../../../cases/bulk/bulk-changes.ts'
import type { BulkPreview } from '../../../cases/bulk/change-many.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'

type Props = {
  cases: readonly BulkPreview[]
  told: BulkTold
  /** What each becomes, in words. */
  becomes: string
  names: DirectoryNames
  form: FormFields
}

/** What a bulk change does to each case, before it is done; cases that it can't change are named. */
export function BulkCheckView({ cases, told, becomes, names, form }: Props) {
  const { words } = usePage()
  const { check: say, columns, refusals } = words.bulk
  const filter = fieldValue(form, 'filter')
  const will = cases.filter(({ refused }) => refused === null)
  const wont = cases.filter(({ refused }) => refused !== null)
  const nameOf = ({ caseId, name }: BulkPreview) => name ?? words.work.caseNumber(shortId(caseId))
  const now = ({ holder }: BulkPreview) =>
    told.type === 'worker.assigned' ? (names.person(holder.personId) ?? say.nobody) : say.noMeeting
  return (
    <div class="o-width">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{will.length === 0 ? say.none : say.lead(cases.length, will.length)}</Paragraph>
      {will.length > 0 && (
        <Table
          caption={say.title}
          captionHidden
          columns={(['who', 'now', 'later'] as const).map((key) => ({ key, label: columns[key] }))}
        >
          <tbody>
            {will.map((one) => (
              <tr key={one.caseId}>
                <th scope="row">{nameOf(one)}</th>
                <Cell label={columns.now}>{now(one)}</Cell>
                <Cell label={columns.later}>{becomes}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {wont.length > 0 && (
        <Alert kind="warning" title={say.refused}>
          <ul>
            {wont.map((one) => (
              <li key={one.caseId}>
                {nameOf(one)}: {refusals[one.refused ?? 'not-now']}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {will.length > 0 && <Heading level={2}>{say.undo(undoMinutes)}</Heading>}
      <Form action="/zaken/samen">
        {(will.length > 0 ? will : cases).map(({ caseId, version }) => (
          <input type="hidden" name="zaak" value={`${caseId}.${version}`} />
        ))}
        {['wat', 'medewerker', 'dag', 'tijd', 'plek', 'filter'].map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          {will.length > 0 && <Button>{say.confirm(will.length)}</Button>}
          <Button kind="secondary" formAction="/zaken/samen/controle" name="anders" value="ja">
            {say.otherwise}
          </Button>
          <Link href={`/zaken${filter === '' ? '' : `?${filter}`}`}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
