import { z } from 'zod'
import { listDirectory } from '../../cases/events/directory-choices.ts'
import { isQuarter, quarterlyReport } from '../../cases/figures/quarterly-report.ts'
import { reportBlocks } from '../../documents/report-blocks.ts'
import { reportFile } from '../../documents/report-file.ts'
import { reportWords } from '../../documents/report-words.ts'
import { writePdf } from '../../documents/write-pdf.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { measuredSchema } from './indicators.ts'
import { figureReaders, partQuery } from './overview.ts'

const pdf = 'application/pdf'
const csv = 'text/csv'
const cell = z.int().nullable()
const keyed = z.array(z.strictObject({ key: z.string().nullable(), count: cell }))

const reportSchema = z
  .strictObject({
    quarter: z.string(),
    from: answeredDaySchema,
    before: answeredDaySchema,
    asOf: answeredDaySchema,
    knownAt: z.string().meta({ format: 'date-time' }),
    pathway: z.string().optional(),
    team: z.string().optional(),
    provider: z.string().optional(),
    indicators: z.array(measuredSchema),
    broken: z.strictObject({ all: cell, by: z.strictObject({ heldBy: keyed, cause: keyed, kind: keyed }) }).meta({
      description: 'Terms whose first day late lies in the quarter; null is fewer than five, or what would tell those.',
    }),
  })
  .meta({ id: 'QuarterlyReport' })

/** GET /quarterly-reports/{quarter}: the figures of a quarter, as JSON, on paper or as a table. */
export const getQuarterlyReport = defineRoute({
  method: 'get',
  path: '/quarterly-reports/{quarter}',
  operationId: 'getQuarterlyReport',
  summary: 'The report of a quarter: indicators and broken terms; with Accept: application/pdf or text/csv as a file.',
  description:
    'The same quarter, part, `asOf` and `knownAt` give the same report; the answer says which `knownAt` it was made with. On paper it is in words, in the language that the reader chose; as CSV it is in codes, so that two quarters can be laid beside one another.',
  tag: 'Figures',
  rights: figureReaders,
  params: z.strictObject({
    quarter: z
      .string()
      .refine(isQuarter, 'must be a year and a quarter, as 2026-3.')
      .meta({ pattern: '^20\\d\\d-[1-4]$', maxLength: 6, examples: ['2026-3'] }),
  }),
  query: z.strictObject({ ...timesQuery, ...partQuery }),
  success: { status: 200, description: 'The report.', schema: reportSchema, alsoAs: [pdf, csv] },
  handle: async (
    { params, query, caller, requestId, preferred },
    services: Pick<HandlerNeeds, 'reports' | 'breaches' | 'cases' | 'preferences' | 'today' | 'now'>,
  ) => {
    const { asOf: day, knownAt: instant, ...part } = query
    const { asOf, knownAt } = timesOf({ asOf: day, knownAt: instant }, services.today())
    const quarter = params.quarter
    const audit = {
      action: 'report.read',
      purpose: 'management' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const report = await quarterlyReport(
      { stories: services.reports, breaches: services.breaches },
      caller,
      { ...part, quarter, asOf, knownAt: knownAt ?? services.now() },
      audit,
    )
    const as = preferred(['application/json', pdf, csv])
    const headers = (name: string, ending: string) => ({
      'Content-Disposition': `inline; filename="${name}-${quarter}.${ending}"`,
    })
    if (as === csv)
      return {
        status: 200,
        body: reportFile(report),
        contentType: `${csv}; charset=utf-8`,
        headers: headers('kwartaalverslag', 'csv'),
      }
    if (as !== pdf) return { status: 200, body: report }
    const { organisations } = await services.cases.storage.transaction(caller, ({ directory }) =>
      listDirectory(directory),
    )
    const names = new Map(organisations.map(({ id, name }) => [id, name]))
    const { language } = await services.preferences.read(caller)
    const { name: title, fileName } = reportWords[language]
    const blocks = reportBlocks(report, (id) => names.get(id), language)
    const body = await writePdf({ title, madeAt: report.knownAt, language }, blocks)
    return { status: 200, body, contentType: pdf, headers: headers(fileName, 'pdf') }
  },
})
