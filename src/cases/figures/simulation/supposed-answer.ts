import { z } from 'zod'
import type { CaseContext } from '../../../../machines/context.ts'
import type { EventDefinition } from '../../../../machines/event-definition.ts'
import { addDays, type Day, later } from '../../../calendar/day.ts'
import type { PayloadSchema } from '../../events/payload-schema.ts'
import type { Json } from '../../records.ts'
import type { Habits } from './habits.ts'
import { weighted } from './weighted.ts'

/** On which day, in which case, by what is usual, and a fraction for each field. */
export type Answering = {
  on: Day
  context: CaseContext
  habits: Habits
  /** The id that stands in for a choice from the directory. */
  choose: (from: string, fraction: number) => string
  fraction: (field: string) => number
}

const fixed = new WeakMap<EventDefinition, PayloadSchema>()

function schemaOf(definition: EventDefinition, context: CaseContext): PayloadSchema {
  const known = fixed.get(definition)
  if (known) return known
  const schema = z.toJSONSchema(definition.payload(context), { io: 'input' }) as PayloadSchema
  if (definition.payload.length === 0) fixed.set(definition, schema)
  return schema
}

/** What an event would say: codes as often as they were said before, the day it is, and nothing that somebody would type. */
export function supposedAnswer(definition: EventDefinition, answering: Answering): Json {
  const { context, habits, fraction } = answering
  const heard = habits.answers(definition.type)
  const schema = schemaOf(definition, context)
  const required = new Set(schema.required ?? [])
  const told = Object.entries(schema.properties ?? {}).flatMap(([field, property]) => {
    const values = heard?.fields.get(field)
    const said = values === undefined ? 0 : [...values.values()].reduce((sum, n) => sum + n, 0)
    const named = required.has(field) || said / Math.max(1, heard?.told ?? 0) > fraction(`${field}?`)
    return named ? [[field, saidOf(property, field, values, answering)] as const] : []
  })
  return Object.fromEntries(told)
}

function saidOf(
  schema: PayloadSchema,
  field: string,
  heard: ReadonlyMap<string, number> | undefined,
  answering: Answering,
): unknown {
  if ('const' in schema) return schema.const
  const from = schema['x-choose-from']
  if (from !== undefined) return answering.choose(from, answering.fraction(field))
  if (schema.enum) return drawn(schema.enum, heard, answering.fraction(field))
  if (schema.type === 'boolean') return drawn([true, false], heard, answering.fraction(field))
  if (schema.examples) return schema.examples[0]
  if (schema.anyOf) return saidOf(schema.anyOf[0] ?? {}, field, heard, answering)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => (schema.required ?? []).includes(name))
          .map(([name, inner]) => [name, saidOf(inner, name, undefined, answering)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => saidOf(schema.items ?? {}, field, undefined, answering))
    case 'string':
      return schema.format === 'date' ? dayFor(field, answering) : 'verondersteld'
    default:
      return schema.minimum ?? 1
  }
}

/** One of these, as often as it was said, each once more: what nobody said yet can be said (Laplace's rule of succession). */
function drawn(choices: readonly unknown[], heard: ReadonlyMap<string, number> | undefined, fraction: number): unknown {
  return (
    weighted(
      choices.map((choice) => [choice, 1 + (heard?.get(String(choice)) ?? 0)] as const),
      fraction,
    ) ?? choices[0]
  )
}

/** What begins, begins on the handover day or at once; what ends does so months later; what is planned lies two weeks ahead. */
function dayFor(field: string, { on, context }: Answering): Day {
  if (/until|closed|ends/i.test(field)) return addDays(on, 180)
  if (/firstDay|occurred|confirmed/i.test(field)) return on
  if (/start|from/i.test(field)) return later(on, context.handover.on ?? on)
  return addDays(on, 14)
}
