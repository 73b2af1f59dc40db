import { z } from 'zod'
import type { CaseOpening } from '../../../../machines/context.ts'
import type { EventDefinition } from '../../../../machines/event-definition.ts'
import { eventDefinition } from '../../../../machines/events.ts'
import { callerOf, demoOrganisations, personaNamed, personas } from '../../../../src/access/personas.ts'
import type { Day } from '../../../../src/calendar/day.ts'
import { choicesIn, withChoices } from '../../../../src/cases/events/directory-choices.ts'
import type { Json } from '../../../../src/cases/records.ts'
import { defaultPeople } from '../../../../src/default-people.ts'
import { offered, openWalk, passTo, tellThis, type Walk } from './client.ts'

/** One thing that a client does: it moves the clock, or tells an event as of today. */
export type Telling = { tell: string; says: Json }
export type Move = { until: Day } | Telling

/** What the program's clock and people do with one case, from its opening on. */
export type CasePath = { opening: string; moves: Move[] }

/** The people of every case of the demo, as the program names them. */
const people = await defaultPeople(callerOf(personaNamed('wijkteam')), undefined as never)

const listing = {
  organisations: Object.values(demoOrganisations).map((each) => ({ ...each, active: true })),
  people: personas.map(({ personId, organisation }) => ({
    id: personId,
    organisationId: organisation?.id,
    active: true,
  })),
} as never

const both = { youth: true, adults: true }
const contract = { contract: { fromOn: '2010-01-01', untilOn: '2060-12-31' }, cooperationClause: true }

/** What the directory says of the organisations that an offer may go to or come from, so that every warning has its cause. */
export const directory: Record<string, object> = {
  [demoOrganisations.youthCareProvider.id]: { ...contract, expertise: both },
  [demoOrganisations.receivingProvider.id]: { ...contract, expertise: both },
  [demoOrganisations.otherReceivingProvider.id]: {
    expertise: { youth: false, adults: true },
    firstFreeOn: '2040-01-01',
  },
}

const withoutContract = ['receiver-without-contract', 'receiver-without-cooperation-clause']

/** What the program computes from the directory of whom an event names. */
function known(type: string, says: Json): object {
  const id = String(says['organisationId'])
  if (type === 'worker.assigned') return { party: partyOf(String(says['personId'])) }
  if (type !== 'offer.made') return {}
  if (id === demoOrganisations.receivingProvider.id) return { expertise: both, preconditions: [] }
  return { ...directory[id], preconditions: directory[id] ? withoutContract : [] }
}

function partyOf(personId: string): string | undefined {
  const organisation = personas.find((one) => one.personId === personId)?.organisation?.id
  return Object.entries(people).find(([, holder]) => holder.organisationId === organisation)?.[0]
}

/** A case as the program begins it for the people of the demo. */
export const openingOf = (opening: CaseOpening): CaseOpening => ({ ...opening, people })

export const beginWalk = (opening: CaseOpening, caseId?: string): Walk => openWalk(openingOf(opening), caseId)

/** What may be said with an event where the case stands, with the ids of the demo's directory. */
export function schemaOf(walk: Walk, type: string): z.core.JSONSchema.BaseSchema {
  const { context } = walk.progress.snapshot
  const schema = z.toJSONSchema((eventDefinition(type) as EventDefinition).payload(context), { io: 'input' })
  return withChoices(
    schema,
    choicesIn(listing, callerOf(personaNamed('manager')), context),
  ) as z.core.JSONSchema.BaseSchema
}

/** Where the case is after a move; null when it is refused. */
export function make(walk: Walk, move: Move): Walk | null {
  if ('until' in move) return passTo(walk, move.until)
  const definition = eventDefinition(move.tell) as EventDefinition
  const read = definition.payload(walk.progress.snapshot.context).safeParse(move.says)
  if (!read.success) return null
  // What is not offered is refused over HTTP, also where the statechart would take it.
  if (offered(walk, [move.tell]).length === 0) return null
  const next = tellThis(walk, definition, read.data, walk.today, known(move.tell, move.says))
  return next === 'rejected' ? null : next
}
