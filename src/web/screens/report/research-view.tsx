import type { ExportReason } from '../../../cases/audit-purposes.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** Asking for the cases of a year under pseudonyms: what stands in the file, and what it is for. */
export function ResearchView({ year, reasons }: { year: number; reasons: readonly ExportReason[] }) {
  const { words } = usePage()
  const { research } = words.report
  const { csv } = words.work
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <PageTitle>{research.title(String(year))}</PageTitle>
      <Paragraph lead>{research.explain}</Paragraph>
      <Paragraph>{research.hidden}</Paragraph>
      <Form action="/overzicht/statistiek/zaken" once={false}>
        <input type="hidden" name="jaar" value={String(year)} />
        <Radios
          name="reden"
          label={csv.reason}
          options={reasons.map((one) => ({ value: one, label: csv.reasons[one] }))}
        />
        <Buttons>
          <Button>{csv.button}</Button>
          <Link href="/overzicht/verslag">{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
