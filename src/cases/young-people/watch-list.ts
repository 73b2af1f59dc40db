import { addMonths, type Day, earlier } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { computeTerm } from '../../calendar/term.ts'
import type { Advice } from '../../routing/advice.ts'
import type { Holder, WatchEntry } from '../records.ts'

/**
 * Why and until when somebody without an open case stays on the watch list: nobody is without an owner and a date.
 * Blocked care is looked at the same day, for liberty is at stake (D2 row 3); missing facts are asked within their term;
 * nothing needed is looked at again three months before 18 (D2 row 5).
 */
export function watchEntry(advice: Advice, asOf: Day, owner: Holder, policy: Policy): WatchEntry {
  const { outcome } = advice
  const within = (term: 'legal-review-detention' | 'facts-asked' | 'intake-sorted'): Day =>
    computeTerm({ term, startsOn: asOf }, policy).dueOn
  switch (outcome) {
    case 'blocked':
      return { ...owner, dueOn: asOf, because: 'legal-review' }
    case 'needs-information':
      return { ...owner, dueOn: within('facts-asked'), because: 'facts-missing' }
    case 'no-transition':
      return { ...owner, dueOn: lookAgainOn(advice, asOf), because: 'no-need-after-18' }
    case 'juvenile-criminal':
      return { ...owner, dueOn: addMonths(asOf, 6), because: 'monitored-under-criminal-law' }
    case 'adult-access':
      return { ...owner, dueOn: within('intake-sorted'), because: 'refer-to-adult-access' }
    default:
      return { ...owner, dueOn: within('intake-sorted'), because: 'case-to-open' }
  }
}

function lookAgainOn(advice: Advice, asOf: Day): Day {
  const planned = addMonths(advice.dates.turns18 ?? asOf, -3)
  return planned > asOf ? planned : (advice.dates.turns18 ?? asOf)
}

/** The first day after `asOf` on which the calendar alone can change an advice: a date it names, or the day after one. */
export function adviseAgainOn(advice: Advice, asOf: Day, dayAfter: (day: Day) => Day): Day | null {
  const boundaries = Object.values(advice.dates).flatMap((day) => (day ? [day, dayAfter(day)] : []))
  const ahead = boundaries.filter((day) => day > asOf)
  return ahead.length === 0 ? null : ahead.reduce(earlier)
}
