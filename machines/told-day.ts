import { addYears, type Day, earlier, later } from '../src/calendar/day.ts'
import type { CaseContext } from './context.ts'

/**
 * A told day as far as a case can reach. Any day may be told, and a mistyped year must not lead the calendar beyond the
 * days that exist: a century around the opening is enough.
 */
export const withinReach = (day: Day, { opening }: CaseContext): Day =>
  earlier(later(day, addYears(opening.openedOn, -100)), addYears(opening.openedOn, 100))
