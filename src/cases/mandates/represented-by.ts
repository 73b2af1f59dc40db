import { type Acting, actingOn, type Mandate, parentsOn } from '../../access/representation.ts'
import type { LeapDayRule } from '../../calendar/age.ts'
import type { Day } from '../../calendar/day.ts'
import { Invalid } from '../errors.ts'
import type { Json, YoungPersonRecord } from '../records.ts'
import type { UnitOfWork } from '../storage.ts'

/** The events that somebody may have spoken for the young person, or with them, which say so in `from`. */
const spokenFor = new Set(['consent.given', 'consent.withdrawn'])

/** What was told; `within` is where it stands in what was sent, for a correction `/replacement`. */
type Told = { type: string; payload: Json; occurredOn: Day; within?: string }
type Held = Mandate & { id: string }
type By = Acting<Held>['by']

/**
 * For consent: whether whoever it is told as coming from may give it that day, by the age of the young person and what is
 * recorded of representatives and incapacity (Jeugdwet 7.3.4, 7.3.5, 7.3.15). Answers the mandates that it counts by, kept
 * with the event; nothing where the young person speaks alone, and for anything else. Withdrawing is for each whose word
 * it takes, and always for the young person: it only ends sharing.
 * @throws Invalid, saying who decides that day and what to do.
 */
export async function representedBy(
  unit: Pick<UnitOfWork, 'mandates'>,
  { id, birthDate }: Pick<YoungPersonRecord, 'id' | 'birthDate'>,
  leapDayRule: LeapDayRule,
  { type, payload, occurredOn, within = '' }: Told,
): Promise<Json> {
  if (!spokenFor.has(type)) return {}
  const from = payload['from'] ?? 'young-person'
  const withdrawn = type === 'consent.withdrawn'
  if (withdrawn && from !== 'representative') return {}
  const recorded = await unit.mandates.of(id)
  const acting: Acting<Held> = actingOn({ birthDate, leapDayRule, ...recorded }, 'consent', occurredOn)
  const parents = parentsOn<Held>(recorded.mandates, 'consent', occurredOn)
  const together = acting.by === 'young-person-and-parents'
  const fits = from === acting.by || (withdrawn && together)
  const mandates = together && fits ? parents : acting.mandates
  if (fits && acting.by === 'young-person') return {}
  if (fits && mandates.length > 0) return { mandateIds: mandates.map((mandate) => mandate.id) }
  const code = from === 'representative' || fits ? 'no-mandate' : codes[acting.by]
  const detail = sentenceOf(acting.by, occurredOn, acting.mandates.length > 0)
  throw new Invalid([{ in: 'body', pointer: `${within}/from`, code, detail }])
}

const codes = {
  'young-person': 'young-person-decides',
  'young-person-and-parents': 'young-person-and-parents-decide',
  representative: 'representative-decides',
} as const satisfies Record<By, string>

/** Who decides that day, and what to do. */
function sentenceOf(by: By, on: Day, held: boolean): string {
  switch (by) {
    case 'young-person':
      return `On ${on} the young person decides about consent, alone: tell it as from 'young-person'. Somebody else can only when incapacity in this matter is recorded for that day, with their mandate: record both first.`
    case 'young-person-and-parents':
      return `On ${on} the young person is 12 to 15 and decides together with the parents: tell it as from 'young-person-and-parents', with custody of a parent or guardian recorded, or record incapacity in this matter first.`
    case 'representative':
      return held
        ? `On ${on} somebody else decides about consent for the young person, under 12 or with incapacity recorded: tell it as from 'representative'.`
        : `No mandate for consent holds on ${on}: record who may act for the young person, on what ground and from when, and tell it as from 'representative'.`
  }
}
