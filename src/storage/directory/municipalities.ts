import type pg from 'pg'

export type Municipality = { id: string; name: string; demo: boolean }

/** Makes a municipality known, or renames it; within a transaction in its own context. */
export async function writeMunicipality(client: pg.ClientBase, { id, name, demo }: Municipality): Promise<void> {
  await client.query({
    name: 'write-municipality',
    text: `insert into municipalities (municipality_id, name, demo) values ($1, $2, $3)
      on conflict (municipality_id) do update set name = excluded.name`,
    values: [id, name, demo],
  })
}

/** The municipalities that the asker may see: all for the worker's role, else the one of the context. */
export async function listMunicipalities(client: pg.ClientBase | pg.Pool): Promise<Municipality[]> {
  const { rows } = await client.query<Municipality>(
    'select municipality_id as id, name, demo from municipalities order by municipality_id',
  )
  return rows
}
