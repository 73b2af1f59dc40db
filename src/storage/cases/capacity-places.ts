import type { Place, Places } from '../../cases/handover/places.ts'
import type { Scope } from '../database/scope.ts'

/** Two who take the last place of a month wait for each other on its row: the second finds it full. */
const takeOne = `insert into capacity_months (municipality_id, organisation_id, month, taken)
  select $1, $2, $3, 1 where $4::int is null or $4 > 0
  on conflict (municipality_id, organisation_id, month) do update set taken = capacity_months.taken + 1
  where $4::int is null or capacity_months.taken < $4 returning taken`

const giveBack = `with held as (delete from capacity_places where municipality_id = $1 and case_id = $2
    returning organisation_id, month)
  update capacity_months m set taken = m.taken - 1 from held
  where m.municipality_id = $1 and m.organisation_id = held.organisation_id and m.month = held.month`

/** The places on PostgreSQL, within a transaction. */
export function capacityPlaces({ client, actor: { municipality } }: Scope): Places {
  return {
    async move(caseId: string, place: Place | null, limit: number | null): Promise<boolean> {
      await client.query({ name: 'give-place-back', text: giveBack, values: [municipality, caseId] })
      if (place === null) return true
      const { organisationId, month } = place
      const taken = await client.query({
        name: 'take-place',
        text: takeOne,
        values: [municipality, organisationId, month, limit],
      })
      if (taken.rowCount === 0) return false
      await client.query({
        name: 'hold-place',
        text: 'insert into capacity_places (municipality_id, case_id, organisation_id, month) values ($1, $2, $3, $4)',
        values: [municipality, caseId, organisationId, month],
      })
      return true
    },
    async taken(month: string) {
      const { rows } = await client.query<{ organisation_id: string; taken: number }>({
        name: 'places-taken',
        text: 'select organisation_id, taken from capacity_months where municipality_id = $1 and month = $2',
        values: [municipality, month],
      })
      return new Map(rows.map(({ organisation_id: id, taken }) => [id, taken]))
    },
  }
}
