import { defineCaseMachine } from '../case-machine.ts'
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
import { newHelpRegion } from '../regions/new-help/new-help.region.ts'
import { objectionRegion } from '../regions/objection/objection.region.ts'
import { referralRegion } from '../regions/referral/referral.region.ts'
import { urgencyRegion } from '../regions/urgency/urgency.region.ts'
import { warningsRegion } from '../regions/warnings/warnings.region.ts'
import { wishRegion } from '../regions/wish/wish.region.ts'
import { wlzRegion } from '../regions/wlz/wlz.region.ts'
import { wmoRegion } from '../regions/wmo/wmo.region.ts'
import { zvwRegion } from '../regions/zvw/zvw.region.ts'
import { courseRegion } from './course.region.ts'

/**
 * Direct intake: someone of 18 to 23 asks for support and enters Gewoon in de Wijk at once (Haarlem, collegebesluit
 * 2021/377152): basic support without a decision, or the Wmo chain, up and down in one case.
 */
export const directIntakeMachine = defineCaseMachine({
  id: 'direct-intake',
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
        wmo: wmoRegion,
        wlz: wlzRegion,
        zvw: zvwRegion,
        incomeCheck: incomeCheckRegion,
        urgency: urgencyRegion,
        expertise: expertiseRegion,
        newHelp: newHelpRegion,
        informalSupport: informalSupportRegion,
        home: homeRegion,
        consent: consentRegion('owner'),
        clientSupport: clientSupportRegion(() => null),
        decisionTerms: decisionTermsRegion,
        defaultNotice: defaultNoticeRegion,
        objection: objectionRegion,
        extensionRequest: extensionRequestRegion,
        referral: referralRegion,
        warnings: warningsRegion,
      },
    },
    ...caseEnds,
  },
})
