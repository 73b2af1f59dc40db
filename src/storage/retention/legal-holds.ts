import type { LegalHold } from '../../cases/retention/destructions.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts } from '../sealing/sealed-rows.ts'

/** The row that the reasons of a hold are bound to. */
export const boundHold = (municipality: string, id: string) => `${municipality}/legal_holds/${id}/texts`

type HoldRow = Omit<LegalHold, 'reason' | 'liftedBecause'> & { sealed: string; liftedSealed: string | null }

/** Holds with their reasons, the last placed first. */
export async function readHolds(scope: Scope, by: 'young_person_id' | 'hold_id', value: string): Promise<LegalHold[]> {
  const { municipality } = scope.actor
  const { rows } = await scope.client.query<HoldRow>({
    name: `holds-by-${by}`,
    text: `select hold_id as id, young_person_id as "youngPersonId", placed_at as "placedAt", placed_by as "placedBy",
        lifted_at as "liftedAt", lifted_by as "liftedBy", texts_sealed as sealed, lifted_texts_sealed as "liftedSealed"
      from legal_holds where municipality_id = $1 and ${by} = $2 order by placed_at desc, hold_id`,
    values: [municipality, value],
  })
  const bound = ({ id }: HoldRow) => boundHold(municipality, id)
  const placed = await openTexts(scope, rows, (row) => ({ sealed: row.sealed, bound: bound(row) }))
  const lifted = await openTexts(scope, rows, (row) => ({ sealed: row.liftedSealed, bound: bound(row) }))
  return rows.map(({ sealed: _, liftedSealed: __, ...hold }, index) => ({
    ...hold,
    reason: textOf(placed[index]?.['reason']),
    liftedBecause: lifted[index] ? textOf(lifted[index]['because']) : null,
  }))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
