import { faults } from './nl/faults.ts'
import { frame } from './nl/frame.ts'
import { names } from './nl/names.ts'
import { plan } from './nl/plan.ts'
import { signIn } from './nl/sign-in.ts'
import { work } from './nl/work.ts'

/** The words of the pages in Dutch, the source: a section a screen, and what all screens share. */
export const nl = { frame, faults, names, plan, signIn, work }

/** What every language must have: the compiler holds it. */
export type Words = typeof nl
