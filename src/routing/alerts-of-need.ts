import type { AlertCode } from './alert-codes.ts'
import { kindConditions } from './conditions-kind.ts'
import type { Decision, NeedDecision } from './evaluate.ts'
import {
  determinedBefore18,
  helpBegunBefore18,
  notYetBegun,
  resumptionExpired,
  supportRequested,
} from './help-state.ts'
import { isWmoNotificationDue } from './wmo-notification.ts'

type CodesOf = (need: NeedDecision, decision: Decision) => readonly AlertCode[]

/** What one need gives to be seen. */
export function needAlerts(need: NeedDecision, decision: Decision, codes: Set<AlertCode>): void {
  for (const rule of rules) for (const code of rule(need, decision)) codes.add(code)
}

const none: readonly AlertCode[] = []

const underOrder: CodesOf = ({ d2 }) => (d2?.outcome === 'juvenile-criminal' ? ['no-age-limit'] : none)

const decisionOnFile: CodesOf = ({ d2, reading: { facts } }) => {
  if (facts.continuationDecision === 'refused' && d2 !== undefined) return ['legal-review']
  return d2?.ground === 'continuation' && facts.continuationDecision !== 'granted'
    ? ['continuation-decision-missing']
    : none
}

/** Another law takes over: somebody must apply, refer or insure. */
const otherLaw: CodesOf = ({ d1, d2 }) => {
  if (d2?.outcome !== 'perspective-plan-handover' && d2?.outcome !== 'direct-intake') return none
  if (d1?.law === 'wlz') return ['wlz-application-needed']
  if (d1?.law !== 'zvw') return none
  return d1.action === 'gp-referral'
    ? ['gp-referral-needed', 'insurance-and-excess-to-arrange']
    : ['insurance-and-excess-to-arrange']
}

/** Jeugdwet 1.2 lid 1 b: guidance from the Wmo does not end the duty to give kind 1° help. */
const guidanceOnly: CodesOf = ({ d1, reading: { facts, asOf, days } }) => {
  if (asOf >= days.turns23 || facts.needAfter18 === 'none') return none
  return d1?.id === '10-wmo-can' && facts.wmoProvision === 'guidance'
    ? ['legal-review-wmo-guidance-not-a-statutory-bar']
    : none
}

const missedHandover: CodesOf = ({ d2, reading }) => {
  const { facts, asOf, days } = reading
  if (asOf < days.turns18 || asOf >= days.turns23 || d2?.outcome === 'juvenile-criminal') return none
  if (d2?.id === '10b') return ['handover-missed']
  const ended = facts.youthHelpEndedOn
  if (ended === undefined || facts.youthHelpRunning === true || supportRequested(facts) !== true) return none
  return ended <= days.turns18 && ended >= days.halfYearBefore18 ? ['handover-missed'] : none
}

/** Help that could have gone on after 18, ended more than half a year ago. */
const lapsedResumption: CodesOf = ({ d2, reading }) => {
  const { asOf, days } = reading
  if (asOf < days.turns18 || asOf >= days.turns23 || d2?.outcome === 'juvenile-criminal' || !resumptionExpired(reading))
    return none
  const couldResume = kindConditions.kindCanGoOn.test(reading) !== false && helpBegunBefore18(reading) !== false
  return couldResume ? ['resumption-window-expired'] : none
}

const waiting: CodesOf = ({ d2, reading }) => {
  const stillCan = reading.asOf < reading.days.turns18 || d2?.ground === 'determined-before-18'
  return stillCan && determinedBefore18(reading) === true && notYetBegun(reading) ? ['waiting-for-start'] : none
}

const notifyWmo: CodesOf = (need) => (isWmoNotificationDue(need) ? ['notify-wmo-now'] : none)

const rules: readonly CodesOf[] = [
  underOrder,
  decisionOnFile,
  otherLaw,
  guidanceOnly,
  missedHandover,
  lapsedResumption,
  waiting,
  notifyWmo,
]
