import { z } from 'zod'
import type { EventDefinition } from '../../machines/event-definition.ts'
import { eventDefinition } from '../../machines/events.ts'
import type { Role } from '../../machines/roles.ts'
import { demoMunicipality } from '../access/personas.ts'
import type { Day } from '../calendar/day.ts'
import type { Actor } from '../cases/actor.ts'
import { computedFor, here } from '../cases/deadlines/computed.ts'
import { passDays } from '../cases/deadlines/pass-days.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import { fittingTypes } from '../cases/events/available-events.ts'
import { advance, type CaseProgress } from '../cases/events/case-progress.ts'
import { choicesIn, type DirectoryListing, withChoices } from '../cases/events/directory-choices.ts'
import type { Holder, RecordedEvent } from '../cases/records.ts'
import type { Directory } from '../cases/storage.ts'
import type { Chance } from './chance.ts'
import { sayOf } from './say.ts'

/** A case as far as it was told, with its log and the day that it has reached. */
export type ToldCase = { progress: CaseProgress; log: readonly RecordedEvent[]; today: Day }

/** What telling a case in memory needs: the same as the program, and the directory before it is stored. */
export type Telling = {
  dependencies: Pick<Dependencies, 'policyOn' | 'policyOf'>
  directory: Pick<Directory, 'organisation' | 'person'>
  listing: DirectoryListing
  recordedAt: string
  /** The day up to which lives go on. */
  today: Day
  chance: Chance
  /** How often in a hundred the first of several choices is taken. */
  usual: number
}

/** Passes every day up to and including `today` on. */
export function passTo(told: ToldCase, today: Day, { dependencies, recordedAt }: Telling): ToldCase {
  if (today < told.today) return told
  const { progress, events } = passDays(told.progress, today, recordedAt, dependencies.policyOf)
  return { progress, log: [...told.log, ...events], today }
}

/** The event types among these that the case takes now. */
export const takes = ({ progress }: Pick<ToldCase, 'progress'>, among: readonly string[]): string[] =>
  fittingTypes(progress, among)

/** The first of these event types that the case takes now: asking costs a whole step, so the rest is not asked. */
export const firstTaken = (told: Pick<ToldCase, 'progress'>, among: readonly string[]): string | undefined =>
  among.find((type) => takes(told, [type]).length > 0)

/**
 * Tells one event on the day that the case has reached, with what must stand in it; null where it does not fit after all.
 */
export async function tell(
  told: ToldCase,
  type: string,
  telling: Telling,
  said: Readonly<Record<string, unknown>> = {},
): Promise<ToldCase | null> {
  const { dependencies, directory, listing, chance, recordedAt, usual } = telling
  const definition = eventDefinition(type) as EventDefinition
  const { progress, today } = told
  const { context } = progress.snapshot
  const by = tellerOf(definition, told, listing)
  const schema = withChoices(
    z.toJSONSchema(definition.payload(context), { io: 'input' }),
    choicesIn(listing, by, context),
  )
  const payload = { ...(sayOf(schema, { today, chance, usual }) as object), ...said }
  const event: RecordedEvent = {
    seq: progress.seq + 1,
    type,
    occurredOn: today,
    recordedAt,
    personId: by.personId,
    role: by.role,
    organisationId: by.organisationId,
    payload,
    computed: await computedFor({ directory }, here(dependencies, by), progress, definition, payload, today),
  }
  const next = advance(progress, event, dependencies.policyOf)
  return next === 'rejected' ? null : passTo({ progress: next, log: [...told.log, event], today }, today, telling)
}

type Teller = Actor

/** Who tells it: the first party of the case whose role the event names, and the owner where there is none. */
function tellerOf({ by }: EventDefinition, { progress }: ToldCase, { people }: DirectoryListing): Teller {
  const { owner, youthCareProvider, receiver, decisionMaker, manager } = progress.snapshot.context.people
  const offeredTo = progress.snapshot.context.offer.current?.organisationId ?? receiver.organisationId
  const of = (holder: Holder): Teller[] => {
    const person = people.find(({ id, organisationId }) =>
      holder.personId === null ? organisationId === holder.organisationId : id === holder.personId,
    )
    return person
      ? [
          {
            municipality: demoMunicipality,
            organisationId: person.organisationId,
            personId: person.id,
            role: person.role as Role,
          },
        ]
      : []
  }
  const offered: Holder = { organisationId: offeredTo, personId: null }
  const tellers = [owner, youthCareProvider, offered, decisionMaker, manager].flatMap(of)
  const [first] = tellers
  if (!first) throw new Error('A case of the demo has nobody who can tell of it.')
  return tellers.find(({ role }) => by.includes(role)) ?? first
}
