import type pg from 'pg'
import { boundView, viewKeyOf } from '../lists/saved-views.ts'
import { sealWords } from './sealed-words.ts'
import type { Sealing } from './sealing.ts'

type Plain = { personId: string; screen: string; name: string }

/** Seals the names of saved views of a municipality that are plain still. `client` is the owner's, in its context. */
export async function sealViewNames(client: pg.Client, municipality: string, sealing: Sealing): Promise<void> {
  const { rows } = await client.query<Plain>(
    `select person_id as "personId", screen, name from saved_views where municipality_id = $1 and not starts_with(name, 'sealed:')`,
    [municipality],
  )
  for (const { personId, screen, name } of rows) {
    const bound = boundView(municipality, personId, screen)
    const sealed = await sealWords({ sealing, actor: { municipality } }, viewKeyOf(personId), name, bound)
    await client.query(
      'update saved_views set name = $5 where municipality_id = $1 and person_id = $2 and screen = $3 and name = $4',
      [municipality, personId, screen, name, sealed],
    )
  }
}
