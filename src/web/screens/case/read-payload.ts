import type { Day } from '../../../calendar/day.ts'
import type { Json } from '../../../cases/records.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import { type FormFields, fieldValue, fieldValues } from '../../forms/form-fields.ts'
import type { FaultKey, FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'
import type { SchemaField } from './schema-fields.ts'

export type ReadPayload = { payload: Json; faults: readonly FieldFault[] }

type Outcome = { value?: unknown; fault?: FaultKey; faults?: readonly FieldFault[] }

/** The payload that a form gives for these fields, with what is wrong with each. What was left empty is left out. */
export function readPayload(fields: readonly SchemaField[], form: FormFields, today: Day, words: Words): ReadPayload {
  const payload: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const field of fields) {
    const read = readField(field, form, today, words)
    const name = field.name.split('.').at(-1) ?? field.name
    if (read.value !== undefined) payload[name] = read.value
    if (read.fault !== undefined) faults.push({ field: field.name, text: words.faults.fields[read.fault] })
    faults.push(...(read.faults ?? []))
  }
  return { payload, faults }
}

function readField(field: SchemaField, form: FormFields, today: Day, words: Words): Outcome {
  if (field.input === 'group') {
    const inner = readPayload(field.fields, form, today, words)
    return { value: inner.payload, faults: inner.faults }
  }
  if (field.input === 'choices') return readChoices(field, fieldValues(form, field.name))
  const typed = fieldValue(form, field.name)
  if (typed === '') return field.optional ? {} : { fault: whenEmpty[field.input] }
  return readTyped(field, typed, today)
}

const whenEmpty: Readonly<Record<Exclude<SchemaField['input'], 'group' | 'choices'>, FaultKey>> = {
  choice: 'choose',
  'yes-no': 'yesOrNo',
  day: 'dayMissing',
  time: 'noSuchTime',
  number: 'notANumber',
  lines: 'textMissing',
  text: 'textMissing',
  'long-text': 'textMissing',
}

function readChoices(
  { options, optional }: Extract<SchemaField, { options: unknown }>,
  chosen: readonly string[],
): Outcome {
  const known = chosen.filter((code) => options.some(({ value }) => value === code))
  if (known.length > 0) return { value: known }
  return optional ? {} : { fault: 'choose' }
}

function readTyped(field: Exclude<SchemaField, { input: 'group' }>, typed: string, today: Day): Outcome {
  switch (field.input) {
    case 'choice':
    case 'choices':
      return field.options.some(({ value }) => value === typed) ? { value: typed } : { fault: 'choose' }
    case 'yes-no':
      return typed === 'ja' || typed === 'nee' ? { value: typed === 'ja' } : { fault: 'yesOrNo' }
    case 'day': {
      const day = readDutchDay(typed, today)
      return day === null ? { fault: 'noSuchDay' } : { value: day }
    }
    case 'time': {
      const time = typed.replace('.', ':').padStart(5, '0')
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { value: time } : { fault: 'noSuchTime' }
    }
    case 'number':
      return /^\d{1,9}$/.test(typed) ? { value: Number(typed) } : { fault: 'notANumber' }
    case 'lines': {
      const lines = typed.split(/\r?\n/).map((line) => line.trim())
      return { value: lines.filter((line) => line !== '') }
    }
    case 'text':
    case 'long-text':
      return typed.length > field.max ? { fault: 'tooLong' } : { value: typed }
  }
}
