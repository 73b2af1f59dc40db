import type { z } from 'zod'
import type { Fault } from './errors.ts'

export type Part = NonNullable<Fault['in']>

/** What zod made of a value: the value, or every fault in it with a pointer and a sentence. */
export type Read<T> = { value: T; faults: [] } | { value: undefined; faults: Fault[] }

/** Parses one part of what was told. A sentence that the schema itself gives goes before ours. */
export function readPart<T>(schema: z.ZodType<T>, value: unknown, part: Part): Read<T> {
  const read = schema.safeParse(value, { error: sentenceOfIssue })
  if (read.success) return { value: read.data, faults: [] }
  return { value: undefined, faults: read.error.issues.flatMap((issue) => faultsOf(issue, [], part)) }
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

function faultsOf(issue: Issue, above: Path, part: Part): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: part,
      pointer: pointerTo([...path, key]),
      code: 'unknown-key',
      detail: `'${shorten(key)}' is not known here: take it out, or mend its spelling.`,
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that is nearest to what was sent tells the most.
    const [nearest = []] = [...issue.errors].sort((one, other) => distance(one) - distance(other))
    return nearest.flatMap((inner) => faultsOf(inner, path, part))
  }
  return [{ in: part, pointer: pointerTo(path), code: codeOf(issue), detail: said(nameOf(path, part), issue.message) }]
}

/** Our sentences go on after the name; one that a schema gives stands by itself. */
const said = (name: string, sentence: string): string =>
  /^\p{Lu}/u.test(sentence) ? `${name}: ${sentence}` : `${name} ${sentence}`

/** Unknown keys weigh most: they say that another alternative was meant. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : 1), 0)

const codes: Partial<Record<Issue['code'], string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
  invalid_union: 'unknown-value',
  invalid_format: 'wrong-format',
  too_small: 'too-small',
  too_big: 'too-big',
  not_multiple_of: 'not-a-multiple',
  invalid_key: 'unknown-key',
  custom: 'not-valid',
}

function codeOf(issue: Issue): string {
  if (issue.message === missing) return 'missing'
  // A refinement may name its own code: `.refine(rule, { params: { code: 'not-the-birth-date' } })`.
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return issue.params['code']
  return codes[issue.code] ?? 'not-valid'
}

const missing = 'is missing.'

/** The rest of a sentence that begins with the name of what is wrong: for a schema that parses inside another. */
export function sentenceOfIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return missing
      return `must be ${kindNames[String(issue.expected)] ?? `a ${String(issue.expected)}`}.`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${listed(issue.values)}.`
    case 'invalid_union':
      if (Array.isArray(issue.options))
        return issue.input === undefined ? missing : `must be one of ${listed(issue.options)}.`
      return 'fits none of the forms that are accepted here.'
    case 'invalid_format':
      return formatSentences[String(issue.format)] ?? 'is not written as it must be.'
    case 'too_small':
      return `must ${sizeVerb(issue.origin)} at least ${String(issue.minimum)}${unitOf(issue.origin)}.`
    case 'too_big':
      return `must ${sizeVerb(issue.origin)} at most ${String(issue.maximum)}${unitOf(issue.origin)}.`
    default:
      return 'is not valid.'
  }
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  never: 'left out',
}

const formatSentences: Readonly<Record<string, string>> = {
  date: 'must be a day that exists, written as 2026-12-10.',
  datetime: 'must be an instant with its zone, written as 2026-12-10T09:30:00Z.',
  uuid: 'must be an id (a UUID).',
  guid: 'must be an id (a UUID).',
  email: 'must be an e-mail address.',
}

const sizeVerb = (origin: string): string => (origin === 'string' || origin === 'array' ? 'have' : 'be')

const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '')

const listed = (values: readonly unknown[]): string => values.map((value) => `'${String(value)}'`).join(', ')

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function nameOf(path: Path, part: Part): string {
  if (path.length === 0) return part === 'body' ? 'The body' : `The ${part}`
  return `'${shorten(path.map(String).join('.'))}'`
}

const pointerTo = (path: Path): string => path.map((step) => pointerStep(String(step))).join('')

/** One step of an RFC 6901 pointer: `~` and `/` in a key are written `~0` and `~1`. */
export function pointerStep(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
