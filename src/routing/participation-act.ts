import { ageOn } from '../calendar/age.ts'
import { type Day, later } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { computeTerm } from '../calendar/term.ts'
import type { BirthdayDays } from './birthday-days.ts'
import type { FactName, Facts } from './facts.ts'
import { rememberByDay } from './remember-by-day.ts'

/** Why the search period of four weeks does not apply (Participatiewet 41 lid 4). */
export type SearchPeriodException =
  | 'age-27-or-older'
  | 'partner-27-or-older'
  | 'school-leaver'
  | 'medical-or-wage-subsidy'

/** The Participatiewet check, which every pathway has beside it. */
export type ParticipationAct = {
  /** Four weeks between the report and the application, for under-27s unless an exception is known. */
  readonly searchPeriodApplies: boolean
  /** The college may take up an application earlier when circumstances give cause (41 lid 11). */
  readonly collegeMayWaive: boolean
  /** Circumstances that give cause to ask for that are known. */
  readonly causeToWaive: boolean
  readonly exception: SearchPeriodException | null
  /** Where the report is made: at UWV, or at the college for who stays in an institution (41 lid 2). */
  readonly reportAt: 'uwv' | 'college'
  /** Whether 13 lid 2 may exclude assistance. */
  readonly exclusionToCheck: boolean
  /** Lower norm, with supplement rules and the parents' duty, for 18 to 20 (20 lid 3). */
  readonly lowerNorm: boolean
  /** Facts that would settle the answers above and are not known. */
  readonly toAsk: readonly FactName[]
  readonly legalBasis: readonly string[]
}

export function participationActOf(facts: Facts, asOf: Day, days: BirthdayDays, policy: Policy): ParticipationAct {
  const exception = exceptionOf(facts, asOf, policy)
  return {
    searchPeriodApplies: exception === null,
    collegeMayWaive: exception === null,
    causeToWaive: exception === null && facts.noPlaceTonight === true,
    exception,
    reportAt: facts.staysInInstitution === true ? 'college' : 'uwv',
    exclusionToCheck: exclusionIsAsked(facts, asOf, days, policy),
    lowerNorm: asOf >= days.turns18 && asOf < days.turns21,
    toAsk: asked.filter((name) => facts[name] === undefined),
    legalBasis: [
      'Participatiewet 41 lid 4, 11 en 12',
      'Participatiewet 44 lid 1 en 5',
      'Participatiewet 52',
      'Awb 4:13',
    ],
  }
}

const asked: readonly FactName[] = [
  'household',
  'leftPracticalOrSpecialEducationWithinAYear',
  'medicallyLimitedOrWageSubsidyGroup',
  'staysInInstitution',
  'fundedEducationPossible',
]

/** The exception that is known to hold. The search period is the rule: what is not known does not lift it. */
function exceptionOf(facts: Facts, asOf: Day, policy: Policy): SearchPeriodException | null {
  if (ageOn(facts.birthDate, facts.participationActReportedOn ?? asOf, policy.leapDayRule) >= 27)
    return 'age-27-or-older'
  if (facts.leftPracticalOrSpecialEducationWithinAYear === true) return 'school-leaver'
  if (facts.medicallyLimitedOrWageSubsidyGroup === true) return 'medical-or-wage-subsidy'
  return facts.household !== undefined && partnerIs27.test(facts.household) ? 'partner-27-or-older' : null
}

// The household codes end in the age that counts; a partner of 27 or older lifts the search period for both.
const partnerIs27 = /(^|-)(27-(or|and)-(older|over)|over-27|from-27)$/

/** Whether Participatiewet 13 lid 2 may exclude assistance: 18 to 20 in an institution, or under 27 with funded education open. */
export function exclusionIsAsked(facts: Facts, asOf: Day, days: BirthdayDays, policy: Policy): boolean {
  if (facts.staysInInstitution === true && asOf < days.turns21) return true
  return facts.fundedEducationPossible === true && ageOn(facts.birthDate, asOf, policy.leapDayRule) < 27
}

/** The days that a report sets running; `warned` when one lies past the known decrees on equated days. */
export type IncomeDates = {
  readonly dates: Readonly<Record<IncomeDateName, Day>>
  readonly warned: boolean
}
type IncomeDateName =
  | 'pwEarliestApplication'
  | 'benefitCanStartFrom'
  | 'pwBackdateLimitIndividualCircumstances'
  | 'pwAdvanceDueIfAppliedThen'
  | 'pwDecisionOuterIfAppliedThen'

/** Counted from the report, or from 18 when there was none yet. Assistance never begins before 18. */
export function incomeDates(facts: Facts, days: BirthdayDays, policy: Policy): IncomeDates {
  const reportedOn = facts.participationActReportedOn ?? days.turns18
  const searches = exceptionOf(facts, reportedOn, policy) === null
  const earliest = searches ? dueAfter(reportedOn, policy).searchPeriod : reportedOn
  const applied = dueAfter(earliest, policy)
  return {
    dates: {
      pwEarliestApplication: earliest,
      benefitCanStartFrom: later(reportedOn, days.turns18),
      pwBackdateLimitIndividualCircumstances: later(dueAfter(reportedOn, policy).backdateLimit, days.turns18),
      pwAdvanceDueIfAppliedThen: applied.advance,
      pwDecisionOuterIfAppliedThen: applied.decision,
    },
    warned: applied.warned,
  }
}

/** Where the terms of the Participatiewet end that begin on a day; `warned` for what an application sets running. */
const dueAfter = rememberByDay((startsOn: Day, policy: Policy) => {
  const advance = computeTerm({ term: 'pw-advance', startsOn }, policy)
  const decision = computeTerm({ term: 'pw-decision', startsOn }, policy)
  return {
    searchPeriod: computeTerm({ term: 'pw-search-period', startsOn }, policy).dueOn,
    backdateLimit: computeTerm({ term: 'pw-backdate-limit', startsOn }, policy).dueOn,
    advance: advance.dueOn,
    decision: decision.dueOn,
    warned: advance.warnings.length + decision.warnings.length > 0,
  }
})
