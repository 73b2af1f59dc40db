import { type Choose, sampleOf } from '../machines/pathways/support/sample.ts'

/** So many bodies drawn from the schema of an operation, whose references are resolved within `schemas`. */
export const drawnBodies = (schema: object, count: number, choose: Choose): unknown[] =>
  Array.from({ length: count }, () => sampleOf(schema, choose))

/** A schema with the components that it names in their places. @throws Error when one holds itself. */
export function resolved(schema: object, schemas: Readonly<Record<string, object>>, depth = 0): object {
  if (depth > 40) throw new Error('A schema holds itself.')
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    const name = (value as { $ref?: string } | null)?.$ref?.split('/').at(-1) ?? ''
    return Object.hasOwn(schemas, name) ? resolved(schemas[name] ?? {}, schemas, depth + 1) : value
  }) as object
}
