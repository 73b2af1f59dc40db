import { z } from 'zod'

/** The parts of a JSON Schema that are looked into here; the rest is carried along. */
export type JsonSchema = {
  type?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  $defs?: Record<string, JsonSchema>
  [keyword: string]: unknown
}

/**
 * Turns zod schemas into JSON Schemas that share their named parts (`.meta({ id: 'Deadline' })`) as components.
 * `input` is what may be sent, `output` what is answered. Throws when two different schemas have one name.
 */
export function schemaCollector() {
  const components = new Map<string, JsonSchema>()

  const schema = (source: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const made = z.toJSONSchema(source, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'throw',
      override: ({ jsonSchema }) => sayLimits(jsonSchema as JsonSchema),
    })
    const { $schema: _dialect, $defs = {}, ...own } = pointToComponents(made)
    for (const [name, part] of Object.entries($defs)) keep(name, part)
    return own
  }

  const keep = (name: string, part: JsonSchema): void => {
    const before = components.get(name)
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(part)) {
      throw new Error(`Two schemas are named ${name}: give what is sent and what is answered names of their own.`)
    }
    components.set(name, part)
  }

  return {
    schema,
    add: keep,
    components: () => Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** The length that a format itself sets; an instant may have nine decimals and an offset. */
const longest: Readonly<Record<string, number>> = { date: 10, 'date-time': 35, uuid: 36 }
const int32 = 2 ** 31

/** Says what follows from a schema but is not in it: the length that a format has, and how wide a whole number is. */
function sayLimits(schema: JsonSchema): void {
  const { type, format, maximum, minimum } = schema
  const length = typeof format === 'string' ? longest[format] : undefined
  if (type === 'string' && length !== undefined) schema.maxLength ??= length
  if (type !== 'integer' || format !== undefined) return
  const narrow = typeof maximum === 'number' && typeof minimum === 'number' && maximum < int32 && minimum >= -int32
  schema.format = narrow ? 'int32' : 'int64'
}

function pointToComponents(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', '#/components/schemas/')
    // zod's name for a part; as a keyword `id` means nothing, `$id` would change how references resolve.
    return key === '$id' || (key === 'id' && typeof value === 'string' && /^[A-Z]/.test(value)) ? undefined : value
  }) as JsonSchema
}
