import { addDays, type Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { type Advice, routeAdvice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Holder, Json, WatchEntry, YoungPersonRecord } from '../records.ts'
import { adviseAgainOn, watchEntry } from './watch-list.ts'

/** What a young person's record keeps of an advice. */
type Advised = Pick<YoungPersonRecord, 'advice' | 'advisedOn' | 'adviseAgainOn' | 'watch'>

/** Advises somebody as of a day: the whole advice, and what their record keeps of it. */
export function advise(
  facts: Facts,
  asOf: Day,
  policy: Policy,
  watchedBy: Holder | null,
): { advice: Advice; advised: Advised } {
  const advice = routeAdvice(facts, asOf, policy)
  const watch: WatchEntry | null = watchedBy === null ? null : watchEntry(advice, asOf, watchedBy, policy)
  return {
    advice,
    advised: {
      advice: briefly(advice),
      advisedOn: asOf,
      adviseAgainOn: adviseAgainOn(advice, asOf, (day) => addDays(day, 1)),
      watch,
    },
  }
}

/** What lists show of an advice, and what tells that it changed. */
export function briefly({ outcome, ground, status, targetLaw, alerts, missingFacts }: Advice): Json {
  return { outcome, ground, status, targetLaw, alerts, missingFacts: missingFacts.map(({ fact }) => fact) }
}
