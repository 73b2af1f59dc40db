import type { Role } from '../../../machines/roles.ts'
import { en } from './en.ts'
import { nl, type Words } from './nl.ts'

export type { Words }

/** The languages of the pages; Dutch is the source. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** All words of the pages, by language. */
export const wordsIn: Readonly<Record<Language, Words>> = { nl, en }

const toYoungPerson: Readonly<Record<Language, Words>> = { nl: spokenTo(nl), en: spokenTo(en) }

/** The words for who looks: the pages of a case speak to the young person, and of the young person to everybody else. */
export const wordsFor = (language: Language, role: Role | undefined): Words =>
  (role === 'young-person' ? toYoungPerson : wordsIn)[language]

function spokenTo(words: Words): Words {
  const { plan, ownPlan, record, ownCase } = words
  const { explain, answerDueOn, areasHelp, answer, differences, goal, goalHelp, area, clash } = ownPlan
  return {
    ...over(words, ownCase),
    record: { ...record, ...ownPlan.record },
    plan: {
      ...plan,
      ...{ explain, answerDueOn, areasHelp, answer, differences },
      stands: { ...plan.stands, ...ownPlan.stands },
      areas: { ...plan.areas, housing: { ...plan.areas.housing, about: ownPlan.housing } },
      area: {
        ...plan.area,
        ...area,
        ...{ goal, goalHelp },
        statuses: { ...plan.area.statuses, 'not-discussed': ownPlan.notDiscussed },
      },
      clash: { ...plan.clash, ...clash },
      agree: { ...plan.agree, ...ownPlan.agree },
    },
  }
}

type Part<T> = T extends (...args: never) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T

/** The words with those in `own` in place of the same ones. */
function over<T extends object>(words: T, own: Part<T>): T {
  const changed = Object.entries(own).map(([name, said]: [string, unknown]): [string, unknown] => {
    const base = (words as Readonly<Record<string, unknown>>)[name]
    return [name, typeof said === 'object' && said !== null ? over(base as object, said) : said]
  })
  return { ...words, ...(Object.fromEntries(changed) as Partial<T>) }
}
