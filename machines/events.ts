import { directIntakeEvents } from './direct-intake/direct-intake.events.ts'
import type { EventDefinition, EventOf } from './event-definition.ts'
import { extendedCareHelpEvents } from './extended-youth-care/extended-care-help.events.ts'
import { extendedYouthCareEvents } from './extended-youth-care/extended-youth-care.events.ts'
import { handoverEvents } from './perspective-plan-handover/perspective-plan-handover.events.ts'
import { clientSupportEvents } from './regions/client-support/client-support.events.ts'
import { clockEvents } from './regions/clock/clock.events.ts'
import { consentEvents } from './regions/consent/consent.events.ts'
import { decisionTermEvents } from './regions/decision-terms/decision-terms.events.ts'
import { defaultNoticeEvents } from './regions/default-notice/default-notice.events.ts'
import { everywhereEvents } from './regions/everywhere/everywhere.events.ts'
import { extensionRequestEvents } from './regions/extension-request/extension-request.events.ts'
import { homeEvents } from './regions/home/home.events.ts'
import { incomeCheckEvents } from './regions/income-check/income-check.events.ts'
import { informalSupportEvents } from './regions/informal-support/informal-support.events.ts'
import { meetingEvents } from './regions/meeting/meeting.events.ts'
import { newHelpEvents } from './regions/new-help/new-help.events.ts'
import { objectionEvents } from './regions/objection/objection.events.ts'
import { offerEvents } from './regions/offer/offer.events.ts'
import { planEvents } from './regions/plan/plan.events.ts'
import { referralEvents } from './regions/referral/referral.events.ts'
import { urgencyEvents } from './regions/urgency/urgency.events.ts'
import { warningEvents } from './regions/warnings/warnings.events.ts'
import { wishEvents } from './regions/wish/wish.events.ts'
import { wlzEvents } from './regions/wlz/wlz.events.ts'
import { wmoEvents } from './regions/wmo/wmo.events.ts'
import { zvwEvents } from './regions/zvw/zvw.events.ts'

/** Every event that any of the three statecharts knows: a list a region, alphabetically, then what a pathway has of its own. */
export const eventDefinitions = [
  ...clientSupportEvents,
  ...clockEvents,
  ...consentEvents,
  ...decisionTermEvents,
  ...defaultNoticeEvents,
  ...directIntakeEvents,
  ...everywhereEvents,
  ...extendedCareHelpEvents,
  ...extendedYouthCareEvents,
  ...extensionRequestEvents,
  ...handoverEvents,
  ...homeEvents,
  ...incomeCheckEvents,
  ...informalSupportEvents,
  ...meetingEvents,
  ...newHelpEvents,
  ...objectionEvents,
  ...offerEvents,
  ...planEvents,
  ...referralEvents,
  ...urgencyEvents,
  ...warningEvents,
  ...wishEvents,
  ...wlzEvents,
  ...wmoEvents,
  ...zvwEvents,
] as const

export type CaseEvent = EventOf<typeof eventDefinitions>

const byType = new Map<string, EventDefinition>(
  eventDefinitions.map((definition) => [definition.type, definition as unknown as EventDefinition]),
)

/** The definition of an event, or undefined where no such event exists. */
export function eventDefinition(type: string): EventDefinition | undefined {
  return byType.get(type)
}
