import type { Words } from '../../words/words.ts'
import { type CodeReading, codeWords } from './code-words.ts'

/** A field of a step as a form shows it. `name` is the name in the form; for a part of a group `group.part`. */
export type SchemaField = {
  name: string
  label: string
  optional: boolean
} & (
  | { input: 'choice' | 'choices'; options: readonly { value: string; label: string }[] }
  | { input: 'day' | 'time' | 'number' | 'yes-no' | 'lines' }
  | { input: 'text' | 'long-text'; max: number }
  | { input: 'group'; fields: readonly SchemaField[] }
)

/** A payload's JSON Schema, as far as the machines use it. */
export type PayloadSchema = {
  type?: string
  properties?: Readonly<Record<string, PayloadSchema>>
  required?: readonly string[]
  enum?: readonly string[]
  format?: string
  pattern?: string
  maxLength?: number
  items?: PayloadSchema
  examples?: readonly unknown[]
}

/** What the calendar or the directory fills in when a step is recorded: nobody types it. */
const filledIn: Readonly<Record<string, readonly string[]>> = {
  'offer.made': ['expertise', 'firstFreeOn', 'preconditions'],
  'meeting.held': ['with'],
  'deadline.extended': ['to'],
  'deadline.suspended': ['lastsUntilEnded'],
  'penalty.set': ['amountEur'],
  'objection.received': ['objectionTermEndsOn'],
  'defaultNotice.received': ['decisionDueOn'],
  // Moments beside the first are proposed one by one.
  'meeting.proposed': ['alternatives'],
}

const longText = 200

/** The fields of a step, in the order of its schema. */
export function fieldsOf(type: string, schema: PayloadSchema, reading: CodeReading): SchemaField[] {
  const skipped = filledIn[type] ?? []
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !skipped.includes(name))
    .map(([name, property]) => fieldOf(type, name, name, property, !(schema.required ?? []).includes(name), reading))
}

function fieldOf(
  type: string,
  path: string,
  name: string,
  property: PayloadSchema,
  optional: boolean,
  reading: CodeReading,
): SchemaField {
  const base = { name: path, label: fieldWords(type, name, reading.words), optional }
  const options = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: codeWords(name, code, reading) }))
  if (property.enum) return { ...base, input: 'choice', options: options(property.enum) }
  if (property.type === 'array') {
    return property.items?.enum
      ? { ...base, input: 'choices', options: options(property.items.enum) }
      : { ...base, input: 'lines' }
  }
  if (property.type === 'object') {
    const fields = Object.entries(property.properties ?? {}).map(([part, inner]) =>
      fieldOf(type, `${path}.${part}`, part, inner, !(property.required ?? []).includes(part), reading),
    )
    return { ...base, input: 'group', fields }
  }
  if (property.type === 'boolean') return { ...base, input: 'yes-no' }
  if (property.type === 'integer' || property.type === 'number') return { ...base, input: 'number' }
  if (property.format === 'date') return { ...base, input: 'day' }
  if (property.pattern?.includes('[0-5]')) return { ...base, input: 'time' }
  const max = property.maxLength ?? longText
  return { ...base, input: max > longText ? 'long-text' : 'text', max }
}

/** What a field asks; a name that nobody has words for is shown as it is. */
export function fieldWords(type: string, name: string, words: Words): string {
  const fields: Readonly<Record<string, string | undefined>> = words.eventFields
  return fields[`${type} ${name}`] ?? fields[name] ?? name
}
