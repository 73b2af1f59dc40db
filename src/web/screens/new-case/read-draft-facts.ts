import { type Day, isDay } from '../../../calendar/day.ts'
import type { Json } from '../../../cases/records.ts'
import { type FactName, type Facts, factsSchema, isInRange } from '../../../routing/facts.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import type { FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'
import type { NewCaseDraft } from './draft.ts'
import { offering, type Question, questions } from './questions.ts'

/** The day that three fields give: month names are fine. Null when it is not filled in whole or does not exist. */
export function birthDateOf(fields: Readonly<Record<string, string>>, today: Day): Day | null {
  const [day = '', month = '', year = ''] = ['geboren-dag', 'geboren-maand', 'geboren-jaar'].map((name) =>
    (fields[name] ?? '').trim(),
  )
  if (day === '' || month === '' || !/^\d{4}$/.test(year)) return null
  const read = readDutchDay(`${day} ${month} ${year}`, today)
  return read !== null && isDay(read) && isInRange(read) && read <= today ? read : null
}

/**
 * What the answers tell: null takes back a fact that is stored. What was not asked is not in it, nor what can't be read.
 */
export function answersOf({ fields, stored }: NewCaseDraft, today: Day): Json {
  return Object.fromEntries(
    questions.flatMap((question): [string, unknown][] => {
      const { fact } = question
      const typed = fields[fact]
      const known = stored?.facts[fact]
      if (typed === undefined) return []
      const value = answerOf(offering(question, known), typed.trim(), today)
      if (value === undefined) return known === undefined ? [] : [[fact, null]]
      return value === null ? [] : [[fact, value]]
    }),
  )
}

/** The facts of a draft: what is stored of somebody who is known, and the answers on top of it. */
export function factsOf(draft: NewCaseDraft, today: Day): Partial<Facts> {
  const birthDate = birthDateOf(draft.fields, today)
  const told = { ...draft.stored?.facts, ...answersOf(draft, today) }
  const facts: object = {
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
    ...(birthDate && { birthDate }),
  }
  const read = factsSchema.partial().safeParse(facts)
  return read.success ? read.data : birthDate ? { birthDate } : {}
}

/** What is wrong with the answers to these questions. */
export function questionFaults(
  asked: readonly Question[],
  fields: Readonly<Record<string, string>>,
  today: Day,
  words: Words,
): FieldFault[] {
  return asked.flatMap((question) => {
    const typed = (fields[question.fact] ?? '').trim()
    if (answerOf(question, typed, today) !== null) return []
    const key = question.kind === 'day' ? 'noSuchDay' : 'choose'
    return [{ field: question.fact, text: words.faults.fields[key] }]
  })
}

/** The answer; undefined when there is none, null when it can't be read. */
function answerOf(question: Question, typed: string, today: Day): string | boolean | undefined | null {
  if (typed === '') return undefined
  switch (question.kind) {
    case 'yes-no':
      return typed === 'ja' ? true : typed === 'nee' ? false : null
    case 'day': {
      const day = readDutchDay(typed, today)
      return day !== null && isInRange(day) ? day : null
    }
    case 'code':
      return question.codes.includes(typed) ? typed : null
    case 'text':
      return typed.slice(0, 120)
  }
}

/** Facts that are known already, as the fields of the form would hold them. */
export function fieldsOfFacts(facts: Readonly<Record<string, unknown>>): Record<string, string> {
  const known = new Set<string>(questions.map(({ fact }) => fact satisfies FactName))
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      if (!known.has(name)) return []
      if (typeof value === 'boolean') return [[name, value ? 'ja' : 'nee']]
      return typeof value === 'string' ? [[name, isDay(value) ? typedDay(value) : value]] : []
    }),
  )
}

/** A day as people type it: 15-3-2009. */
const typedDay = (day: Day): string => day.split('-').reverse().map(Number).join('-')
