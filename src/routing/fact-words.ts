import type { Words } from './condition.ts'
import { careFactWords } from './fact-words-care.ts'
import { personFactWords } from './fact-words-person.ts'
import type { FactName } from './facts.ts'

/** The name of a fact in plain words, and why we ask it. */
export type FactWords = { readonly label: Words; readonly why: Words }

/** For every fact: what it is called and why we ask it, Dutch first. */
export const factWords: Readonly<Record<FactName, FactWords>> = { ...careFactWords, ...personFactWords }
