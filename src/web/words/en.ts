import { faults } from './en/faults.ts'
import { frame } from './en/frame.ts'
import { names } from './en/names.ts'
import { plan } from './en/plan.ts'
import { signIn } from './en/sign-in.ts'
import { work } from './en/work.ts'
import type { Words } from './nl.ts'

/** The words of the pages in English. */
export const en: Words = { frame, faults, names, plan, signIn, work }
