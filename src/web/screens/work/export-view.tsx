import { exportReasons } from '../../../cases/audit-purposes.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

type ExportViewProps = { total: number; query: string; mayHaveNames: boolean }

/** Asking for a file of cases: what for, and whether with names. */
export function ExportView({ total, query, mayHaveNames }: ExportViewProps) {
  const { words } = usePage()
  const { csv } = words.work
  const list = query === '' ? '/zaken' : `/zaken?${query}`
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <PageTitle>{csv.title}</PageTitle>
      <Paragraph lead>{csv.explain}</Paragraph>
      <Form action="/zaken/downloaden" once={false}>
        <input type="hidden" name="filter" value={query} />
        <Radios
          name="reden"
          label={csv.reason}
          options={exportReasons.map((one) => ({ value: one, label: csv.reasons[one] }))}
        />
        {mayHaveNames && (
          <Radios
            name="metNamen"
            label={csv.names}
            help={csv.namesHelp}
            value="without"
            options={(['without', 'with'] as const).map((one) => ({ value: one, label: csv.nameOptions[one] }))}
          />
        )}
        <Buttons>
          <Button>{csv.link(total)}</Button>
          <Link href={list}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
