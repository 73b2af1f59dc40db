import type { AuditEntry } from '../access/audit-trail.ts'
import type { Day } from '../calendar/day.ts'
import type { MyCase, MyContact } from '../cases/young-people/read-my-case.ts'
import type { DaysByLink } from '../cases/young-people/young-person-links.ts'
import { dayInWords } from './day-in-words.ts'
import * as english from './looked-words-en.ts'
import * as words from './my-case-words.ts'
import { areaTitles, consentWords, sharedWords, statusWords } from './plan-words.ts'

/** How a day is meant: by then at the latest, on that day, or from then on. */
export const dayMeanings = ['by', 'on', 'from'] as const
type DayMeaning = (typeof dayMeanings)[number]

/** A sentence with the day it is about and who does it, where there is one. */
export type Told = { on: Day | null; when: DayMeaning; text: string; who: string | null }

/** Who saw or changed something, in plain words. */
export type Looked = { at: string; who: string; organisation: string | null; what: string; breakGlass: boolean }

/** The young person's own page in plain Dutch (B1): what happens, what is asked of them, when, who, what is agreed. */
export type MyCaseInWords = {
  caseId: string
  happening: string[]
  todo: Told[]
  coming: Told[]
  contacts: (Omit<MyContact, 'party'> & { is: string })[]
  agreed: Told[]
  shared: string[]
}

/** Puts the case of a young person in words. */
export function myCaseInWords(mine: MyCase): MyCaseInWords {
  return {
    caseId: mine.caseId,
    happening: happening(mine),
    todo:
      mine.todo.length === 0
        ? [told(words.nothingToDo)]
        : mine.todo.map(({ step, dueOn }) =>
            told(words.todoWords[step] ?? words.otherTodo, dueOn, null, words.firstDayOf.has(step) ? 'from' : 'by'),
          ),
    coming: mine.coming.flatMap(({ kind, party, dueOn }) => {
      const text = words.comingWords[kind]
      if (text === undefined) return []
      return [told(text, dueOn, words.partyWords[party] ?? null, words.onTheDay.has(kind) ? 'on' : 'by')]
    }),
    contacts: mine.contacts.map(({ party, ...contact }) => ({ ...contact, is: words.partyWords[party] ?? party })),
    agreed: agreed(mine),
    shared: shared(mine),
  }
}

const told = (text: string, on: Day | null = null, who: string | null = null, when: DayMeaning = 'by'): Told => ({
  on,
  when,
  text,
  who,
})

function happening({ final, pathway, phase, withoutHelp, today, turns18On }: MyCase): string[] {
  if (final) return [words.closedCase]
  return [
    words.phaseWords[`${pathway}:${phase}`] ?? words.otherPhase,
    ...(withoutHelp ? [words.withoutHelp] : []),
    ...(today < turns18On ? [`Je wordt 18 op ${dayInWords(turns18On)}.`] : []),
  ]
}

const meetingAt = (at: string | null): string =>
  at === null ? 'Er is een gesprek.' : `Er is een gesprek om ${at.replace(':', '.')} uur.`

function agreed({ plan }: MyCase): Told[] {
  const { receiver, meeting, areas } = plan
  return [
    ...(receiver?.accepted ? [told(`${receiver.name} gaat jou helpen.`, receiver.startsOn, null, 'from')] : []),
    ...(receiver?.contact ? [told(`${receiver.contact} is daar jouw contactpersoon.`)] : []),
    ...(meeting.plannedOn === null || meeting.heldOn !== null
      ? []
      : [told(meetingAt(meeting.at), meeting.plannedOn, meeting.place, 'on')]),
    ...areas.flatMap(({ area, status, goal, action, actionBy, actionOn }) => [
      told(`${areaTitles[area]}: ${statusWords[status ?? 'open']}`),
      ...(goal === null ? [] : [told(`Jij wilt: ${goal}`)]),
      ...(action === null ? [] : [told(`Afspraak: ${action}`, actionOn, actionBy)]),
    ]),
  ]
}

const shared = ({ plan: { consent } }: MyCase): string[] => [
  consentWords[consent.stands] ?? consent.stands,
  ...consent.areas.map((area) => sharedWords[area] ?? area),
]

const lookedIn = {
  nl: {
    did: words.lookedWords,
    changed: words.changedSomething,
    otherwise: words.didSomething,
    you: 'jij',
    somebody: 'iemand',
  },
  en: {
    did: english.lookedWordsEn,
    changed: english.changedSomethingEn,
    otherwise: english.didSomethingEn,
    you: english.you,
    somebody: english.somebody,
  },
} as const

/** The log of who looked, for the person whom it is about. */
export function lookedInWords(
  { at, action, role, personName, organisationName, breakGlassId }: AuditEntry,
  language: 'nl' | 'en' = 'nl',
): Looked {
  const say = lookedIn[language]
  return {
    at,
    who: personName ?? (role === 'young-person' ? say.you : say.somebody),
    organisation: organisationName,
    what: say.did[action] ?? (action.startsWith('event:') ? say.changed : say.otherwise),
    breakGlass: breakGlassId !== null,
  }
}

/** The days of a link in words. */
export const daysInWords = ({ days }: DaysByLink): Told[] =>
  days.map(({ on, what }) => told(words.linkWords[what], on, null, what === 'your-answer' ? 'by' : 'on'))
