import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { stepPath } from './present-actions.ts'
import type { HistoryItem } from './present-history.ts'
import type { SchemaField } from './schema-fields.ts'
import { SchemaFields } from './schema-form.tsx'

type StepViewProps = {
  caseId: string
  version: number
  type: string
  label: string
  fields: readonly SchemaField[]
  dayField: string
  /** What others did since the form was read; null when nobody did anything. */
  changed: readonly HistoryItem[] | null
}

/** The form of one step. */
export function StepView({ caseId, version, type, label, fields, dayField, changed }: StepViewProps) {
  const { words } = usePage()
  const say = words.caseFile.step
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <Meanwhile changed={changed} />
      <PageTitle>{label}</PageTitle>
      {fields.length === 0 && <Paragraph>{say.nothingToFill}</Paragraph>}
      <Form action={stepPath(caseId, type)} version={version} data={{ 'data-keep-typing': `${caseId} ${type}` }}>
        <SchemaFields fields={fields} />
        <DayField name={dayField} label={say.occurredOn} />
        <Buttons>
          <Button>{say.submit}</Button>
          <Link href={`/zaken/${caseId}`}>{say.back}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
