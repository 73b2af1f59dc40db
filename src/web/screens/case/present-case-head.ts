import { type Pathway, pathways } from '../../../../machines/context.ts'
import type { Role } from '../../../../machines/roles.ts'
import { ageOn } from '../../../calendar/age.ts'
import { type Day, daysBetween } from '../../../calendar/day.ts'
import type { CaseView } from '../../../cases/case-view.ts'
import { showDay } from '../../format/show-day.ts'
import type { Language, Words } from '../../words/words.ts'
import { shortId } from '../work/present-work.ts'
import { tabsFor } from './case-tabs.ts'

/** Who a case is about, as it stands above every page of the case. */
export type CaseHead = {
  caseId: string
  /** As it stands on this page. */
  version: number
  /** The name, or the number of the case for who may not see it. */
  name: string
  /** Null where the name is the number. */
  number: string | null
  reference: string | null
  birthDate: { day: string; age: string } | null
  turns18: string
  pathway: string
  tabs: readonly { href: string; label: string; current: boolean }[]
}

type Reading = { words: Words; language: Language; today: Day; role: Role }

/** The head of a case; `tab` is the page of the case that is shown. */
export function presentCaseHead(view: CaseView, tab: string, { words, language, today, role }: Reading): CaseHead {
  const { youngPerson, turns18On } = view
  const named = 'firstName' in youngPerson ? youngPerson : null
  const pathway = pathways.find((one) => one === view.pathway)
  const number = words.work.caseNumber(shortId(view.id))
  return {
    caseId: view.id,
    version: view.version,
    name: named ? `${named.firstName} ${named.familyName}` : number,
    number: named ? number : null,
    reference: named?.reference ?? null,
    birthDate: named?.birthDate
      ? {
          day: showDay(named.birthDate, language),
          age: words.caseFile.age(ageOn(named.birthDate, today, 'march-1')),
        }
      : null,
    turns18: turns18Of(turns18On, today, words, language),
    pathway: pathway ? words.names.pathways[pathway satisfies Pathway] : view.pathway,
    tabs: tabsFor(role, view.sight).map(({ path, label }) => ({
      href: `/zaken/${view.id}${path}`,
      label: words.caseFile.tabs[label],
      current: path === tab,
    })),
  }
}

function turns18Of(on: Day, today: Day, words: Words, language: Language): string {
  const days = daysBetween(today, on)
  const day = showDay(on, language)
  if (days > 0) return words.caseFile.turns18(day, words.frame.daysLeft(days))
  return days === 0 ? words.caseFile.turns18Today(day) : words.caseFile.turned18(day)
}
