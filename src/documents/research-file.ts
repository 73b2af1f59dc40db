import type { ResearchRow } from '../cases/statistics/research-rows.ts'
import { pseudonyms } from './pseudonyms.ts'
import { tableFile } from './table-file.ts'

/** The cases of a year for research as CSV by codes, each under a pseudonym of this file; x is what is not shown. */
export function researchFile(rows: readonly ResearchRow[]): string {
  const pseudonym = pseudonyms()
  return tableFile(
    ['schuilnummer', 'jaar', 'leeftijd', 'route', 'begin', 'wmo-termijnen', 'aangenomen'],
    rows.map(({ caseId, year, age, pathway, began, wmoTerms, accepted }) => [
      ...[pseudonym(caseId), year],
      ...[age, pathway, began, wmoTerms, accepted].map((code) => code ?? 'x'),
    ]),
  )
}
