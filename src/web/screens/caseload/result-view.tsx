import type { RefusedRow } from '../../../cases/caseload/caseload-log.ts'
import type { CaseloadUpload } from '../../../cases/caseload/caseload-uploads.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import type { WorkRow } from '../work/present-work.ts'
import { explainRefusal } from './explain-refusal.ts'
import { uploadFaultText } from './upload-fault-text.ts'

type Props = { upload: CaseloadUpload; refused: readonly RefusedRow[]; urgent: readonly WorkRow[] }

/** What went in, what was refused and why, and which cases to begin with. */
export function ResultView({ upload, refused, urgent }: Props) {
  const { words } = usePage()
  const say = words.caseload
  const { state, fileName, fault, summary } = upload
  return (
    <div class="o-width" data-state={state}>
      <PageTitle>{state === 'done' ? say.done.title(fileName) : say.failed.title(fileName)}</PageTitle>
      {fault && <Alert kind="error" title={uploadFaultText(fault, words)} live />}
      {urgent.length > 0 && <Urgent rows={urgent} />}
      {summary && (
        <>
          <Heading level={2}>{say.done.went}</Heading>
          <SummaryList
            rows={[
              ...Object.entries(summary.opened).map(([pathway, count]) => ({
                key: `${say.done.opened}: ${(words.names.pathways as Readonly<Record<string, string>>)[pathway] ?? pathway}`,
                value: String(count),
              })),
              ...(['watchList', 'changed', 'skipped', 'refused', 'overdue'] as const).map((name) => ({
                key: say.done[name],
                value: String(summary[name]),
              })),
            ]}
          />
        </>
      )}
      {refused.length > 0 && <Refused upload={upload} refused={refused} />}
      <Buttons>
        <ButtonLink href="/zaken/inlezen" kind="secondary">
          {say.done.more}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

function Urgent({ rows }: { rows: readonly WorkRow[] }) {
  const { words } = usePage()
  const say = words.caseload.done
  const { columns } = words.work
  return (
    <>
      <Heading level={2}>{say.urgent}</Heading>
      <Table
        caption={say.urgentTable}
        captionHidden
        columns={(['who', 'step', 'due', 'status'] as const).map((key) => ({ key, label: columns[key] }))}
      >
        <tbody>
          {rows.map(({ id, href, name, step, due, standing, status }) => (
            <tr key={id}>
              <th scope="row">{href === null ? name : <Link href={href}>{name}</Link>}</th>
              <Cell label={columns.step}>{step}</Cell>
              <Cell label={columns.due}>{due ? `${due.day}, ${due.countdown}` : ''}</Cell>
              <Cell label={columns.status}>
                <Badge standing={standing}>{status}</Badge>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Paragraph>
        <Link href="/werk">{say.all}</Link>
      </Paragraph>
    </>
  )
}

const shownRows = 100

function Refused({ upload, refused }: Pick<Props, 'upload' | 'refused'>) {
  const { words } = usePage()
  const say = words.caseload.refusals
  const count = upload.summary?.refused ?? refused.length
  const shown = refused.slice(0, shownRows)
  return (
    <>
      <Heading level={2} id="geweigerd">
        {say.title(count)}
      </Heading>
      <Paragraph>{say.help}</Paragraph>
      <Paragraph>
        {upload.hasRejected ? (
          <Link href={`/zaken/inlezen/${upload.id}/geweigerd.csv`}>{say.download(count)}</Link>
        ) : (
          say.gone
        )}
      </Paragraph>
      {count > shown.length && <Paragraph>{say.first(shown.length)}</Paragraph>}
      <Table
        caption={say.table}
        captionHidden
        columns={(['line', 'column', 'reason'] as const).map((key) => ({ key, label: say.columns[key] }))}
      >
        <tbody>
          {shown.flatMap(({ line, faults }) =>
            faults.map((fault) => (
              <tr key={`${line} ${fault.column}`}>
                <th scope="row">{line}</th>
                <Cell label={say.columns.column}>
                  {fault.column === '(row)' ? say.row : <code>{fault.column}</code>}
                </Cell>
                <Cell label={say.columns.reason}>{explainRefusal(fault, words)}</Cell>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    </>
  )
}
