import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import type { UnitOfWork } from '../storage.ts'
import { visiblePerson } from '../young-people/read-young-person.ts'
import type { Ending, IncapacityRecord, MandateRecord } from './mandates.ts'
import { mandateAudit } from './record-mandate.ts'

type Needs = Pick<Dependencies, 'storage' | 'today'>
/** Which one ends, of whom, from which day on, and why. */
type Ended = { id: string; youngPersonId: string } & Ending

/**
 * Ends a mandate before its last day: it holds no more from that day on.
 * @throws NotFound, Conflict when it ended already, Invalid for a day to come or before it began.
 */
export async function endMandate(needs: Needs, actor: Actor, ended: Ended): Promise<MandateRecord> {
  const { youngPersonId } = ended
  const all = async (unit: UnitOfWork) => (await unit.mandates.of(youngPersonId)).mandates
  return end(needs, actor, ended, all, (unit) =>
    unit.mandates.endMandate(ended, ended, mandateAudit('mandate.ended', youngPersonId)),
  )
}

/**
 * Ends a recorded incapacity before its last day.
 * @throws as endMandate
 */
export async function endIncapacity(needs: Needs, actor: Actor, ended: Ended): Promise<IncapacityRecord> {
  const { youngPersonId } = ended
  const all = async (unit: UnitOfWork) => (await unit.mandates.of(youngPersonId)).incapacities
  return end(needs, actor, ended, all, (unit) =>
    unit.mandates.endIncapacity(ended, ended, mandateAudit('incapacity.ended', youngPersonId)),
  )
}

async function end<One extends MandateRecord | IncapacityRecord>(
  { storage, today }: Needs,
  actor: Actor,
  { id, youngPersonId, endedOn }: Ended,
  all: (unit: UnitOfWork) => Promise<One[]>,
  write: (unit: UnitOfWork) => Promise<void>,
): Promise<One> {
  return storage.transaction(actor, async (unit) => {
    await visiblePerson(unit, actor, youngPersonId, 'none')
    const find = async () => {
      const found = (await all(unit)).find((one) => one.id === id)
      if (found === undefined) throw new NotFound('There is none with this id of this young person.')
      return found
    }
    const before = await find()
    if (before.endedOn !== null) throw new Conflict(`It ended already, on ${before.endedOn}.`)
    if (endedOn < before.fromOn || endedOn > today())
      throw new Invalid([
        {
          in: 'body',
          pointer: '/endedOn',
          code: 'not-a-day-to-end',
          detail: `Choose a day from ${before.fromOn}, when it began, up to today, ${today()}.`,
        },
      ])
    await write(unit)
    return find()
  })
}
