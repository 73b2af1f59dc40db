import { z } from 'zod'
import { beginContext } from './context.ts'
import { eventDefinition } from './events.ts'

/** What is typed in the events that no definition has: the opening and a correction. Their other parts are codes. */
const besideDefinitions: Readonly<Record<string, readonly string[]>> = { 'case.opened': ['overruleReason'] }

type JsonSchema = {
  type?: unknown
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: unknown
  const?: unknown
  format?: string
  pattern?: string
  'x-choose-from'?: unknown
}

/** The system's own words in an event of the calendar: kinds and ids of deadlines. */
const ofTheSystem = new Set(['kind', 'key', 'deadlineId', 'milestones', 'version'])

const known = new Map<string, ReadonlySet<string>>()

/**
 * The names under which an event of this type carries what somebody typed: text that may hold anything about a person.
 * Everything else in it is a code, a day, a number or an id. Read from the schema of what the event may say.
 */
export function textsOfEvent(type: string): ReadonlySet<string> {
  const before = known.get(type)
  if (before) return before
  const names = new Set(besideDefinitions[type])
  const definition = eventDefinition(type)
  if (definition) {
    const schema = z.toJSONSchema(definition.payload(beginContext(undefined)), { io: 'input' }) as JsonSchema
    const system = definition.by.every((role) => role === 'system')
    collect(schema, '', (name) => {
      if (!(system && ofTheSystem.has(name))) names.add(name)
    })
  }
  known.set(type, names)
  return names
}

function collect(schema: JsonSchema, name: string, add: (name: string) => void): void {
  for (const choice of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) collect(choice, name, add)
  for (const [inner, property] of Object.entries(schema.properties ?? {})) collect(property, inner, add)
  if (schema.items) collect(schema.items, name, add)
  if (schema.type === 'string' && isFree(schema)) add(name)
}

const isFree = (schema: JsonSchema): boolean =>
  schema.enum === undefined &&
  schema.const === undefined &&
  schema.format === undefined &&
  schema.pattern === undefined &&
  schema['x-choose-from'] === undefined
