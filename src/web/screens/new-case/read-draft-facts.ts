import { type Day, isDay } from '../../../calendar/day.ts'
import { type FactName, type Facts, factsSchema, isInRange } from '../../../routing/facts.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import type { FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'
import { type Question, questions } from './questions.ts'

/** The day that three fields give: month names are fine. Null when it is not filled in whole or does not exist. */
export function birthDateOf(fields: Readonly<Record<string, string>>, today: Day): Day | null {
  const [day = '', month = '', year = ''] = ['geboren-dag', 'geboren-maand', 'geboren-jaar'].map((name) =>
    (fields[name] ?? '').trim(),
  )
  if (day === '' || month === '' || !/^\d{4}$/.test(year)) return null
  const read = readDutchDay(`${day} ${month} ${year}`, today)
  return read !== null && isDay(read) && isInRange(read) && read <= today ? read : null
}

/** The facts that were answered in a way that can be read; what can't be read is left out. */
export function factsOf(fields: Readonly<Record<string, string>>, today: Day): Partial<Facts> {
  const birthDate = birthDateOf(fields, today)
  const answered = questions.flatMap((question): [string, unknown][] => {
    const value = answerOf(question, fields[question.fact] ?? '', today)
    return value === undefined || value === null ? [] : [[question.fact, value]]
  })
  const facts: object = {
    ...(birthDate && { birthDate }),
    ...(Object.fromEntries(answered) as Readonly<Record<string, unknown>>),
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
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
