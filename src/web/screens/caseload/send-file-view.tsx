import type { CaseloadUpload } from '../../../cases/caseload/caseload-uploads.ts'
import { showInstant } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { ColumnsView } from './columns-view.tsx'

/** Sending a caseload file in, and what was sent before. */
export function SendFileView({ latest }: { latest: readonly CaseloadUpload[] }) {
  const { words } = usePage()
  const say = words.caseload
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <SendFileForm />
      <Paragraph>
        <Link href="/zaken/inlezen/voorbeeld.csv">{say.example}</Link>
      </Paragraph>
      <Disclosure summary={say.columnsTitle}>
        <ColumnsView />
      </Disclosure>
      {latest.length > 0 && <Latest uploads={latest} />}
    </div>
  )
}

/** The form alone: on its own page, and on a list that is still empty. */
export function SendFileForm() {
  const say = usePage().words.caseload
  return (
    <Form action="/zaken/inlezen" upload>
      <FileField name="bestand" label={say.file} help={say.fileHelp} accept=".csv,text/csv" />
      <Buttons>
        <Button>{say.button}</Button>
      </Buttons>
    </Form>
  )
}

function Latest({ uploads }: { uploads: readonly CaseloadUpload[] }) {
  const { words, language } = usePage()
  const { latest, latestTable, latestColumns: columns, states } = words.caseload
  return (
    <>
      <Heading level={2}>{latest}</Heading>
      <Table
        caption={latestTable}
        captionHidden
        columns={(['file', 'at', 'state'] as const).map((key) => ({ key, label: columns[key] }))}
      >
        <tbody>
          {uploads.map(({ id, fileName, uploadedAt, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/zaken/inlezen/${id}`}>{fileName}</Link>
              </th>
              <Cell label={columns.at}>{showInstant(uploadedAt, language)}</Cell>
              <Cell label={columns.state}>{states[state]}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
