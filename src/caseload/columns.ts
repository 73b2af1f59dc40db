import type { z } from 'zod'
import { parseDay } from '../calendar/day.ts'
import { type FactName, factNames, factsSchema } from '../routing/facts.ts'

/** The columns that say who somebody is and who works with them; every fact is a column too. */
export const identityColumns = [
  'reference',
  'bsn',
  'firstName',
  'familyName',
  'birthDate',
  'municipality',
  'organisation',
  'worker',
  'youthCareProvider',
] as const
export type IdentityColumn = (typeof identityColumns)[number]

/** Without these a row can't become a person. */
export const neededColumns: readonly IdentityColumn[] = ['reference', 'firstName', 'familyName', 'birthDate']

/** The facts that a file can have as a column; a list of services stands in one field, with commas. */
export const factColumns: readonly FactName[] = factNames.filter((name) => name !== 'birthDate')

export const isKnownColumn = (name: string): boolean =>
  (identityColumns as readonly string[]).includes(name) || (factColumns as readonly string[]).includes(name)

/** What a field of a file says, or why it says nothing that can be used. */
export type Field = { value: unknown } | { reason: string; code: FieldFaultCode }

/** What can be wrong with one field, for words in another language. */
export type FieldFaultCode = 'not-yes-or-no' | 'no-such-day' | 'not-usable' | 'not-known'

const yes = ['ja', 'true']
const no = ['nee', 'false']

/** Reads one fact from its field as a caseload file writes it: days as YYYY-MM-DD or D-M-YYYY, yes and no as ja, nee, true or false. */
export function readFact(name: FactName, text: string): Field {
  const schema = factsSchema.shape[name]
  const inner = 'unwrap' in schema ? (schema.unwrap() as z.ZodType) : schema
  const kind = inner.def.type
  if (kind === 'boolean') return readYesNo(text)
  if (kind === 'array')
    return checked(
      inner,
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
      text,
    )
  if (name.endsWith('On') || name.endsWith('Until')) return readDayField(text)
  return checked(inner, text, text)
}

function readYesNo(text: string): Field {
  const small = text.toLowerCase()
  if (yes.includes(small)) return { value: true }
  if (no.includes(small)) return { value: false }
  return {
    reason: `'${shorten(text)}' is no yes or no: write ja, nee, true or false, or leave it empty.`,
    code: 'not-yes-or-no',
  }
}

/** A day, written as YYYY-MM-DD or D-M-YYYY. */
export function readDayField(text: string): Field {
  const day = parseDay(text)
  return day === null
    ? { reason: `'${shorten(text)}' is no day that exists: write YYYY-MM-DD or D-M-YYYY.`, code: 'no-such-day' }
    : { value: day }
}

function checked(schema: z.ZodType, value: unknown, text: string): Field {
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data }
  const options = 'options' in schema ? (schema.options as string[]).join(', ') : null
  return {
    code: options === null ? 'not-usable' : 'not-known',
    reason:
      options === null
        ? `'${shorten(text)}' can't be used: ${read.error.issues[0]?.message ?? 'mend it.'}`
        : `'${shorten(text)}' is not known: write one of ${options}, or leave it empty.`,
  }
}

export const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
