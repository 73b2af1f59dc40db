import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { z } from 'zod'
import type { Words } from '../words/words.ts'
import { type FormFields, fieldValue, fieldValues } from './form-fields.ts'

/** What is wrong with one field, and how to mend it. `field` is the name of the field that a link leads to. */
export type FieldFault = { field: string; text: string }

/** What a form shows: what was filled in, and what is wrong with it. */
export type FormState = { values: FormFields; faults: readonly FieldFault[] }

export const emptyForm: FormState = { values: {}, faults: [] }

const Context = createContext<FormState>(emptyForm)

/** Gives the fields within it what was filled in and what is wrong. */
export const FormStateProvider = Context.Provider

export const useFormState = (): FormState => useContext(Context)

/** What a field shows. The id is the name, so that the error summary can link to it. */
type ShownField = {
  value: string
  /** What was filled in; '' for who emptied it, undefined when it was not sent: then what a page fills in ahead stands there. */
  filled: string | undefined
  values: readonly string[]
  fault: string | undefined
}

export function useField(name: string): ShownField {
  const { values, faults } = useFormState()
  const value = fieldValue(values, name)
  return {
    value,
    filled: values[name] === undefined ? undefined : value,
    values: fieldValues(values, name),
    fault: faults.find(({ field }) => field === name)?.text,
  }
}

/** The sentences for what can be wrong with a field, by key: the message of each rule in a schema. */
export type FaultKey = keyof Words['faults']['fields']

export type ReadFields<T> = { value: T; faults: readonly [] } | { value: undefined; faults: readonly FieldFault[] }

/**
 * Reads the fields of a form by a schema whose messages are keys of `words.faults.fields`; one fault a field, in the order
 * of the schema.
 */
export function readFields<T>(schema: z.ZodType<T>, form: FormFields, words: Words): ReadFields<T> {
  const read = schema.safeParse(form)
  if (read.success) return { value: read.data, faults: [] }
  const faults = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    text: sentenceFor(message, words),
  }))
  return {
    value: undefined,
    faults: faults.filter(({ field }, place) => faults.findIndex((other) => other.field === field) === place),
  }
}

function sentenceFor(message: string, words: Words): string {
  const { fields } = words.faults
  return message in fields ? fields[message as FaultKey] : fields.notValid
}
