import type { Role } from '../../../../machines/roles.ts'
import { overviewOf } from '../../../cases/overview.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import { readDirectory } from '../../read-directory.ts'
import { asOfIn, caseFilterIn, deadlineFilterIn } from './overview-query.ts'
import { OverviewView } from './overview-view.tsx'
import { CaseRowsView, DeadlineRowsView } from './rows-view.tsx'

/** Who reads figures, as in the API: managers and the college of all cases, organisations of their own. */
const readers: readonly Role[] = [
  'manager',
  'decision-maker',
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
]

const pageSize = 200

/** S11: the manager's overview, and the rows behind each of its numbers. */
export const overviewPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht',
    for: readers,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const filter = { asOf: asOfIn(visit.query, visit.today), knownAt: null }
      const overview = overviewOf(await needs.reports.overview(caller, filter), filter)
      const names = await readDirectory(needs, caller)
      return { title: visit.words.overview.title, show: <OverviewView overview={overview} names={names} /> }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/datums',
    for: readers,
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
    for: readers,
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

const pageOf = ({ query }: SignedInVisit) => ({ limit: pageSize, after: query.get('na') })

function nextOf({ path, query }: SignedInVisit, after: string | null): string | null {
  if (after === null) return null
  const next = new URLSearchParams(query)
  next.set('na', after)
  return `${path}?${next.toString()}`
}

const auditOf = ({ requestId }: SignedInVisit, action: string) => ({
  action,
  purpose: 'case-work',
  caseIds: [],
  youngPersonIds: [],
  traceId: requestId,
})
