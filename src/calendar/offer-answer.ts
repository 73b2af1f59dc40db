import { addDays, type Day, earlier, later } from './day.ts'
import { addWorkingDays } from './holidays.ts'
import type { Policy } from './policy.ts'
import { computeTerm } from './term.ts'

/**
 * The day by which a provider answers an offer: ten working days, never later than four weeks before the 18th birthday.
 * An offer so late that this has passed is answered within two working days, before the birthday. Without a birthday to
 * keep (after 18) the ten working days count alone.
 */
export function offerAnswerBy(offeredOn: Day, turns18On: Day | null, policy: Policy): Day {
  const usual = computeTerm({ term: 'offer-answer', startsOn: offeredOn }, policy).dueOn
  if (turns18On === null || offeredOn >= turns18On) return usual
  const latest = computeTerm({ term: 'offer-answer-latest', startsOn: turns18On }, policy).dueOn
  const atLeast = earlier(addWorkingDays(offeredOn, 2, policy.equatedDays), later(offeredOn, addDays(turns18On, -1)))
  return earlier(usual, later(latest, atLeast))
}
