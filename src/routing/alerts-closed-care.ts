import type { AlertCode } from './alert-codes.ts'
import { closedCareConditions } from './conditions-closed-care.ts'
import type { NeedDecision } from './evaluate.ts'

const { treatmentBegunBefore18, carePlanSetBefore18, worksTowardsOpenHelp, withinSixMonthsAfter18 } =
  closedCareConditions

/** Closed care past 18: which of the four conditions of Jeugdwet 6.1.2 lid 4 are known not to be met, and what follows. */
export function closedCareAlerts({ reading, d2 }: NeedDecision, codes: Set<AlertCode>): void {
  if (reading.facts.youthHelpKind !== 'closed-youth-care') return
  if (d2?.outcome === 'blocked') {
    codes.add('legal-review')
    if (treatmentBegunBefore18.test(reading) === false) codes.add('closed-care-condition-a-not-met')
    if (carePlanSetBefore18.test(reading) === false) codes.add('closed-care-condition-b-not-met')
    if (worksTowardsOpenHelp.test(reading) === false) codes.add('closed-care-condition-c-not-met')
    if (withinSixMonthsAfter18.test(reading) === false) codes.add('closed-care-condition-d-not-met')
  }
  if (d2?.ground !== 'closed-max-6-months') return
  codes.add('handover-to-open-help-required')
  // Without the court it stops at 18 by law: somebody has to ask in time.
  if (reading.facts.closedCareAuthorisedUntil === undefined && reading.facts.closedCareAuthorisationRequested !== true)
    codes.add('legal-review')
}
