/** A row as the database names it. */
export type Row = Record<string, unknown>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A flat record with its keys as columns: `occurredOn` becomes `occurred_on`. */
export const toRow = (record: object): Row =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [snake(key), value]))

/** A row with its columns as keys. The caller names the type; the columns it selects must be those of the type. */
export const fromRow = <T>(row: Row): T =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value])) as T

/** The columns that hold these keys of a record, as SQL. */
export const columnsOf = (keys: readonly string[]): string => keys.map(snake).join(', ')
