import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { AlertCode } from './alert-codes.ts'
import { alertsOf } from './alerts.ts'
import type { Rules } from './decision-table.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { Ground, Outcome, Status, TargetLaw } from './outcome-codes.ts'
import { targetLawOf } from './per-need.ts'
import { rulesOn } from './rules.ts'
import { standingOf } from './status.ts'

/** The heart of an advice, without its reasons. */
export type RouteOutcome = {
  readonly outcome: Outcome
  /** On which ground care is extended; null for other outcomes. */
  readonly ground: Ground | null
  readonly status: Status
  readonly targetLaw: TargetLaw | null
  readonly alerts: readonly AlertCode[]
}

/**
 * The same answer as `routeAdvice` without reasons, dates and what would change it: for sweeps over many people.
 * Facts as the schema admits them; never throws on those.
 */
export function routeOutcome(facts: Facts, asOf: Day, policy: Policy, rules: Rules = rulesOn(asOf)): RouteOutcome {
  const decision = evaluate(facts, asOf, policy, rules)
  const { status } = standingOf(decision)
  return {
    outcome: decision.outcome,
    ground: decision.decisive.d2?.ground ?? null,
    status,
    targetLaw: targetLawOf(decision.decisive),
    alerts: alertsOf(facts, asOf, policy, decision, status === 'overdue'),
  }
}
