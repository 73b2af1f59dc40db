import type { CaseloadUpload } from '../../../cases/caseload/caseload-uploads.ts'
import { usePage } from '../../page-context.ts'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** How far reading a file in is. */
export function ProgressView({ upload }: { upload: CaseloadUpload }) {
  const { words } = usePage()
  const say = words.caseload.progress
  const percent = upload.bytes === 0 ? 0 : Math.min(99, Math.round((100 * upload.bytesRead) / upload.bytes))
  return (
    <div class="o-width o-narrow" data-progress={`/zaken/inlezen/${upload.id}`} data-state={upload.state}>
      <PageTitle>{say.title(upload.fileName)}</PageTitle>
      <div role="status">
        <Paragraph lead>
          {say.running}. {say.rows(upload.rowsRead)}. {say.share(percent)}
        </Paragraph>
        <progress class="o-progress" max={100} value={percent} aria-label={say.running} />
      </div>
      <Paragraph>{say.leave}</Paragraph>
      <Paragraph>
        <Link href={`/zaken/inlezen/${upload.id}`}>{say.refresh}</Link>
      </Paragraph>
    </div>
  )
}
