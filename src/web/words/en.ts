import { caseFile } from './en/case-file.ts'
import { eventCodes } from './en/event-codes.ts'
import { eventFields } from './en/event-fields.ts'
import { faults } from './en/faults.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { names } from './en/names.ts'
import { plan } from './en/plan.ts'
import { rules } from './en/rules.ts'
import { signIn } from './en/sign-in.ts'
import { work } from './en/work.ts'
import type { Words } from './nl.ts'

/** The words of the pages in English. */
export const en: Words = { caseFile, eventCodes, eventFields, faults, frame, help, names, plan, rules, signIn, work }
