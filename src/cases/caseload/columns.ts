import type { z } from 'zod'
import { parseDay } from '../../calendar/day.ts'
import { households, wmoProvisions } from '../../routing/fact-codes.ts'
import { type FactName, factNames, factsSchema } from '../../routing/facts.ts'

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

/**
 * What stands in the fields of a fact: `open` where a code outside the list may stand there too, `several` where more than
 * one may, with commas.
 */
export type FactContent =
  | { kind: 'yes-no' | 'day' | 'text' }
  | { kind: 'code'; codes: readonly string[]; open: boolean; several: boolean }

/** Facts whose codes are known and not closed. */
const openCodes: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  wmoProvision: wmoProvisions,
  household: households,
  requestedServices: [],
}

const innerSchema = (name: FactName): z.ZodType => {
  const schema = factsSchema.shape[name]
  return 'unwrap' in schema ? (schema.unwrap() as z.ZodType) : schema
}

/** What stands in the fields of a fact, by its schema. */
export function contentOf(name: FactName): FactContent {
  const schema = innerSchema(name)
  const several = schema.def.type === 'array'
  const open = openCodes[name]
  if (open) return { kind: 'code', codes: open, open: true, several }
  if ('options' in schema) return { kind: 'code', codes: schema.options as string[], open: false, several }
  if (schema.def.type === 'boolean') return { kind: 'yes-no' }
  return { kind: name.endsWith('On') || name.endsWith('Until') ? 'day' : 'text' }
}

/** What a field of a file says, or why it says nothing that can be used. */
export type Field = { value: unknown } | { reason: string; code: FieldFaultCode }

/** What can be wrong with one field, for words in another language. */
export type FieldFaultCode = 'not-yes-or-no' | 'no-such-day' | 'not-usable' | 'not-known'

const yes = ['ja', 'true']
const no = ['nee', 'false']

/** Reads one fact from its field as a caseload file writes it: days as YYYY-MM-DD or D-M-YYYY, yes and no as ja, nee, true or false. */
export function readFact(name: FactName, text: string): Field {
  const content = contentOf(name)
  if (content.kind === 'yes-no') return readYesNo(text)
  if (content.kind === 'day') return readDayField(text)
  return checked(innerSchema(name), content.kind === 'code' && content.several ? listed(text) : text, text)
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

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
