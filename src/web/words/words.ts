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

/** The words for who looks: the plan speaks to the young person, and of the young person to everybody else. */
export const wordsFor = (language: Language, role: Role | undefined): Words =>
  (role === 'young-person' ? toYoungPerson : wordsIn)[language]

function spokenTo(words: Words): Words {
  const { plan, ownPlan, record } = words
  const { explain, answerDueOn, areasHelp, answer, differences, goal, goalHelp } = ownPlan
  return {
    ...words,
    record: { ...record, ...ownPlan.record },
    plan: {
      ...plan,
      ...{ explain, answerDueOn, areasHelp, answer, differences },
      stands: { ...plan.stands, ...ownPlan.stands },
      areas: { ...plan.areas, housing: { ...plan.areas.housing, about: ownPlan.housing } },
      area: {
        ...plan.area,
        ...{ goal, goalHelp },
        statuses: { ...plan.area.statuses, 'not-discussed': ownPlan.notDiscussed },
      },
      agree: { ...plan.agree, ...ownPlan.agree },
    },
  }
}
