import { en } from './en.ts'
import { nl, type Words } from './nl.ts'

export type { Words }

/** The languages of the pages; Dutch is the source. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** All words of the pages, by language. */
export const wordsIn: Readonly<Record<Language, Words>> = { nl, en }
