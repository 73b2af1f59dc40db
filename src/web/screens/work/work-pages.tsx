import type { Role } from '../../../../machines/roles.ts'
import { caseloadSenders } from '../../../cases/caseload/caseload-uploads.ts'
import type { ScopeOfWork, WorkOrder, WorkPage } from '../../../cases/lists/worklist.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { bulkTypesOf } from '../bulk/bulk-form.ts'
import { caseworkers, openers } from '../roles.ts'
import { presentGroups, presentRow, stepOptions } from './present-work.ts'
import { readSearch, searchOf } from './search-words.ts'
import type { WorkQuery } from './work-query.ts'
import { itemsOnAPage, WorkView, type WorkViewProps } from './work-view.tsx'

export const listReaders: readonly Role[] = [...caseworkers, 'manager']

/** S2 and S3: my work, and all cases. */
export const workPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/werk',
    for: caseworkers,
    answer: (visit, needs) => list(visit, needs, '/werk', 'mine'),
  }),
  definePage({
    method: 'get',
    path: '/zaken',
    for: listReaders,
    answer: (visit, needs) => list(visit, needs, '/zaken', 'all'),
  }),
  definePage({
    method: 'post',
    path: '/zaken/zoeken',
    for: listReaders,
    answer: async (visit, needs) => {
      const query = await searchOf(needs, visit, visit.form)
      return { go: query === '' ? '/zaken' : `/zaken?${query}` }
    },
  }),
]

async function list(
  visit: SignedInVisit,
  needs: PageNeeds,
  path: WorkViewProps['path'],
  whose: ScopeOfWork,
): Promise<PageAnswer> {
  const { words, language, today, viewer } = visit
  const query = await readSearch(needs, visit, visit.query, whose)
  const order: WorkOrder = path === '/werk' ? 'urgency' : (query.filter.order ?? 'urgency')
  const page = await readWork(needs, visit, { ...query, filter: { ...query.filter, order } })
  const names = await readDirectory(needs, viewer.caller)
  const mayOpen = openers.includes(viewer.caller.role)
  const reading = { words, language, today, names, mayOpen }
  const { organisations, people } = names.listing
  return {
    title: path === '/werk' ? words.work.title : words.work.allTitle,
    scripts: ['close-when-narrow'],
    show: (
      <WorkView
        path={path}
        query={query}
        page={page}
        groups={path === '/werk' ? presentGroups(page, reading) : []}
        rows={path === '/zaken' ? page.items.map((item) => presentRow(item, reading)) : []}
        options={{
          organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
          owners: people.map(({ id, name }) => ({ value: id, label: name })),
          steps: stepOptions(words, language),
        }}
        mayOpen={mayOpen}
        changesMany={bulkTypesOf(viewer.caller.role).length > 0}
        maySendFile={caseloadSenders.some((role) => role === viewer.caller.role)}
        savedViews={path === '/zaken' ? await needs.savedViews.list(viewer.caller, 'zaken') : []}
      />
    ),
  }
}

/** Reads one page of a list, with its row in the audit. */
export function readWork(
  needs: Pick<PageNeeds, 'worklist'>,
  { viewer, requestId }: Pick<SignedInVisit, 'viewer' | 'requestId'>,
  { filter, page }: Pick<WorkQuery, 'filter' | 'page'>,
): Promise<WorkPage> {
  return needs.worklist.read(
    viewer.caller,
    filter,
    { limit: itemsOnAPage, offset: (page - 1) * itemsOnAPage },
    {
      action: filter.text === undefined ? 'worklist.read' : 'cases.searched',
      purpose: 'case-work',
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    },
  )
}
