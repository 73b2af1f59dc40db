import { administration } from './en/administration.ts'
import { advice } from './en/advice.ts'
import { breaches } from './en/breaches.ts'
import { breakGlass } from './en/break-glass.ts'
import { bulk } from './en/bulk.ts'
import { calendar } from './en/calendar.ts'
import { caseFile } from './en/case-file.ts'
import { caseload } from './en/caseload.ts'
import { consent } from './en/consent.ts'
import { eventCodes } from './en/event-codes.ts'
import { eventFields } from './en/event-fields.ts'
import { faults } from './en/faults.ts'
import { figures } from './en/figures.ts'
import { flow } from './en/flow.ts'
import { forecast } from './en/forecast.ts'
import { frame } from './en/frame.ts'
import { handover } from './en/handover.ts'
import { happened } from './en/happened.ts'
import { help } from './en/help.ts'
import { link } from './en/link.ts'
import { mails } from './en/mails.ts'
import { mandates } from './en/mandates.ts'
import { mine } from './en/mine.ts'
import { names } from './en/names.ts'
import { newCase } from './en/new-case.ts'
import { offerLink } from './en/offer-link.ts'
import { overview } from './en/overview.ts'
import { ownCase } from './en/own-case.ts'
import { ownPlan } from './en/own-plan.ts'
import { plan } from './en/plan.ts'
import { record } from './en/record.ts'
import { report } from './en/report.ts'
import { rules } from './en/rules.ts'
import { signIn } from './en/sign-in.ts'
import { toDo } from './en/to-do.ts'
import { why } from './en/why.ts'
import { work } from './en/work.ts'
import type { Words } from './nl.ts'

/** The words of the pages in English. */
export const en: Words = {
  newCase,
  administration,
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
