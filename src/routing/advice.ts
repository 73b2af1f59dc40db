import { ageOn } from '../calendar/age.ts'
import { type Day, daysBetween } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { alertsOf } from './alerts.ts'
import { type AdviceDates, datesOf } from './dates.ts'
import type { Rules } from './decision-table.ts'
import { evaluate } from './evaluate.ts'
import { factWords } from './fact-words.ts'
import type { FactName, Facts } from './facts.ts'
import type { Language } from './language.ts'
import { missingFactNames } from './missing-facts.ts'
import type { RouteOutcome } from './outcome.ts'
import { type ParticipationAct, participationActOf } from './participation-act.ts'
import { type NeedAdvice, needAdvice, targetLawOf } from './per-need.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { type Residence, residenceOf } from './residence.ts'
import { rulesOn } from './rules.ts'
import { type Scope, scopeOf } from './scope.ts'
import { standingOf } from './status.ts'
import { type Change, wouldChange } from './would-change.ts'

/** A recommendation with its reasons; a professional decides and may overrule it. */
export type Advice = RouteOutcome &
  Scope &
  Residence & {
    readonly ageYears: number
    readonly dates: AdviceDates
    readonly reasons: readonly Reason[]
    readonly wouldChange: readonly Change[]
    readonly missingFacts: readonly { readonly fact: FactName; readonly why: string }[]
    readonly perNeed: readonly NeedAdvice[]
    readonly participationAct: ParticipationAct
    /** Counters in days, 0 when nothing counts. */
    readonly planOverdueDays: number
    readonly decisionOverdueDays: number
    readonly daysUntilWindow: number
    readonly daysTo18: number
    readonly necessityDecisionRequired?: boolean
    /** Present when there is no place to sleep tonight. */
    readonly urgent?: true
    readonly policySet: Policy['policySet']
    readonly rulesVersion: string
  }

/**
 * Advises on a person as of a day, by the rules in force on it unless others are given. Facts as the schema admits them;
 * never throws on those. Sentences are in Dutch unless `language` says otherwise; codes and days are the same in both.
 */
export function routeAdvice(
  facts: Facts,
  asOf: Day,
  policy: Policy,
  rules: Rules = rulesOn(asOf),
  language: Language = 'nl',
): Advice {
  const decision = evaluate(facts, asOf, policy, rules)
  const { decisive, outcome } = decision
  const { days } = decisive.reading
  const standing = standingOf(decision)
  return {
    outcome,
    ground: decisive.d2?.ground ?? null,
    status: standing.status,
    targetLaw: targetLawOf(decisive),
    ageYears: ageOn(facts.birthDate, asOf, policy.leapDayRule),
    alerts: alertsOf(facts, asOf, policy, decision, standing.status === 'overdue'),
    dates: datesOf(facts, asOf, policy, decision),
    reasons: reasonsOf(decision, language),
    wouldChange: wouldChange(facts, asOf, policy, rules, outcome),
    missingFacts: missingFactNames(decision).map((fact) => ({ fact, why: factWords[fact].why[language] })),
    perNeed: decision.needs.map(needAdvice),
    ...scopeOf(facts.requestedServices),
    ...residenceOf(facts),
    participationAct: participationActOf(facts, asOf, days, policy),
    planOverdueDays: standing.planOverdueDays,
    decisionOverdueDays: standing.decisionOverdueDays,
    daysUntilWindow: Math.max(0, daysBetween(asOf, days.handoverWindowOpens)),
    daysTo18: Math.max(0, daysBetween(asOf, days.turns18)),
    ...(standing.necessityDecisionRequired !== undefined && {
      necessityDecisionRequired: standing.necessityDecisionRequired,
    }),
    ...(facts.noPlaceTonight === true && { urgent: true }),
    policySet: policy.policySet,
    rulesVersion: rules.version,
  }
}
