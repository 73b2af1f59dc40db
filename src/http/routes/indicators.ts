import { z } from 'zod'
import { addMonths } from '../../calendar/day.ts'
import { type IndicatorFilter, measureIndicators } from '../../cases/figures/indicators/indicators.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { figureReaders, partQuery } from './overview.ts'

const cell = z.number().nullable()
const words = z.strictObject({ nl: z.string(), en: z.string() })

const figureSchema = z
  .strictObject({
    of: cell.meta({ description: 'How many were looked at.' }),
    count: cell,
    share: cell.meta({ description: 'From 0 to 1.' }),
    parts: z.array(z.strictObject({ part: z.string(), count: cell, share: cell })),
    median: cell,
    shareAbove0: cell,
    shareAbove14: cell,
    euros: cell,
    hidden: z
      .boolean()
      .meta({ description: 'Whether something is not shown because fewer than five stand behind it.' }),
  })
  .meta({ id: 'Figure' })

/** An indicator with its figure. */
export const measuredSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['share', 'split', 'days', 'number', 'euros']),
    name: words,
    definition: words,
    figure: figureSchema,
  })
  .meta({ id: 'MeasuredIndicator' })

const indicatorsSchema = z
  .strictObject({
    from: answeredDaySchema,
    before: answeredDaySchema,
    asOf: answeredDaySchema,
    indicators: z.array(measuredSchema),
  })
  .meta({ id: 'Indicators' })

export const indicatorsQuery = { ...timesQuery, ...partQuery, from: daySchema.optional(), before: daySchema.optional() }

/** The period and the part that are asked for: the last three months unless said. */
export function indicatorFilterOf(
  { asOf: day, knownAt: instant, from, before: end, ...part }: z.output<z.ZodObject<typeof indicatorsQuery>>,
  today: string,
): IndicatorFilter {
  const { asOf, knownAt } = timesOf({ asOf: day, knownAt: instant }, today)
  const before = end ?? asOf
  return { ...part, from: from ?? addMonths(before, -3), before, asOf, knownAt }
}

/** GET /indicators: how the law and the policy are kept, in a period. */
export const getIndicators = defineRoute({
  method: 'get',
  path: '/indicators',
  operationId: 'getIndicators',
  summary: 'Measures how handovers, terms and offers went in a period, each figure with its definition.',
  description:
    'From `from` up to, but not with, `before`; the last three months by default. What fewer than five stand behind is null and `hidden`.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject(indicatorsQuery),
  success: { status: 200, description: 'The indicators.', schema: indicatorsSchema },
  handle: async ({ query, caller, requestId }, services: Pick<HandlerNeeds, 'reports' | 'today'>) => {
    const filter = indicatorFilterOf(query, services.today())
    const audit = {
      action: 'indicators.read',
      purpose: 'management' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const measured = await measureIndicators(services.reports, caller, filter, audit)
    const { from, before, asOf } = filter
    return { status: 200, body: { from, before, asOf, indicators: measured } }
  },
})
