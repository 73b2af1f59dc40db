import { usePage } from '../../page-context.ts'
import { Checkboxes, Fieldset, Radios, YesNo } from '../../ui/choices.tsx'
import { DayField, Select, TextArea, TextField } from '../../ui/fields.tsx'
import type { SchemaField } from './schema-fields.ts'

/** With more answers than this a list that opens is shorter than a column of buttons. */
const mostRadios = 8

/** The fields of a step, drawn from its schema. */
export function SchemaFields({ fields }: { fields: readonly SchemaField[] }) {
  return (
    <>
      {fields.map((field) => (
        <OneField key={field.name} field={field} />
      ))}
    </>
  )
}

function OneField({ field }: { field: SchemaField }) {
  const { words } = usePage()
  const { name, label, optional } = field
  const base = { name, label, optional }
  switch (field.input) {
    case 'choice':
      return field.options.length > mostRadios || optional ? (
        <Select {...base} options={[{ value: '', label: words.frame.choose }, ...field.options]} />
      ) : (
        <Radios {...base} options={field.options} />
      )
    case 'choices':
      return <Checkboxes {...base} options={field.options} />
    case 'yes-no':
      return <YesNo {...base} />
    case 'day':
      return <DayField {...base} />
    case 'time':
      return <TextField {...base} help={words.caseFile.step.time} width={10} />
    case 'number':
      return <TextField {...base} inputMode="numeric" width={4} />
    case 'lines':
      return <TextArea {...base} help={words.caseFile.step.onePerLine} />
    case 'long-text':
      return <TextArea {...base} />
    case 'text':
      return <TextField {...base} />
    case 'group':
      return (
        <Fieldset {...base}>
          <div class="o-group">
            <SchemaFields fields={field.fields} />
          </div>
        </Fieldset>
      )
  }
}
