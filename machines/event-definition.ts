import type { z } from 'zod'
import type { Day } from '../src/calendar/day.ts'
import type { Policy } from '../src/calendar/policy.ts'
import type { CaseContext } from './context.ts'
import type { Role } from './roles.ts'

/**
 * One kind of event: who may tell it, what it says, and words for it.
 *
 * Whether an event is accepted depends on the state alone, never on what it says: what it may say stands in `payload`,
 * made for the state the case is in (ids as the enum of those allowed). What it says may choose the branch.
 * So a sample of the schema is accepted wherever the event is offered, and a page can draw a form from it.
 */
export type EventDefinition<Type extends string = string, Payload extends z.ZodObject = z.ZodObject> = {
  type: Type
  label: { nl: string; en: string }
  by: readonly Role[]
  /** Told by the organisation that was asked to receive the young person, and by no other of its role. */
  asReceiver?: true
  payload: (context: CaseContext) => Payload
  /**
   * A first day on which it can be told, where the calendar sets one, and why not before. Asked where an event is offered;
   * what a log tells already is taken as it was, so that histories of before replay unchanged.
   */
  opens?: { on: (context: CaseContext) => Day | null; because: { nl: string; en: string } }
  /**
   * Days that the step needs and nobody types: computed once when the event is recorded, kept in the event,
   * so that a replay under newer rules or policy takes the same step. They overlay the payload.
   */
  compute?: (
    said: z.infer<Payload>,
    on: { occurredOn: Day; context: CaseContext; policy: Policy; lastDayOf: LastDayOf },
  ) => Partial<z.infer<Payload>>
  /**
   * Its days follow from earlier events by law: when one of those is corrected they are computed anew. Without it they
   * were told to somebody, as the day by which to answer an offer, and stay as told.
   */
  followsCorrections?: true
}

/** The last day of a deadline that runs in the case; null where none of that kind and key does, or it stands still. */
export type LastDayOf = (kind: string, key: string | null) => Day | null

/** Declares an event; the types of its name and payload are kept. */
export function defineEvent<Type extends string, Payload extends z.ZodObject>(
  definition: EventDefinition<Type, Payload>,
): EventDefinition<Type, Payload> {
  return definition
}

/** What every event carries beside what it says. */
export type EventEnvelope = {
  seq: number
  occurredOn: Day
  /** The day from which what it opens counts; an event that was recorded before that rule does not carry it. */
  asOf?: Day
  /** Who told it; the clock has role `system`. */
  teller: { role: Role; personId: string | null; organisationId: string | null }
}

type Said<D> =
  D extends EventDefinition<infer Type, infer Payload> ? { type: Type } & z.infer<Payload> & EventEnvelope : never

/** The union of the events that a list of definitions declares, as a machine receives them. */
export type EventOf<Definitions extends readonly unknown[]> = Said<Definitions[number]>
