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
import { extensionRequestRegion } from '../regions/extension-request/extension-request.region.ts'
import { homeRegion } from '../regions/home/home.region.ts'
import { incomeCheckRegion } from '../regions/income-check/income-check.region.ts'
import { informalSupportRegion } from '../regions/informal-support/informal-support.region.ts'
import { objectionRegion } from '../regions/objection/objection.region.ts'
import { planInWritingRegion } from '../regions/plan/plan-in-writing.region.ts'
import { referralRegion } from '../regions/referral/referral.region.ts'
import { urgencyRegion } from '../regions/urgency/urgency.region.ts'
import { warningsRegion } from '../regions/warnings/warnings.region.ts'
import { wishRegion } from '../regions/wish/wish.region.ts'
import { wlzRegion } from '../regions/wlz/wlz.region.ts'
import { wmoRegion } from '../regions/wmo/wmo.region.ts'
import { zvwRegion } from '../regions/zvw/zvw.region.ts'
import { courseRegion } from './course.region.ts'
import { exitRegion } from './exit.region.ts'

/**
 * Youth help past 18 (Jeugdwet 1.1 jeugdige 3° and 4°): which law per need, the request and its decision, the help with
 * its reviews and hard limits, an exit that is a handover of its own, and the half year in which it can be resumed. A
 * need that ends at 18 has its own Wmo, Wlz or Zvw track beside it.
 */
export const extendedYouthCareMachine = defineCaseMachine({
  id: 'extended-youth-care',
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
        exit: exitRegion,
        planInWriting: planInWritingRegion,
        wmo: wmoRegion,
        wlz: wlzRegion,
        zvw: zvwRegion,
        incomeCheck: incomeCheckRegion,
        home: homeRegion,
        consent: consentRegion('youthCareProvider'),
        clientSupport: clientSupportRegion((context) => milestoneOn(context, 'window-opens')),
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
