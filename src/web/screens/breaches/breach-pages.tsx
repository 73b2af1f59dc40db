import { NotFound } from '../../../cases/errors.ts'
import { breachCounts, brokenBy, lastWeeks, ledgerOf } from '../../../cases/figures/breach-counts.ts'
import { shownInFile, tableFile } from '../../../documents/table-file.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { auditOf, nextOf, pageOf } from '../overview/overview-pages.tsx'
import { partIn } from '../overview/overview-query.ts'
import { figureReaders } from '../roles.ts'
import { breachFilterIn } from './breach-query.ts'
import { BreachRowsView } from './breach-rows-view.tsx'
import { breachTable } from './breach-tables.ts'
import { BreachesView } from './breaches-view.tsx'

async function readCounts(visit: SignedInVisit, needs: PageNeeds) {
  const { caller } = visit.viewer
  const filter = partIn(visit.query, visit.today)
  const part = { ...filter, ...lastWeeks(filter.asOf) }
  const counts = breachCounts(await needs.breaches.count(caller, ledgerOf(part)), part)
  return { filter, counts, names: await readDirectory(needs, caller) }
}

/** What was broken in thirteen weeks, who held the clock and why; and the rows behind each number. */
export const breachPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/gebroken',
    for: figureReaders,
    answer: async (visit, needs) => ({
      title: visit.words.breaches.title,
      show: <BreachesView {...(await readCounts(visit, needs))} />,
    }),
  }),
  definePage({
    method: 'get',
    path: '/overzicht/gebroken/cijfers/:table',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { params, words, language } = visit
      const table = ([...brokenBy, 'trend'] as const).find((name) => name === params['table'])
      if (table === undefined) throw new NotFound('There is no such table.')
      const { counts, names } = await readCounts(visit, needs)
      const { what, rows } = breachTable(counts, table, { words, language, names })
      return {
        file: tableFile(
          [what, words.overview.columns.count],
          rows.map(({ label, count }) => [label, shownInFile(count)]),
        ),
        contentType: 'text/csv; charset=utf-8',
        fileName: `${words.breaches.files[table]}-${counts.asOf}.csv`,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/gebroken/regels',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const filter = breachFilterIn(visit.query, visit.today)
      const found = await needs.breaches.list(caller, filter, pageOf(visit), auditOf(visit, 'breaches.listed'))
      const names = await readDirectory(needs, caller)
      return {
        title: visit.words.breaches.rowsTitle,
        show: <BreachRowsView rows={found.items} names={names} next={nextOf(visit, found.after)} asOf={filter.asOf} />,
      }
    },
  }),
]
