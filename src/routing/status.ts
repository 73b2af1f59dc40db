import { type Day, daysBetween } from '../calendar/day.ts'
import type { Decision, NeedDecision } from './evaluate.ts'
import type { Status } from './outcome-codes.ts'

/** Where the person stands against the calendar, with the days that count; 0 when nothing counts. */
export type Standing = {
  readonly status: Status
  readonly planOverdueDays: number
  readonly decisionOverdueDays: number
  /** Whether the ground asks for a determination that the help is necessary; absent outside extended youth care. */
  readonly necessityDecisionRequired?: boolean
}

export function standingOf({ decisive, outcome }: Decision): Standing {
  switch (outcome) {
    case 'perspective-plan-handover':
      return handover(decisive)
    case 'extended-youth-care':
      return extension(decisive)
    case 'adult-access':
      return nothingCounts('out-of-transition-group')
    default:
      return nothingCounts('open')
  }
}

const nothingCounts = (status: Status): Standing => ({ status, planOverdueDays: 0, decisionOverdueDays: 0 })

/** Overdue needs a plan known not to be final; it counts from the day the plan should be ready. */
function handover({ reading: { facts, asOf, days } }: NeedDecision): Standing {
  const planLacks = facts.perspectivePlan === 'none' || facts.perspectivePlan === 'draft'
  if (planLacks && asOf > days.planReadyBy) {
    return { ...nothingCounts('overdue'), planOverdueDays: daysBetween(days.planReadyBy, asOf) }
  }
  return nothingCounts(asOf < days.handoverWindowOpens ? 'prepare' : 'window-open')
}

/** Before 18 the decision is needed, from 18 on it is overdue; foster care, a determination and the court's word need none. */
function extension({ d2, reading }: NeedDecision): Standing {
  const { facts, asOf, days } = reading
  const required = d2?.ground === 'continuation' || d2?.ground === 'family-home-until-21' || d2?.ground === 'resumption'
  const lacks = required && facts.continuationDecision !== 'granted'
  if (!lacks)
    return {
      ...nothingCounts(lacksAuthorisation(reading.facts, d2?.ground) ? 'decision-needed' : 'open'),
      necessityDecisionRequired: required,
    }
  // The half year of a resumption has its own last day: nothing counts from the 18th birthday.
  if (asOf < days.turns18 || d2.ground === 'resumption')
    return { ...nothingCounts('decision-needed'), necessityDecisionRequired: true }
  const since: Day = facts.youthHelpKind === 'foster-care' && asOf >= days.turns21 ? days.turns21 : days.turns18
  return {
    ...nothingCounts('decision-overdue'),
    decisionOverdueDays: daysBetween(since, asOf),
    necessityDecisionRequired: true,
  }
}

const lacksAuthorisation = (facts: NeedDecision['reading']['facts'], ground: string | undefined): boolean =>
  ground === 'closed-max-6-months' && facts.closedCareAuthorisedUntil === undefined
