import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { beginContext } from '../../machines/context.ts'
import { eventDefinitions } from '../../machines/events.ts'
import { referralServices } from '../../machines/regions/referral/referral-services.ts'
import { warningWords } from '../../machines/regions/warnings/warnings.context.ts'
import { languages, wordsIn } from '../../src/web/words/words.ts'

type Schema = {
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
}

const context = beginContext(undefined)
const told = eventDefinitions.filter(({ by }) => by.some((role) => role !== 'system'))

/** What nobody types: it is filled in, or told from a page of its own. */
const notShown = [
  'expertise',
  'firstFreeOn',
  'preconditions',
  'objectionTermEndsOn',
  'decisionDueOn',
  'lastsUntilEnded',
  'seq',
  'replacement',
  'void',
  'alternatives',
]

function fieldsIn(type: string, schema: Schema): { type: string; name: string; codes: string[] }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (notShown.includes(name)) return []
    const codes = [...(property.enum ?? []), ...(property.items?.enum ?? [])]
    return [{ type, name, codes }, ...fieldsIn(type, property), ...fieldsIn(type, property.items ?? {})]
  })
}

const fields = told.flatMap(({ type, payload }) =>
  fieldsIn(type, z.toJSONSchema(payload(context), { io: 'input', unrepresentable: 'any' }) as Schema),
)

test.each(languages)('every field of every step has words: %s', (language) => {
  const words: Record<string, string | undefined> = wordsIn[language].eventFields
  const without = fields.filter(({ type, name }) => !words[`${type} ${name}`] && !words[name])
  expect(without.map(({ type, name }) => `${type} ${name}`)).toEqual([])
})

test.each(languages)('every answer that can be chosen has words: %s', (language) => {
  const words: Record<string, string | undefined> = wordsIn[language].eventCodes
  const known = (name: string, code: string) =>
    Boolean(words[`${name} ${code}`] ?? words[code]) ||
    code in referralServices ||
    code in warningWords ||
    // Numbers say what they are; a need is named by its kind.
    /^(\d+|need-\d+-.*)$/.test(code)
  const without = fields.flatMap(({ type, name, codes }) =>
    codes.filter((code) => !known(name, code)).map((code) => `${type} ${name} ${code}`),
  )
  expect([...new Set(without)]).toEqual([])
})
