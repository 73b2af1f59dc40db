import { defineCaseMachine } from '../case-machine.ts'
import { milestoneOn } from '../clock.ts'
import { beginContext } from '../context.ts'
import { clientSupportRegion } from '../regions/client-support/client-support.region.ts'
import { clockRegion } from '../regions/clock/clock.region.ts'
import { consentRegion } from '../regions/consent/consent.region.ts'
import { decisionTermsRegion } from '../regions/decision-terms/decision-terms.region.ts'
import { defaultNoticeRegion } from '../regions/default-notice/default-notice.region.ts'
import { caseEnds, leaving } from '../regions/everywhere/case-ends.ts'
import { fileRegion } from '../regions/everywhere/file.region.ts'
import { expertiseRegion } from '../regions/expertise/expertise.region.ts'
import { extensionRequestRegion } from '../regions/extension-request/extension-request.region.ts'
import { homeRegion } from '../regions/home/home.region.ts'
import { incomeCheckRegion } from '../regions/income-check/income-check.region.ts'
import { informalSupportRegion } from '../regions/informal-support/informal-support.region.ts'
import { meetingRegion } from '../regions/meeting/meeting.region.ts'
import { newHelpRegion } from '../regions/new-help/new-help.region.ts'
import { objectionRegion } from '../regions/objection/objection.region.ts'
import { offerRegion } from '../regions/offer/offer.region.ts'
import { planRegion } from '../regions/plan/plan.region.ts'
import { planInWritingRegion } from '../regions/plan/plan-in-writing.region.ts'
import { referralRegion } from '../regions/referral/referral.region.ts'
import { urgencyRegion } from '../regions/urgency/urgency.region.ts'
import { warningsRegion } from '../regions/warnings/warnings.region.ts'
import { wishRegion } from '../regions/wish/wish.region.ts'
import { wlzRegion } from '../regions/wlz/wlz.region.ts'
import { wmoRegion } from '../regions/wmo/wmo.region.ts'
import { zvwRegion } from '../regions/zvw/zvw.region.ts'
import { courseRegion } from './course.region.ts'

/**
 * Handover with a perspective plan: the youth-care provider and the adult provider pass a young person on in the half
 * year before 18 (Haarlem, collegebesluit 2021/377152), each need with its own track.
 */
export const perspectivePlanHandoverMachine = defineCaseMachine({
  id: 'perspective-plan-handover',
  context: ({ input }) => beginContext(input),
  initial: 'open',
  states: {
    open: {
      ...leaving,
      type: 'parallel',
      states: {
        course: courseRegion,
        clock: clockRegion,
        file: fileRegion,
        wish: wishRegion,
        plan: planRegion,
        planInWriting: planInWritingRegion,
        receiver: offerRegion({
          party: 'youthCareProvider',
          deadline: 'receiver-named',
          countedFrom: ({ handover }) => handover.on,
        }),
        expertise: expertiseRegion,
        wmo: wmoRegion,
        wlz: wlzRegion,
        zvw: zvwRegion,
        incomeCheck: incomeCheckRegion,
        home: homeRegion,
        consent: consentRegion('youthCareProvider'),
        clientSupport: clientSupportRegion((context) => milestoneOn(context, 'window-opens')),
        meeting: meetingRegion,
        newHelp: newHelpRegion,
        urgency: urgencyRegion,
        decisionTerms: decisionTermsRegion,
        defaultNotice: defaultNoticeRegion,
        objection: objectionRegion,
        extensionRequest: extensionRequestRegion,
        referral: referralRegion,
        informalSupport: informalSupportRegion,
        warnings: warningsRegion,
      },
    },
    ...caseEnds,
  },
})
