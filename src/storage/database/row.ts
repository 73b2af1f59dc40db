/** A row as the database names it. */
export type Row = Record<string, unknown>

/** Names are few and asked for with every row: each is made once. */
const remembered = (make: (name: string) => string) => {
  const known = new Map<string, string>()
  return (name: string): string => {
    const before = known.get(name)
    if (before !== undefined) return before
    const made = make(name)
    known.set(name, made)
    return made
  }
}

const snake = remembered((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
const camel = remembered((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))

/** A flat record with its keys as columns: `occurredOn` becomes `occurred_on`. */
export const toRow = (record: object): Row => rename(record, snake)

/** A row with its columns as keys. The caller says what it is; the columns it selects must be those of that type. */
export const fromRow = (row: Row): unknown => rename(row, camel)

function rename(from: object, name: (key: string) => string): Row {
  const renamed: Row = {}
  for (const [key, value] of Object.entries(from)) renamed[name(key)] = value
  return renamed
}

/** The columns that hold these keys of a record, as SQL. */
export const columnsOf = (keys: readonly string[]): string => keys.map(snake).join(', ')
