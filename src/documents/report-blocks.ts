import { isTermId, terms } from '../calendar/terms.ts'
import type { QuarterlyReport } from '../cases/figures/quarterly-report.ts'
import { type Block, heading, pair, paragraph, title } from './blocks.ts'
import { dayInWords } from './day-in-words.ts'
import { cellInWords, figureInWords } from './figure-in-words.ts'

/** What only the directory and the pages know: names of organisations, pathways and reasons. */
export type ReportNames = {
  organisation(id: string): string
  pathway(id: string): string
  cause(id: string): string
}

/** The name of a term. */
export const termName = (kind: string, language: 'nl' | 'en'): string =>
  isTermId(kind) ? terms[kind].label[language] : kind

/** The quarterly report in Dutch, for paper: the figures with what they mean, and what it was made from. */
export function reportBlocks(report: QuarterlyReport, names: ReportNames): Block[] {
  const { quarter, asOf, knownAt, pathway, team, provider, broken } = report
  const said = (key: string | null, say: (key: string) => string) => (key === null ? 'Niemand' : say(key))
  const rows = (of: readonly { key: string | null; count: number | null }[], say: (key: string | null) => string) =>
    of.flatMap(({ key, count }) => pair(say(key), cellInWords(count, 'nl')))
  return [
    title(`Kwartaalverslag ${quarter.slice(0, 4)}, kwartaal ${quarter.slice(5)}`),
    paragraph('Aantallen onder 5 staan er niet in, en ook niet wat daaruit zou volgen.'),
    ...pair('Stand van', dayInWords(asOf)),
    ...pair('Wat bekend was op', knownAt),
    ...pair('Route', pathway === undefined ? 'alle' : names.pathway(pathway)),
    ...pair('Team', team === undefined ? 'alle' : names.organisation(team)),
    ...pair('Jeugdhulpaanbieder', provider === undefined ? 'alle' : names.organisation(provider)),
    heading('Cijfers'),
    ...report.indicators.flatMap(({ name, definition, kind, figure }) => [
      ...pair(name.nl, figureInWords(kind, figure, 'nl')),
      paragraph(definition.nl),
    ]),
    heading('Gebroken termijnen'),
    ...pair('Te laat geworden in dit kwartaal', cellInWords(broken.all, 'nl')),
    heading('Wie was aan zet op de eerste dag te laat?'),
    ...rows(broken.by.heldBy, (key) => said(key, names.organisation)),
    heading('Waarom?'),
    ...rows(broken.by.cause, (key) => (key === null ? 'Nog niets over gezegd' : names.cause(key))),
    heading('Welke termijnen?'),
    ...rows(broken.by.kind, (key) => said(key, (kind) => termName(kind, 'nl'))),
  ]
}
