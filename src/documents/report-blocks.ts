import { isTermId, terms } from '../calendar/terms.ts'
import type { BreachCause } from '../cases/deadlines/breaches.ts'
import type { QuarterlyReport } from '../cases/figures/quarterly-report.ts'
import { nobodyThere } from '../cases/lists/lists.ts'
import { type Block, heading, pair, paragraph, title } from './blocks.ts'
import { dayInWords, type Language } from './day-in-words.ts'
import { cellInWords, figureInWords, sumInWords } from './figure-in-words.ts'
import { causeNames, pathwayNames, reportWords } from './report-words.ts'

/** The name of a term. */
export const termName = (kind: string, language: Language): string =>
  isTermId(kind) ? terms[kind].label[language] : kind

/** What is known by its id alone: the name of an organisation; undefined of one that is gone. */
export type OrganisationName = (id: string) => string | null | undefined

/** How keys of the report are called: who held the clock, why, and which term; null is nobody, or nothing said. */
export function reportNames(organisation: OrganisationName, language: Language) {
  const words = reportWords[language]
  const holder = (id: string | null) =>
    id === null || id === nobodyThere ? words.nobody : (organisation(id) ?? words.unknown)
  return {
    holder,
    heldBy: holder,
    cause: (key: string | null) => (key === null ? words.noCause : causeNames[language][key as BreachCause]),
    kind: (key: string | null) => termName(key ?? '', language),
    pathway: (key: string) => pathwayNames[language][key as keyof (typeof pathwayNames)['nl']],
  }
}

/** The quarterly report for paper, in the reader's language: the figures with what they mean, and what it was made from. */
export function reportBlocks(report: QuarterlyReport, organisation: OrganisationName, language: Language): Block[] {
  const { quarter, asOf, knownAt, pathway, team, provider, broken } = report
  const words = reportWords[language]
  const names = reportNames(organisation, language)
  const rows = (by: keyof typeof broken.by) =>
    broken.by[by].flatMap(({ key, count }) => pair(names[by](key), cellInWords(count, language)))
  return [
    title(words.title(quarter.slice(0, 4), quarter.slice(5))),
    paragraph(words.hidden),
    ...pair(words.asOf, dayInWords(asOf, language)),
    ...pair(words.knownAt, knownAt),
    ...pair(words.pathway, pathway === undefined ? words.all : names.pathway(pathway)),
    ...pair(words.team, team === undefined ? words.all : names.holder(team)),
    ...pair(words.provider, provider === undefined ? words.all : names.holder(provider)),
    heading(words.figures),
    ...report.indicators.flatMap(({ name, definition, kind, figure }) => [
      ...pair(name[language], figureInWords(kind, figure, language)),
      paragraph(definition[language]),
    ]),
    heading(words.broken),
    ...pair(words.brokenInAll, sumInWords(broken.all, language)),
    heading(words.heldBy),
    ...rows('heldBy'),
    heading(words.cause),
    ...rows('cause'),
    heading(words.kind),
    ...rows('kind'),
  ]
}
