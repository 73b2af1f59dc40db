/** The part of JSON Schema 2020-12 that payloads are written in. */
type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: { [name: string]: Schema }
  required?: string[]
  items?: Schema
  minItems?: number
  minLength?: number
  maxLength?: number
  format?: string
  minimum?: number
  maximum?: number
  examples?: unknown[]
  default?: unknown
}

/** Chooses a whole number from 0 to below `below`; a client that always gives 0 takes the first of everything. */
export type Choose = (below: number) => number

const days = [
  '2027-06-01',
  '2024-02-29',
  '2031-12-31',
  '1999-01-01',
  '2026-11-22',
  '2090-07-15',
  '1000-01-01',
  '9999-12-31',
]

/** One body that the schema allows: what is optional only sometimes, and never anything that the schema doesn't name. */
export function sampleOf(schema: object, choose: Choose): unknown {
  return sample(schema, choose)
}

function sample(schema: Schema, choose: Choose): unknown {
  if ('const' in schema) return schema.const
  if (schema.examples) return schema.examples[choose(schema.examples.length)]
  if (schema.enum) return schema.enum[choose(schema.enum.length)]
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return sample(branches[choose(branches.length)] ?? {}, choose)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, choose)
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + choose(2) }, () => sample(schema.items ?? {}, choose))
    case 'string':
      if (schema.format === 'date') return days[choose(days.length)]
      if (schema.format === 'uri') return 'https://receiver.example/overstap'
      return 'x'.repeat(Math.max(schema.minLength ?? 0, 1))
    case 'boolean':
      return choose(2) === 0
    case 'integer':
    case 'number':
      return (schema.minimum ?? 1) + choose(2)
    default:
      return null
  }
}

function objectOf(schema: Schema, choose: Choose): object {
  const named = Object.entries(schema.properties ?? {})
  const told = named.filter(([name]) => (schema.required ?? []).includes(name) || choose(3) === 1)
  return Object.fromEntries(told.map(([name, inner]) => [name, sample(inner, choose)]))
}
