import { administration } from './nl/administration.ts'
import { advice } from './nl/advice.ts'
import { breaches } from './nl/breaches.ts'
import { breakGlass } from './nl/break-glass.ts'
import { bulk } from './nl/bulk.ts'
import { calendar } from './nl/calendar.ts'
import { caseFile } from './nl/case-file.ts'
import { caseload } from './nl/caseload.ts'
import { consent } from './nl/consent.ts'
import { eventCodes } from './nl/event-codes.ts'
import { eventFields } from './nl/event-fields.ts'
import { faults } from './nl/faults.ts'
import { figures } from './nl/figures.ts'
import { flow } from './nl/flow.ts'
import { forecast } from './nl/forecast.ts'
import { frame } from './nl/frame.ts'
import { handover } from './nl/handover.ts'
import { happened } from './nl/happened.ts'
import { help } from './nl/help.ts'
import { link } from './nl/link.ts'
import { mails } from './nl/mails.ts'
import { mandates } from './nl/mandates.ts'
import { mine } from './nl/mine.ts'
import { names } from './nl/names.ts'
import { newCase } from './nl/new-case.ts'
import { offerLink } from './nl/offer-link.ts'
import { overview } from './nl/overview.ts'
import { ownCase } from './nl/own-case.ts'
import { ownPlan } from './nl/own-plan.ts'
import { plan } from './nl/plan.ts'
import { record } from './nl/record.ts'
import { report } from './nl/report.ts'
import { rules } from './nl/rules.ts'
import { signIn } from './nl/sign-in.ts'
import { toDo } from './nl/to-do.ts'
import { why } from './nl/why.ts'
import { work } from './nl/work.ts'

/** The words of the pages in Dutch, the source: a section a screen, and what all screens share. */
export const nl = {
  administration,
  newCase,
  advice,
  breakGlass,
  breaches,
  bulk,
  calendar,
  caseFile,
  caseload,
  consent,
  eventCodes,
  eventFields,
  faults,
  figures,
  flow,
  forecast,
  frame,
  handover,
  happened,
  help,
  link,
  mails,
  mandates,
  mine,
  names,
  offerLink,
  overview,
  ownCase,
  ownPlan,
  plan,
  record,
  report,
  rules,
  signIn,
  toDo,
  why,
  work,
}

/** What every language must have: the compiler holds it. */
export type Words = typeof nl
