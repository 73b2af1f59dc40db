import { z } from 'zod'
import { exportReasons } from '../../../cases/audit-purposes.ts'
import { NotFound } from '../../../cases/errors.ts'
import { researchRows } from '../../../cases/statistics/research-rows.ts'
import { researchFile } from '../../../documents/research-file.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { oneOfCodes } from '../../forms/form-schemas.ts'
import { type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import { auditOf } from '../overview/overview-pages.tsx'
import { yearReaders } from '../roles.ts'
import { ResearchView } from './research-view.tsx'

/** What a file without names can be for: not the work on a case. */
export const researchReasons = exportReasons.filter((reason) => reason !== 'case-work')

const asked = z.object({ reden: oneOfCodes(researchReasons, 'choose') })

/** A year that an address or a form names. */
export function yearIn(said: string | null): number {
  const year = Number(said ?? Number.NaN)
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new NotFound('No such year.')
  return year
}

/** The cases of a year under pseudonyms as a file: only with a reason, which is kept. */
export const researchPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/statistiek/zaken',
    for: yearReaders,
    answer: async (visit) => ask(visit, yearIn(visit.query.get('jaar')), []),
  }),
  definePage({
    method: 'post',
    path: '/overzicht/statistiek/zaken',
    for: yearReaders,
    answer: async (visit, needs) => {
      const year = yearIn(fieldValue(visit.form, 'jaar'))
      const read = readFields(asked, visit.form, visit.words)
      if (read.value === undefined) return ask(visit, year, read.faults)
      const audit = { ...auditOf(visit, 'year-cases.exported'), purpose: read.value.reden }
      const rows = await researchRows(
        { stories: needs.reports },
        visit.viewer.caller,
        { year, today: visit.today },
        audit,
      )
      return {
        file: researchFile(rows),
        contentType: 'text/csv; charset=utf-8',
        fileName: `zaken-${year}.csv`,
      }
    },
  }),
]

function ask({ words }: SignedInVisit, year: number, faults: readonly FieldFault[]): PageAnswer {
  const title = words.report.research.title(String(year))
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={{ values: {}, faults }}>
        <ResearchView year={year} reasons={researchReasons} />
      </FormStateProvider>
    ),
  }
}
