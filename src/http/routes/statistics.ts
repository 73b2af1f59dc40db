import { z } from 'zod'
import { pathways } from '../../../machines/context.ts'
import { ageGroups } from '../../cases/statistics/year-cases.ts'
import { yearStatistics } from '../../cases/statistics/year-statistics.ts'
import { statisticsFile } from '../../documents/statistics-file.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const csv = 'text/csv'
const cell = z.int().nullable().meta({ description: 'Null is one to four, or what would tell one of those.' })
const line = {
  counts: z.strictObject(Object.fromEntries(pathways.map((pathway) => [pathway, cell]))),
  all: cell,
}
const statisticsSchema = z
  .strictObject({
    year: z.int(),
    rows: z.array(z.strictObject({ age: z.enum(ageGroups), ...line })),
    totals: z.strictObject(line),
  })
  .meta({ id: 'YearStatistics' })

/** A year of this century. */
export const yearSchema = z
  .string()
  .max(4)
  .regex(/^20\d\d$/)
  .meta({ examples: ['2025'] })

/** Who has figures of a year: of the whole municipality, so who sees every case of it. */
export const yearReaders = ['manager', 'decision-maker'] as const

/** GET /statistics/{year}: a table for policy and research, without ids. */
export const getStatistics = defineRoute({
  method: 'get',
  path: '/statistics/{year}',
  operationId: 'getStatistics',
  summary: 'The cases that began in a year that is over, by age and pathway; with Accept: text/csv as a file.',
  description:
    'Counts without any id. No number from one to four is shown, and no hidden number follows from the others and their totals.',
  tag: 'Figures',
  rights: yearReaders,
  params: z.strictObject({ year: yearSchema }),
  success: { status: 200, description: 'The table.', schema: statisticsSchema, alsoAs: [csv] },
  refusals: { 404: 'The year is not over yet.' },
  handle: async (
    { params: { year }, caller, requestId, preferred },
    { reports, today }: Pick<HandlerNeeds, 'reports' | 'today'>,
  ) => {
    const audit = { action: 'statistics.read', purpose: 'management' as const, caseIds: [], youngPersonIds: [] }
    const asked = { year: Number(year), today: today() }
    const statistics = await yearStatistics({ stories: reports }, caller, asked, { ...audit, traceId: requestId })
    if (preferred(['application/json', csv]) !== csv) return { status: 200, body: statistics }
    return {
      status: 200,
      body: statisticsFile(statistics),
      contentType: `${csv}; charset=utf-8`,
      headers: { 'Content-Disposition': `attachment; filename="statistiek-${year}.csv"` },
    }
  },
})
