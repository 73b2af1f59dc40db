/** What this program reads of the JSON Schema of an event's payload. */
export type PayloadSchema = {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly PayloadSchema[]
  properties?: Readonly<Record<string, PayloadSchema>>
  required?: readonly string[]
  items?: PayloadSchema
  minItems?: number
  format?: string
  minimum?: number
  examples?: readonly unknown[]
  /** The part of the directory that the value is an id from. */
  'x-choose-from'?: string
}
