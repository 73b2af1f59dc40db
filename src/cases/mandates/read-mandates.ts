import type { Role } from '../../../machines/roles.ts'
import { type Acting, actingOn, holdsOn, type Matter, matters } from '../../access/representation.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { visiblePerson } from '../young-people/read-young-person.ts'
import type { IncapacityRecord, MandateRecord } from './mandates.ts'
import { mandateAudit } from './record-mandate.ts'

/** Mandates and incapacity of somebody, and what follows from them on a day: who acts in each matter, under which mandates. */
export type MandatesOnDay = {
  asOf: Day
  mandates: (MandateRecord & { holds: boolean })[]
  incapacities: (IncapacityRecord & { holds: boolean })[]
  acting: { matter: Matter; by: Acting<MandateRecord>['by']; mandateIds: string[] }[]
}

/** Who records mandates and ends them: who works with young people by name. The database holds the same (migration 0065). */
export const mandateRecorders = [
  ...(['neighbourhood-team', 'decision-maker', 'youth-family-centre'] as const),
  ...(['youth-care-provider', 'certified-institution'] as const),
] satisfies Role[]
const recorders: readonly Role[] = mandateRecorders
export const mayRecordMandates = ({ role }: Actor): boolean => recorders.includes(role)
/** Who reads of them: the young person too. */
export const mayReadMandates = (actor: Actor): boolean => actor.role === 'young-person' || mayRecordMandates(actor)

/**
 * Who may stand for a young person on a day; that somebody looked is recorded.
 * @throws NotFound when they are not there or not the reader's to know of.
 */
export async function readMandates(
  { storage, policyOn }: Pick<Dependencies, 'storage' | 'policyOn'>,
  actor: Actor,
  youngPersonId: string,
  asOf: Day,
): Promise<MandatesOnDay> {
  return storage.transaction(actor, async (unit) => {
    const { person } = await visiblePerson(unit, actor, youngPersonId, 'none')
    await unit.writeAudit(mandateAudit('mandates.read', youngPersonId))
    const { mandates, incapacities } = await unit.mandates.of(youngPersonId)
    const { leapDayRule } = policyOn(asOf, actor.municipality)
    const represented = { birthDate: person.birthDate, leapDayRule, mandates, incapacities }
    return {
      asOf,
      mandates: mandates.map((one) => ({ ...one, holds: holdsOn(one, asOf) })),
      incapacities: incapacities.map((one) => ({ ...one, holds: holdsOn(one, asOf) })),
      acting: matters.map((matter) => {
        const acting = actingOn(represented, matter, asOf)
        return { matter, by: acting.by, mandateIds: acting.mandates.map(({ id }) => id) }
      }),
    }
  })
}
