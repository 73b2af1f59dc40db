import { NotFound } from '../../../cases/errors.ts'
import { overviewOf } from '../../../cases/figures/overview.ts'
import { shownInFile, tableFile } from '../../../documents/table-file.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import { readDirectory } from '../../read-directory.ts'
import { figureReaders } from '../roles.ts'
import { caseFilterIn, deadlineFilterIn, partIn } from './overview-query.ts'
import { overviewTables, tableOf } from './overview-tables.ts'
import { OverviewView } from './overview-view.tsx'
import { CaseRowsView, DeadlineRowsView } from './rows-view.tsx'

const pageSize = 200

/** S11: the manager's overview, and the rows behind each of its numbers. */
export const overviewPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const filter = partIn(visit.query, visit.today)
      const overview = overviewOf(await needs.reports.overview(caller, filter), filter)
      const names = await readDirectory(needs, caller)
      return {
        title: visit.words.overview.title,
        show: <OverviewView overview={overview} filter={filter} names={names} />,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/cijfers/:table',
    for: figureReaders,
    answer: async ({ viewer: { caller }, query, today, words, language, params }, needs) => {
      const table = overviewTables.find((name) => name === params['table'])
      if (table === undefined) throw new NotFound('There is no such table.')
      const filter = partIn(query, today)
      const overview = overviewOf(await needs.reports.overview(caller, filter), filter)
      const { what, rows } = tableOf(overview, table, { words, language, names: await readDirectory(needs, caller) })
      return {
        file: tableFile(
          [what, words.overview.columns.count],
          rows.map(({ label, count }) => [label, shownInFile(count)]),
        ),
        contentType: 'text/csv; charset=utf-8',
        fileName: `${words.figures.files[table]}-${filter.asOf}.csv`,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/datums',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const filter = deadlineFilterIn(visit.query, visit.today)
      const found = await needs.lists.deadlines(caller, filter, pageOf(visit), auditOf(visit, 'deadlines.listed'))
      const names = await readDirectory(needs, caller)
      return {
        title: visit.words.overview.datesTitle,
        show: (
          <DeadlineRowsView rows={found.items} names={names} next={nextOf(visit, found.after)} asOf={filter.asOf} />
        ),
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/zaken',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const filter = caseFilterIn(visit.query, visit.today)
      const found = await needs.lists.cases(caller, filter, pageOf(visit), auditOf(visit, 'cases.listed'))
      const names = await readDirectory(needs, caller)
      return {
        title: visit.words.overview.casesTitle,
        show: <CaseRowsView rows={found.items} names={names} next={nextOf(visit, found.after)} asOf={filter.asOf} />,
      }
    },
  }),
]

export const pageOf = ({ query }: SignedInVisit) => ({ limit: pageSize, after: query.get('na') })

export function nextOf({ path, query }: SignedInVisit, after: string | null): string | null {
  if (after === null) return null
  const next = new URLSearchParams(query)
  next.set('na', after)
  return `${path}?${next.toString()}`
}

export const auditOf = ({ requestId }: SignedInVisit, action: string) => ({
  action,
  purpose: 'case-work' as const,
  caseIds: [],
  youngPersonIds: [],
  traceId: requestId,
})
