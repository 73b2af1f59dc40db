import type { Page } from './page.ts'
import { administrationPages } from './screens/administration/administration-pages.tsx'
import { breachPages } from './screens/breaches/breach-pages.tsx'
import { breakGlassPages } from './screens/break-glass/break-glass-pages.tsx'
import { bulkPages } from './screens/bulk/bulk-pages.tsx'
import { calendarPages } from './screens/calendar/calendar-pages.tsx'
import { casePages } from './screens/case/case-pages.tsx'
import { correctionPages } from './screens/case/correction-pages.tsx'
import { livePages } from './screens/case/live-pages.ts'
import { stepPages } from './screens/case/step-pages.tsx'
import { caseloadPages } from './screens/caseload/caseload-pages.tsx'
import { consentPages } from './screens/consent/consent-pages.tsx'
import { flowPages } from './screens/flow/flow-pages.tsx'
import { forecastPages } from './screens/forecast/forecast-pages.tsx'
import { forecastRowPages } from './screens/forecast/forecast-row-pages.tsx'
import { handoverPages } from './screens/handover/handover-pages.tsx'
import { helpPages } from './screens/help/help-pages.tsx'
import { mailChoicePages } from './screens/mails/mail-choice-pages.tsx'
import { mandatePages } from './screens/mandates/mandate-pages.tsx'
import { minePages } from './screens/mine/mine-pages.tsx'
import { newCasePages } from './screens/new-case/new-case-pages.tsx'
import { answerByLinkPages } from './screens/offer-link/answer-by-link-pages.tsx'
import { offerLinkPages } from './screens/offer-link/offer-link-pages.tsx'
import { overviewPages } from './screens/overview/overview-pages.tsx'
import { planPages } from './screens/plan/plan-pages.tsx'
import { reportPages } from './screens/report/report-pages.tsx'
import { researchPages } from './screens/report/research-pages.tsx'
import { rulesPages } from './screens/rules/rules-pages.tsx'
import { languagePage } from './screens/sign-in/language.ts'
import { signInPages } from './screens/sign-in/sign-in-pages.tsx'
import { signOutPages } from './screens/sign-in/sign-out.ts'
import { visitPages } from './screens/sign-in/visit-pages.tsx'
import { workAccountPages } from './screens/sign-in/work-account-pages.ts'
import { whyPages } from './screens/why/why-pages.tsx'
import { exportPages } from './screens/work/export-pages.tsx'
import { savedViewPages } from './screens/work/saved-view-pages.ts'
import { workPages } from './screens/work/work-pages.tsx'
import { linkPages } from './screens/young-person-link/link-pages.tsx'
import { openLinkPages } from './screens/young-person-link/open-link-pages.tsx'

/** Every page, in the order in which addresses are matched. */
export const allPages: readonly Page[] = [
  ...signInPages,
  ...workAccountPages,
  ...signOutPages,
  ...visitPages,
  languagePage,
  ...mailChoicePages,
  ...workPages,
  ...savedViewPages,
  ...exportPages,
  ...caseloadPages,
  ...bulkPages,
  ...newCasePages,
  ...whyPages,
  ...livePages,
  ...stepPages,
  ...correctionPages,
  ...casePages,
  ...planPages,
  ...rulesPages,
  ...helpPages,
  ...handoverPages,
  ...consentPages,
  ...mandatePages,
  ...linkPages,
  ...openLinkPages,
  ...offerLinkPages,
  ...answerByLinkPages,
  ...calendarPages,
  ...minePages,
  ...overviewPages,
  ...administrationPages,
  ...breakGlassPages,
  ...breachPages,
  ...reportPages,
  ...researchPages,
  ...forecastPages,
  ...forecastRowPages,
  ...flowPages,
]
