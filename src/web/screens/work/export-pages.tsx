import { z } from 'zod'
import { exportReasons } from '../../../cases/audit-purposes.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { oneOfCodes, optionalCode } from '../../forms/form-schemas.ts'
import { FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { caseworkers } from '../roles.ts'
import { ExportView } from './export-view.tsx'
import { readSearch } from './search-words.ts'
import { workFile } from './work-file.ts'
import { listReaders, readWork } from './work-pages.tsx'

const asked = z.object({
  reden: oneOfCodes(exportReasons, 'choose'),
  metNamen: optionalCode(['with', 'without'] as const),
})

/** More at once is a job for the manager's figures, not for a spreadsheet. */
const mostCases = 20_000

/** The cases of a filter as a file: only with a reason, which is kept. */
export const exportPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/downloaden',
    for: listReaders,
    answer: (visit, needs) => ask(visit, needs, visit.query, {}, []),
  }),
  definePage({
    method: 'post',
    path: '/zaken/downloaden',
    for: listReaders,
    answer: async (visit, needs) => {
      const { form, viewer, requestId } = visit
      const query = new URLSearchParams(fieldValue(form, 'filter'))
      const read = readFields(asked, form, visit.words)
      if (read.value === undefined) return ask(visit, needs, query, form, read.faults)
      const { filter } = await readSearch(needs, visit, query, 'all')
      const named = read.value.metNamen === 'with' && caseworkers.includes(viewer.caller.role)
      const { items } = await needs.worklist.read(
        viewer.caller,
        filter,
        { limit: mostCases, offset: 0 },
        {
          action: named ? 'cases.exported-with-names' : 'cases.exported',
          purpose: read.value.reden,
          caseIds: [],
          youngPersonIds: [],
          traceId: requestId,
        },
      )
      const names = await readDirectory(needs, viewer.caller)
      const file = workFile(items, { ...visit, names }, named)
      return {
        file,
        contentType: 'text/csv; charset=utf-8',
        fileName: `${visit.words.work.csv.fileName}-${visit.today}.csv`,
      }
    },
  }),
]

async function ask(
  visit: SignedInVisit,
  needs: PageNeeds,
  from: URLSearchParams,
  values: FormFields,
  faults: readonly { field: string; text: string }[],
): Promise<PageAnswer> {
  const query = await readSearch(needs, visit, from, 'all')
  const { total } = await readWork(needs, visit, query)
  const { title } = visit.words.work.csv
  return {
    title: faults.length > 0 ? `${visit.words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={{ values, faults }}>
        <ExportView
          total={total}
          query={query.params.toString()}
          mayHaveNames={caseworkers.includes(visit.viewer.caller.role)}
        />
      </FormStateProvider>
    ),
  }
}
