import { z } from 'zod'
import { pathways } from '../../../machines/context.ts'
import { askForecastRows, type ForecastRow, forecastNumbers } from '../../cases/figures/forecast-rows.ts'
import { pathwaySchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../list.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { whatIfSchema } from './forecast.ts'
import { figureReaders, partQuery } from './overview.ts'

const supposed = whatIfSchema.omit({ name: true })

/** What is supposed, as the JSON text of it: a list is asked with GET. */
const whatIfText = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      const read = supposed.safeParse(JSON.parse(text))
      if (read.success) return read.data
    } catch {
      // Said below.
    }
    context.addIssue({ code: 'custom', message: 'must be the JSON of a ForecastWhatIf without its name.' })
    return z.NEVER
  })

export const forecastRowsQuery = {
  ...timesQuery,
  ...partQuery,
  number: z.enum(forecastNumbers).meta({ description: 'Which number of the forecast.' }),
  month: z
    .string()
    .max(7)
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, as 2027-06.')
    .meta({ description: 'As 2027-06.' }),
  birthdaysOf: z
    .enum([...pathways, 'none'])
    .optional()
    .meta({ description: 'For birthdays: of one pathway, or where none is named.' }),
  whatIf: whatIfText
    .optional()
    .meta({ type: 'string', description: 'What is supposed: the JSON of a ForecastWhatIf without its name.' }),
}

type Query = z.output<z.ZodObject<typeof forecastRowsQuery>>

/** The rows that a query asks for. */
export function forecastRowsFor(
  services: Pick<HandlerNeeds, 'reports' | 'policies' | 'today'>,
  caller: Parameters<typeof askForecastRows>[1],
  { asOf, knownAt, number, month, birthdaysOf, whatIf = {}, ...part }: Query,
  audit: Parameters<typeof askForecastRows>[5],
): Promise<ForecastRow[]> {
  const filter = { ...part, ...timesOf({ asOf, knownAt }, services.today()) }
  return askForecastRows(services, caller, filter, { number, month, birthdaysOf }, whatIf, audit)
}

const rowSchema = z
  .strictObject({
    youngPersonId: z.string().nullable(),
    caseId: z.string().nullable(),
    organisationId: z.string().nullable(),
    pathway: pathwaySchema.nullable(),
    on: daySchema.nullable(),
    amount: z.int().meta({ description: 'The amounts of all rows are the number.' }),
  })
  .meta({ id: 'ForecastRow' })

/** GET /forecast-rows: who and what stands behind a number of the forecast. */
export const listForecastRows = defineRoute({
  method: 'get',
  path: '/forecast-rows',
  operationId: 'listForecastRows',
  summary: 'Lists the rows behind a number of the forecast: people with their day, places taken, or capacity given.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject({ ...pageQuery, ...forecastRowsQuery }),
  success: { status: 200, description: 'A page of rows.', schema: pageOf(rowSchema), headers: ['Link'] },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'reports' | 'policies' | 'today'>) => {
    const { limit, cursor, ...asked } = query
    const from = cursor === undefined ? 0 : readCursor(cursor, z.int().min(0))
    const audit = {
      action: 'forecast-rows.listed',
      purpose: 'management' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const rows = await forecastRowsFor(services, caller, asked, audit)
    const next = from + limit < rows.length ? writeCursor(from + limit) : null
    return pageAnswer(url, { items: rows.slice(from, from + limit), nextCursor: next })
  },
})
