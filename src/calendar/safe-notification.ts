import { addDays, type Day } from './day.ts'
import type { Policy } from './policy.ts'
import type { TermWarning } from './shift.ts'
import { computeTerm } from './term.ts'

/** The last day on which a Wmo notification is still safe, and the days that follow from it. */
export type SafeNotification = {
  readonly latestOn: Day
  readonly investigationDueOn: Day
  readonly decisionDueOn: Day
  readonly warnings: readonly TermWarning[]
}

/**
 * The latest day, any calendar day, from which the six weeks of investigation and then the two weeks of decision, each
 * shifted as the law says, end on or before the day before the 18th birthday (Wmo 2.3.2 lid 1, 2.3.5 lid 2). Found by trying: no
 * formula knows the holidays.
 */
export function safeNotification(turns18On: Day, policy: Policy): SafeNotification {
  const lastDayAsMinor = addDays(turns18On, -1)
  // Without a shift the two terms take 56 days, so no later day can do.
  for (let latestOn = addDays(lastDayAsMinor, -56); ; latestOn = addDays(latestOn, -1)) {
    const investigation = computeTerm({ term: 'wmo-investigation', startsOn: latestOn }, policy)
    const decision = computeTerm({ term: 'wmo-decision', startsOn: investigation.dueOn }, policy)
    if (decision.dueOn > lastDayAsMinor) continue
    return {
      latestOn,
      investigationDueOn: investigation.dueOn,
      decisionDueOn: decision.dueOn,
      warnings: [...new Set([...investigation.warnings, ...decision.warnings])],
    }
  }
}
