import type pg from 'pg'

/** A table as a distributed PostgreSQL would look at it: every key by its columns, in their order. */
export type ShardTable = {
  name: string
  primaryKey: string[]
  uniques: string[][]
  foreignKeys: { columns: string[]; to: string; toColumns: string[] }[]
  triggers: string[]
}

/** The tables of the program, read from the catalogue. */
export async function shardTables(client: pg.Client): Promise<ShardTable[]> {
  const { rows } = await client.query<{ name: string; keys: Key[] | null; triggers: string[] | null }>(
    `select c.relname as name,
      (select json_agg(json_build_object('unique', i.indisunique, 'primary', i.indisprimary, 'columns',
          (select json_agg(pg_get_indexdef(i.indexrelid, n, true) order by n) from generate_series(1, i.indnkeyatts) n))
          order by i.indexrelid::regclass::text)
        from pg_index i where i.indrelid = c.oid and i.indisunique) as keys,
      (select json_agg(t.tgname order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`,
  )
  const foreign = await foreignKeys(client)
  return rows.map(({ name, keys, triggers }) => ({
    name,
    primaryKey: keys?.find((key) => key.primary)?.columns ?? [],
    uniques: keys?.filter((key) => !key.primary).map(({ columns }) => columns) ?? [],
    foreignKeys: foreign.filter(({ from }) => from === name).map(({ from: _from, ...key }) => key),
    triggers: triggers ?? [],
  }))
}

type Key = { unique: boolean; primary: boolean; columns: string[] }

async function foreignKeys(client: pg.Client) {
  const columns = (table: string, numbers: string) =>
    `(select json_agg(a.attname order by o) from unnest(${numbers}) with ordinality as u(n, o)
      join pg_attribute a on a.attrelid = ${table} and a.attnum = u.n)`
  const { rows } = await client.query<{ from: string; columns: string[]; to: string; toColumns: string[] }>(
    `select conrelid::regclass::text as "from", ${columns('conrelid', 'conkey')} as columns,
      confrelid::regclass::text as to, ${columns('confrelid', 'confkey')} as "toColumns"
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  )
  return rows
}

const listed = (columns: readonly string[]): string => columns.map((column) => `\`${column}\``).join(', ')

/** The tables as they stand in docs/sharding.md. */
export function tablesAsMarkdown(tables: readonly ShardTable[]): string {
  const line = ({ name, primaryKey, uniques, foreignKeys: keys, triggers }: ShardTable) =>
    `| \`${name}\` | ${listed(primaryKey)} | ${uniques.map(listed).join('; ')} | ${keys
      .map(({ columns, to }) => `${listed(columns)} to \`${to}\``)
      .join('; ')} | ${listed(triggers)} |`
  return [
    '| Table | Primary key | Also unique | Foreign keys | Triggers |',
    '|---|---|---|---|---|',
    ...tables.map(line),
  ].join('\n')
}
