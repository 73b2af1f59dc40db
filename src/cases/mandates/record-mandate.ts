import { mattersOfGround } from '../../access/representation.ts'
import { addYears, type Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Fault, Invalid } from '../errors.ts'
import type { AuditRecord } from '../records.ts'
import type { KeptAnswer, UnitOfWork } from '../storage.ts'
import { visiblePerson } from '../young-people/read-young-person.ts'
import type { IncapacityRecord, MandateRecord, NewIncapacity, NewMandate } from './mandates.ts'

/** Incapacity passes or is looked at anew: it is recorded for a few years at most. */
export const mostYearsOfIncapacity = 5

/** The row of the audit of what was done with somebody's mandates. */
export const mandateAudit = (action: string, youngPersonId: string): AuditRecord => ({
  action,
  purpose: 'case-work',
  caseIds: [],
  youngPersonIds: [youngPersonId],
  traceId: null,
})

type Keeping<Made> = { keep?: (made: Made) => KeptAnswer | null }
type Needs = Pick<Dependencies, 'storage' | 'newId'>

/**
 * Records that somebody may stand for a young person. Whether it lets them act on some day is judged on that day.
 * @throws NotFound, and Invalid for a matter that the ground does not reach or an end before the beginning.
 */
export async function recordMandate(
  { storage, newId }: Needs,
  actor: Actor,
  { youngPersonId, keep, ...told }: NewMandate & { youngPersonId: string } & Keeping<MandateRecord>,
): Promise<MandateRecord> {
  const reach = mattersOfGround[told.ground]
  const beyond = told.matters.filter((matter) => !reach.includes(matter))
  refuse([
    ...(beyond.length === 0
      ? []
      : [
          fault(
            '/matters',
            'beyond-ground',
            `On the ground '${told.ground}' somebody acts in: ${reach.join(', ')}. Leave out: ${beyond.join(', ')}.`,
          ),
        ]),
    ...endsBeforeItBegins(told),
  ])
  const of = { id: newId(), youngPersonId }
  return add(storage, actor, of, keep, async (unit) => {
    await unit.mandates.addMandate(of, told, mandateAudit('mandate.recorded', youngPersonId))
    return (await unit.mandates.of(youngPersonId)).mandates
  })
}

/**
 * Records that a young person can't weigh one matter: who determined it, and until when.
 * @throws NotFound, and Invalid for a period that can't be.
 */
export async function recordIncapacity(
  { storage, newId }: Needs,
  actor: Actor,
  { youngPersonId, keep, ...told }: NewIncapacity & { youngPersonId: string } & Keeping<IncapacityRecord>,
): Promise<IncapacityRecord> {
  const latest = addYears(told.fromOn, mostYearsOfIncapacity)
  refuse([
    ...endsBeforeItBegins(told),
    ...(told.untilOn <= latest
      ? []
      : [
          fault(
            '/untilOn',
            'too-long',
            `Incapacity is recorded for ${mostYearsOfIncapacity} years at most: until ${latest}, and looked at again then.`,
          ),
        ]),
  ])
  const of = { id: newId(), youngPersonId }
  return add(storage, actor, of, keep, async (unit) => {
    await unit.mandates.addIncapacity(of, told, mandateAudit('incapacity.recorded', youngPersonId))
    return (await unit.mandates.of(youngPersonId)).incapacities
  })
}

async function add<Made extends { id: string }>(
  storage: Dependencies['storage'],
  actor: Actor,
  { id, youngPersonId }: { id: string; youngPersonId: string },
  keep: ((made: Made) => KeptAnswer | null) | undefined,
  write: (unit: UnitOfWork) => Promise<Made[]>,
): Promise<Made> {
  return storage.transaction(actor, async (unit) => {
    await visiblePerson(unit, actor, youngPersonId, 'none')
    const made = (await write(unit)).find((one) => one.id === id)
    if (made === undefined) throw new Error('What was recorded is not there to read.')
    const kept = keep?.(made) ?? null
    if (kept) await unit.keepAnswer(kept, youngPersonId)
    return made
  })
}

const fault = (pointer: string, code: string, detail: string): Fault => ({ in: 'body', pointer, code, detail })

const endsBeforeItBegins = ({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }): Fault[] =>
  untilOn === null || untilOn >= fromOn
    ? []
    : [fault('/untilOn', 'before-the-beginning', `It can't end before it begins: choose ${fromOn} or a later day.`)]

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new Invalid(faults)
}
