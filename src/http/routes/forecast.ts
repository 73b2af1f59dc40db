import { z } from 'zod'
import type { Caller } from '../../access/caller.ts'
import { policyOn, policySchema } from '../../calendar/policy.ts'
import { type Forecast, type ForecastFilter, forecast, type WhatIf } from '../../cases/figures/forecast.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { figureReaders, partQuery } from './overview.ts'

const byPathway = z.record(z.string(), z.int())
const work = z.strictObject({
  expected: z.int(),
  capacity: z.int().nullable(),
  taken: z.int().meta({ description: 'How much of the capacity was given away already.' }),
  left: z.int(),
})
const monthOrNone = z.string().nullable()

const forecastSchema = z
  .strictObject({
    months: z.array(
      z.strictObject({
        month: z.string().meta({ description: 'As 2027-06.' }),
        birthdays: z
          .strictObject({ turns17Half: byPathway, turns18: byPathway, turns21: byPathway, turns23: byPathway })
          .meta({ description: 'By pathway; `none` where none is named.' }),
        work: z.strictObject({ handovers: work, investigations: work, decisions: work }),
      }),
    ),
    doesNotFitFrom: z.strictObject({ handovers: monthOrNone, investigations: monthOrNone, decisions: monthOrNone }),
  })
  .meta({ id: 'Forecast' })

const perMonth = z.int().min(0).max(100_000).optional()

export const whatIfSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    capacity: z.strictObject({ handovers: perMonth, investigations: perMonth, decisions: perMonth }).optional(),
    startAgeMonths: z
      .int()
      .min(16 * 12)
      .max(18 * 12)
      .optional()
      .meta({ description: 'The age in months at which the Wmo is notified; 210 by default.' }),
    termLengths: policySchema.shape.termLengths
      .optional()
      .meta({ description: 'Other lengths of the policy, by term.' }),
  })
  .meta({ id: 'ForecastWhatIf' })

type Needs = Pick<HandlerNeeds, 'reports' | 'today' | 'policies'>

async function known(caller: Caller, filter: ForecastFilter, services: Needs): Promise<(whatIf?: WhatIf) => Forecast> {
  const people = await services.reports.knownPeople(caller, filter)
  const policy = policyOn(services.policies(caller.municipality), filter.asOf)
  return (whatIf) => forecast(people, filter.asOf, policy, whatIf)
}

/** GET /forecast: who turns 17½, 18, 21 and 23, and whether the work that follows fits. */
export const getForecast = defineRoute({
  method: 'get',
  path: '/forecast',
  operationId: 'getForecast',
  summary:
    'Foresees 24 months: birthdays by pathway, and the handovers, investigations and decisions against capacity.',
  description:
    'From the birthdays known on the day; nobody is invented. `left` is what does not fit by the end of a month.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject({ ...timesQuery, ...partQuery }),
  success: { status: 200, description: 'The forecast.', schema: forecastSchema },
  handle: async ({ query, caller }, services: Needs) => {
    const { asOf, knownAt, ...part } = query
    const foresee = await known(caller, { ...part, ...timesOf({ asOf, knownAt }, services.today()) }, services)
    return { status: 200, body: foresee() }
  },
})

/** POST /forecast: the same with other capacity, start age and lengths, beside what is. Nothing is stored. */
export const postForecast = defineRoute({
  method: 'post',
  path: '/forecast',
  operationId: 'compareForecasts',
  keyed: false,
  summary: 'Foresees what would follow from other capacity, start age or policy lengths, beside what is.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject({ ...timesQuery, ...partQuery }),
  body: z.strictObject({ whatIfs: z.array(whatIfSchema).min(1).max(5) }),
  bodyExamples: {
    'two more places, and earlier': {
      whatIfs: [
        { name: 'Twee plaatsen erbij', capacity: { handovers: 11 } },
        { name: 'Vanaf 17', startAgeMonths: 204 },
      ],
    },
  },
  success: {
    status: 200,
    description: 'What is, and what would be.',
    schema: z.strictObject({
      asOf: answeredDaySchema,
      today: forecastSchema,
      whatIfs: z.array(z.strictObject({ name: z.string(), forecast: forecastSchema })),
    }),
  },
  handle: async ({ query, body, caller }, services: Needs) => {
    const { asOf, knownAt, ...part } = query
    const times = timesOf({ asOf, knownAt }, services.today())
    const foresee = await known(caller, { ...part, ...times }, services)
    const whatIfs = body.whatIfs.map(({ name, ...whatIf }) => ({ name, forecast: foresee(whatIf) }))
    return { status: 200, body: { asOf: times.asOf, today: foresee(), whatIfs } }
  },
})
