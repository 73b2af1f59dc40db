import type { Day } from '../calendar/day.ts'
import type { PayloadSchema } from '../cases/events/payload-schema.ts'
import type { Chance } from './chance.ts'
import { dayFor, wordsFor } from './words.ts'

/** How often an optional field is filled in, in a hundred. */
const filledIn = 45

/** On which day, by which chance, and how often in a hundred the first of several choices is taken. */
export type Saying = { today: Day; chance: Chance; usual: number }

/** What somebody could say of an event on a day: a body that its JSON Schema allows, in the words of an invented town. */
export function sayOf(schema: object, saying: Saying): unknown {
  return drawn(schema, '', saying)
}

function drawn(schema: PayloadSchema, field: string, saying: Saying): unknown {
  const { today, chance, usual } = saying
  if ('const' in schema) return schema.const
  if (schema.enum) return chance.percent(usual) ? schema.enum[0] : chance.of(schema.examples ?? schema.enum)
  if (schema.examples) return chance.of(schema.examples)
  if (schema.anyOf) return drawn(schema.anyOf[0] ?? {}, field, saying)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, saying)
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => drawn(schema.items ?? {}, field, saying))
    case 'string':
      return schema.format === 'date' ? dayFor(field, today, chance) : wordsFor(field, chance)
    case 'boolean':
      return chance.percent(usual)
    default:
      return (schema.minimum ?? 1) + chance.below(3)
  }
}

/** Fields that the directory fills in, or that are better left to what the program computes. */
const leftOut = new Set([
  'expertise',
  'firstFreeOn',
  'acceptByOn',
  'objectionTermEndsOn',
  'decisionDueOn',
  'lastsUntilEnded',
])

function objectOf(schema: PayloadSchema, saying: Saying): object {
  const told = Object.entries(schema.properties ?? {}).filter(
    ([name]) => (schema.required ?? []).includes(name) || (!leftOut.has(name) && saying.chance.percent(filledIn)),
  )
  return Object.fromEntries(told.map(([name, inner]) => [name, drawn(inner, name, saying)]))
}
