import { type Acting, actingOn, type Mandate } from '../../access/representation.ts'
import type { LeapDayRule } from '../../calendar/age.ts'
import type { Day } from '../../calendar/day.ts'
import { Invalid } from '../errors.ts'
import type { Json, YoungPersonRecord } from '../records.ts'
import type { UnitOfWork } from '../storage.ts'

/** The events that a representative may have spoken, which say so in `from`. */
const spokenFor = new Set(['consent.given', 'consent.withdrawn'])

/** What was told; `within` is where it stands in what was sent, for a correction `/replacement`. */
type Told = { type: string; payload: Json; occurredOn: Day; within?: string }

/**
 * For consent that is told as coming from a representative: the mandates under which they may have given it on that day,
 * kept with the event. Nothing for anything else.
 * @throws Invalid when no mandate lets somebody act for the young person that day.
 */
export async function representedBy(
  unit: Pick<UnitOfWork, 'mandates'>,
  { id, birthDate }: Pick<YoungPersonRecord, 'id' | 'birthDate'>,
  leapDayRule: LeapDayRule,
  { type, payload, occurredOn, within = '' }: Told,
): Promise<Json> {
  if (!spokenFor.has(type) || payload['from'] !== 'representative') return {}
  const acting = actingOn({ birthDate, leapDayRule, ...(await unit.mandates.of(id)) }, 'consent', occurredOn)
  if (acting.mandates.length > 0) return { mandateIds: acting.mandates.map((mandate) => mandate.id) }
  const detail = sentenceOf(acting.by, occurredOn)
  throw new Invalid([{ in: 'body', pointer: `${within}/from`, code: 'no-mandate', detail }])
}

/** Why nobody could give it instead, and what to do. */
function sentenceOf(by: Acting<Mandate>['by'], on: Day): string {
  switch (by) {
    case 'young-person':
      return `On ${on} the young person decides about consent: somebody else can only when incapacity in this matter is recorded for that day, with their mandate. Tell it as from the young person, or record both first.`
    case 'young-person-and-parents':
      return `On ${on} the young person is 12 to 15 and decides together with the parents: tell it as from 'young-person-and-parents', or record incapacity in this matter first.`
    case 'representative':
      return `No mandate for consent holds on ${on}: record who may act for the young person, on what ground and from when, or tell it as from the young person.`
  }
}
