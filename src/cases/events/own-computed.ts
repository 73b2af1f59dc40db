import type { EventDefinition } from '../../../machines/event-definition.ts'
import type { Day } from '../../calendar/day.ts'
import { lastDayIn } from '../deadlines/last-day-in.ts'
import type { Json } from '../records.ts'
import type { CaseProgress } from './case-progress.ts'

/**
 * The days that the definition of an event computes where the case stands, to be kept in the event; and the day of the
 * event itself, by which the statechart counts what it opens: events recorded before that rule don't carry it.
 * @throws Invalid for a term that can't be counted.
 */
export function ownComputed(
  definition: EventDefinition,
  payload: Json,
  occurredOn: Day,
  { snapshot: { context }, policy, deadlines }: Pick<CaseProgress, 'snapshot' | 'policy' | 'deadlines'>,
): Json {
  const own = definition.compute?.(payload, { occurredOn, context, policy, lastDayOf: lastDayIn(deadlines) })
  return { ...own, asOf: occurredOn }
}
