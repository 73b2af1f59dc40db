import { directIntakeGuards } from './direct-intake/direct-intake.guards.ts'
import { extendedCareBranchGuards } from './extended-youth-care/extended-care-branches.guards.ts'
import { extendedYouthCareGuards } from './extended-youth-care/extended-youth-care.guards.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { handoverGuards } from './perspective-plan-handover/perspective-plan-handover.guards.ts'
import { clientSupportGuards } from './regions/client-support/client-support.guards.ts'
import { clockGuards } from './regions/clock/clock.guards.ts'
import { consentGuards } from './regions/consent/consent.guards.ts'
import { decisionTermGuards } from './regions/decision-terms/decision-terms.guards.ts'
import { defaultNoticeGuards } from './regions/default-notice/default-notice.guards.ts'
import { everywhereGuards } from './regions/everywhere/everywhere.guards.ts'
import { expertiseGuards } from './regions/expertise/expertise.guards.ts'
import { extensionRequestGuards } from './regions/extension-request/extension-request.guards.ts'
import { homeGuards } from './regions/home/home.guards.ts'
import { incomeCheckGuards } from './regions/income-check/income-check.guards.ts'
import { informalSupportGuards } from './regions/informal-support/informal-support.guards.ts'
import { meetingGuards } from './regions/meeting/meeting.guards.ts'
import { newHelpGuards } from './regions/new-help/new-help.guards.ts'
import { objectionGuards } from './regions/objection/objection.guards.ts'
import { offerGuards } from './regions/offer/offer.guards.ts'
import { planGuards } from './regions/plan/plan.guards.ts'
import { referralGuards } from './regions/referral/referral.guards.ts'
import { urgencyGuards } from './regions/urgency/urgency.guards.ts'
import { warningGuards } from './regions/warnings/warnings.guards.ts'
import { wishGuards } from './regions/wish/wish.guards.ts'
import { wlzGuards } from './regions/wlz/wlz.guards.ts'
import { wmoGuards } from './regions/wmo/wmo.guards.ts'
import { zvwGuards } from './regions/zvw/zvw.guards.ts'

/** Every guard of the three statecharts, by name: a group a region, alphabetically, then what a pathway has of its own. */
export const guards = {
  ...clientSupportGuards,
  ...clockGuards,
  ...consentGuards,
  ...decisionTermGuards,
  ...defaultNoticeGuards,
  ...directIntakeGuards,
  ...everywhereGuards,
  ...expertiseGuards,
  ...extendedCareBranchGuards,
  ...extendedYouthCareGuards,
  ...extensionRequestGuards,
  ...handoverGuards,
  ...homeGuards,
  ...incomeCheckGuards,
  ...informalSupportGuards,
  ...meetingGuards,
  ...newHelpGuards,
  ...objectionGuards,
  ...offerGuards,
  ...planGuards,
  ...referralGuards,
  ...urgencyGuards,
  ...warningGuards,
  ...wishGuards,
  ...wlzGuards,
  ...wmoGuards,
  ...zvwGuards,
} as const

export type GuardName = keyof typeof guards

/** The sentence that tells why a step cannot be done now, for a guard that does not hold. */
export function whyNot(name: string): { nl: string; en: string } | undefined {
  return (guards as Record<string, GuardDefinition>)[name]?.otherwise
}
