import type { Pathway } from '../../machines/context.ts'

const askedAnew =
  'the walk of a region with what other regions do meanwhile: it takes a law that is asked again or no more'
const atOpening = 'only at an opening with facts that no beginning of these paths has'
const before18 = 'asked before 18 only, and these cases begin after it, or late'
const deep = 'further than the paths go that were found; walked by the statechart alone'

/**
 * What the generated paths do not come to over HTTP, each with its reason. Scenarios in test/machines take all of them on
 * the statechart. The list may only get shorter: run `npm run paths`.
 */
export const beyondPaths: Record<Pathway, Record<string, string>> = {
  'extended-youth-care': {
    'open.course.placing always 0 "has23"': atOpening,
    'open.course.granted always 1 "has23"': atOpening,
    'open.course.refused extensionRequest.decided 4 "theExtensionIsGranted"': deep,
    'open.course.runningOut extensionRequest.decided 3 "theExtensionIsGranted"': deep,
    'open.exit.handover.plan.placing always 0 "thePlanWasFinalAtOpening"': atOpening,
    'open.exit.handover.plan.placing always 1 "thePlanWasDraftAtOpening"': atOpening,
    'open.exit.handover.newHelp.planned always 5 "noFirstDayIsPlanned"': deep,
    'open.exit.handover.newHelp.gap help.started 0 "aReceiverHasAccepted"': deep,
    'open.exit.handover.newHelp.gap always 3 "theNewHelpHasBegun"': deep,
    'open.exit.handover.newHelp.covered help.started 0 "aReceiverHasAccepted"': deep,
    'open.exit.handover.newHelp.covered always 2 "theNewHelpHasBegun"': deep,
    'open.exit.handover.newHelp.started always 0 "theNewHelpHasNotBegun"': deep,
    'open.wmo.trackUnknown always 2 "wmoIsNotNeeded"': askedAnew,
    'open.wmo.basicSupport always 4 "wmoIsNotNeeded"': askedAnew,
    'open.wmo.granted always 0 "theWmoBeginsAnew"': askedAnew,
    'open.wlz.refused always 2 "wlzIsNeeded"': askedAnew,
    'open.consent.given consent.withdrawn 0 "aReceiverHasAccepted"': deep,
  },
  'perspective-plan-handover': {
    'open.course.transferred firstContact.made 0 null': deep,
    'open.wmo.trackUnknown always 2 "wmoIsNotNeeded"': askedAnew,
    'open.wmo.basicSupport always 4 "wmoIsNotNeeded"': askedAnew,
    'open.wmo.granted always 0 "theWmoBeginsAnew"': askedAnew,
    'open.wlz.refused always 2 "wlzIsNeeded"': askedAnew,
  },
  'direct-intake': {
    'open.home.askedAgain': before18,
    'open.course.supported support.providerStopped 0 "aProviderHelps"': deep,
    'open.course.supported support.reviewed 2 "theReviewFindsTheProviderStops"': deep,
    'open.course.supported support.closed 4 "theYoungPersonDisagrees"': deep,
    'open.course.supported support.closed 5 "theIntakeMayClose"': deep,
    'open.wmo.placing always 2 null': atOpening,
    'open.wmo.granted always 0 "theWmoBeginsAnew"': askedAnew,
    'open.wlz.refused always 2 "wlzIsNeeded"': askedAnew,
    'open.newHelp.planned help.started 0 "theFirstDayIsToCome"': deep,
    'open.newHelp.gap help.started 0 "theFirstDayIsToCome"': deep,
    'open.newHelp.gap help.started 1 "aReceiverHasAccepted"': deep,
    'open.newHelp.gap always 4 "theNewHelpHasBegun"': deep,
    'open.newHelp.gap always 6 "theNewHelpFollowsOn"': deep,
    'open.newHelp.covered help.started 0 "theFirstDayIsToCome"': deep,
    'open.newHelp.covered help.started 1 "aReceiverHasAccepted"': deep,
    'open.newHelp.covered always 3 "theNewHelpHasBegun"': deep,
    'open.newHelp.covered always 4 "theNewHelpFollowsOn"': deep,
    'open.defaultNotice.toSet always 0 "aNoticedDecisionIsTaken"': deep,
    'open.newHelp.started always 0 "theNewHelpHasNotBegun"': deep,
    'open.home.unknown always 0 "theHomeIsUncertainAMonthBefore"': before18,
    'open.home.atRisk always 0 "theHomeIsUncertainAMonthBefore"': before18,
    'open.home.known always 0 "theHomeIsAskedAgain"': before18,
    'open.consent.given consent.withdrawn 0 "aReceiverHasAccepted"': deep,
  },
}
