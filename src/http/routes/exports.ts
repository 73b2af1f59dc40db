import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Caller } from '../../access/caller.ts'
import { type ExportReason, exportReasons } from '../../cases/audit-purposes.ts'
import { measureIndicators } from '../../cases/figures/indicators/indicators.ts'
import type { ExportRow } from '../../cases/lists/export-row.ts'
import { type ExportAsked, exportRows } from '../../cases/lists/export-rows.ts'
import { researchRows } from '../../cases/statistics/research-rows.ts'
import { pseudonyms } from '../../documents/pseudonyms.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf } from '../list-times.ts'
import { defineRoute, type Rights } from '../route.ts'
import { breachFilterOf, breachQuery } from './breaches.ts'
import { listRefusals } from './caseload-refusals.ts'
import { caseFilterOf, caseQuery } from './cases.ts'
import { deadlineQuery, listOrphans } from './deadlines.ts'
import { forecastRowsFor, forecastRowsQuery } from './forecast-rows.ts'
import { indicatorFilterOf, indicatorsQuery } from './indicators.ts'
import { figureReaders } from './overview.ts'
import { yearReaders, yearSchema } from './statistics.ts'
import { whoListsPeople, youngPeopleFilterOf, youngPeopleQuery } from './young-people.ts'

const reason = {
  reason: z.enum(exportReasons).meta({ description: 'What the file is for; it is kept in the audit.' }),
}

/** UTF-8 with a mark that spreadsheets know it by, semicolons, and nothing that one would take for a formula. */
async function* asCsv(pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
  let first = true
  for await (const rows of pages) {
    if (first || rows.length > 0)
      yield stringify(rows, {
        header: first,
        bom: first,
        delimiter: ';',
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { boolean: (value) => (value ? 'ja' : 'nee') },
      })
    first = false
  }
}

async function* asJsonLines(pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const formats = {
  csv: { contentType: 'text/csv; charset=utf-8', type: 'text/csv', name: 'Csv', write: asCsv },
  jsonl: {
    contentType: 'application/jsonl; charset=utf-8',
    type: 'application/jsonl',
    name: 'JsonLines',
    write: asJsonLines,
  },
} as const

const yearQuery = { year: yearSchema }

/** A list that is asked whole. */
const nothingElse = {} as const

/** The lists that can be had as a file: what each may be asked, and what it is called. */
const files = {
  cases: {
    name: 'Cases',
    query: z.strictObject({ ...caseQuery, ...reason }),
    asked: ({ reason: _, ...query }, today) => ({ list: 'cases', filter: caseFilterOf(query, today) }),
  } satisfies FileOf<typeof caseQuery>,
  deadlines: {
    name: 'Deadlines',
    query: z.strictObject({ ...deadlineQuery, ...reason }),
    asked: ({ reason: _, asOf, knownAt, ...filter }, today) => ({
      list: 'deadlines',
      filter: { ...filter, ...timesOf({ asOf, knownAt }, today) },
    }),
  } satisfies FileOf<typeof deadlineQuery>,
  breaches: {
    name: 'Breaches',
    query: z.strictObject({ ...breachQuery, ...reason }),
    asked: ({ reason: _, ...query }, today) => ({ list: 'breaches', filter: breachFilterOf(query, today) }),
  } satisfies FileOf<typeof breachQuery>,
  'young-people': {
    name: 'YoungPeople',
    rights: whoListsPeople,
    query: z.strictObject({ ...youngPeopleQuery, ...reason }),
    asked: ({ reason: _, ...query }) => ({ list: 'young-people', filter: youngPeopleFilterOf(query) }),
  } satisfies FileOf<typeof youngPeopleQuery>,
  orphans: {
    name: 'Orphans',
    rights: listOrphans.rights,
    query: z.strictObject({ ...nothingElse, ...reason }),
    asked: () => ({ list: 'orphans' }),
  } satisfies FileOf<typeof nothingElse>,
  'caseload-refusals': {
    name: 'CaseloadRefusals',
    rights: listRefusals.rights,
    query: z.strictObject({ settled: z.enum(['true', 'false']).default('false'), ...reason }),
    asked: ({ settled }) => ({ list: 'caseload-refusals', filter: { settled: settled === 'true' } }),
  } satisfies FileOf<{ settled: z.ZodDefault<z.ZodEnum<{ true: 'true'; false: 'false' }>> }>,
  'forecast-rows': {
    name: 'ForecastRows',
    query: z.strictObject({ ...forecastRowsQuery, ...reason }),
    asked: ({ reason: _, ...query }, _today, services, caller) => ({
      list: 'forecast-rows',
      rows: (audit) => forecastRowsFor(services, caller, query, audit),
    }),
  } satisfies FileOf<typeof forecastRowsQuery>,
  'year-cases': {
    name: 'YearCases',
    rights: yearReaders,
    query: z.strictObject({ ...yearQuery, ...reason }),
    refusals: { 404: 'The year is not over yet, or too few cases began in it for a file of rows.' },
    asked: ({ year }, today, { reports }, caller) => ({
      list: 'year-cases',
      rows: (audit) => researchRows({ stories: reports }, caller, { year: Number(year), today }, audit),
    }),
  } satisfies FileOf<typeof yearQuery>,
  indicators: {
    name: 'Indicators',
    query: z.strictObject({ ...indicatorsQuery, ...reason }),
    asked: ({ reason: _, ...query }, today, { reports }, caller) => ({
      list: 'indicators',
      measured: (audit) => measureIndicators(reports, caller, indicatorFilterOf(query, today), audit),
    }),
  } satisfies FileOf<typeof indicatorsQuery>,
}

type Services = Pick<HandlerNeeds, 'lists' | 'breaches' | 'refusals' | 'reports' | 'policies' | 'today'>
type Asked<Q extends z.ZodRawShape> = z.ZodObject<Q & typeof reason, z.core.$strict>
type FileOf<Q extends z.ZodRawShape> = {
  name: string
  rights?: Rights
  refusals?: Readonly<Record<404, string>>
  query: Asked<Q>
  asked(query: z.output<Asked<Q>>, today: string, services: Services, caller: Caller): ExportAsked
}

/** GET /exports/…: a list as a file, whole, while it is read. */
function exportRoute<Q extends z.ZodRawShape>(list: string, file: FileOf<Q>, format: keyof typeof formats) {
  const { contentType, type, name, write } = formats[format]
  return defineRoute({
    method: 'get',
    path: `/exports/${list}.${format}`,
    operationId: `export${file.name}As${name}`,
    summary: `All ${list.replace('-', ' ')} of a filter as a file (${format}), with a reason; no names, and each case under a pseudonym of this file.`,
    tag: 'Figures',
    rights: file.rights ?? figureReaders,
    query: file.query,
    success: { status: 200, description: 'The file.', alsoAs: [type] },
    ...(file.refusals && { refusals: file.refusals }),
    handle: async ({ query: said, caller, requestId }, services: Services) => {
      const about = { reason: (said as { reason: ExportReason }).reason, traceId: requestId, pseudonym: pseudonyms() }
      const pages = exportRows(services, caller, file.asked(said, services.today(), services, caller), about)
      return {
        status: 200,
        contentType,
        pieces: write(pages),
        headers: { 'Content-Disposition': `attachment; filename="${list}-${services.today()}.${format}"` },
      }
    },
  })
}

export const exportRoutes = (['csv', 'jsonl'] as const).flatMap((format) => [
  exportRoute('cases', files.cases, format),
  exportRoute('deadlines', files.deadlines, format),
  exportRoute('breaches', files.breaches, format),
  exportRoute('young-people', files['young-people'], format),
  exportRoute('orphans', files.orphans, format),
  exportRoute('caseload-refusals', files['caseload-refusals'], format),
  exportRoute('forecast-rows', files['forecast-rows'], format),
  exportRoute('year-cases', files['year-cases'], format),
  exportRoute('indicators', files.indicators, format),
])
