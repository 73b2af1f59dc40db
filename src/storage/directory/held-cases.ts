import type pg from 'pg'
import type { HeldCases } from '../../cases/directory/held-cases.ts'
import { inTransaction } from '../database/transaction.ts'

/** Counts by the worker's role, which sees every case of the municipality: the asker gets no more than the number. */
export function postgresHeldCases(worker: pg.Pool): HeldCases {
  return {
    countOpen: ({ municipality }, holder) =>
      inTransaction(worker, { municipality, personId: null, organisationId: null, role: 'system' }, async (client) => {
        const person = 'personId' in holder
        const { rows } = await client.query<{ held: number }>({
          name: person ? 'cases-of-person' : 'cases-of-organisation',
          text: `select count(*)::int as held from cases where municipality_id = $1 and not final
              and ${person ? 'owner_person_id' : 'owner_organisation_id'} = $2`,
          values: [municipality, person ? holder.personId : holder.organisationId],
        })
        return rows[0]?.held ?? 0
      }),
  }
}
