import { z } from 'zod'
import { works } from '../../cases/figures/forecast.ts'
import { largestSample, type Simulation, usualSample } from '../../cases/figures/simulation/ask-simulation.ts'
import type { Scenario } from '../../cases/figures/simulation/simulate-forecast.ts'
import { simulatedNumbers } from '../../cases/figures/simulation/simulated-months.ts'
import { pathwaySchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'
import { whatIfSchema } from './forecast.ts'
import { figureReaders, partQuery } from './overview.ts'

/** More could not be asked before there was an answer that says how far it is: who asks for more knows that answer. */
const mostWithoutWaiting = 1_000

const work = z.enum(works)
const at18 = z.enum(['complete', 'incomplete']).nullable()
const monthOrNone = z.string().nullable()

const courseSchema = z
  .strictObject({
    id: z.string().meta({ description: 'The case, or the young person whose case is still to be opened.' }),
    waits: z.boolean().meta({ description: 'Whether the case is still to be opened.' }),
    pathway: pathwaySchema,
    turns18On: daySchema.nullable(),
    at18: at18.meta({ description: 'How the 18th birthday finds the handover.' }),
    at18On: daySchema.nullable(),
    gapDays: z.int().nullable(),
    work: z.array(z.strictObject({ work, wantedOn: daySchema, doneOn: daySchema.nullable() })),
    late: z.array(z.strictObject({ kind: z.string(), dueOn: daySchema, statutory: z.boolean() })),
  })
  .meta({ id: 'SimulatedCourse' })

const scenarioSchema = z
  .strictObject({
    months: z.array(
      z.strictObject({
        month: z.string(),
        numbers: z.strictObject(
          Object.fromEntries(simulatedNumbers.map((name) => [name, z.int()])) as Record<
            (typeof simulatedNumbers)[number],
            z.ZodInt
          >,
        ),
      }),
    ),
    doesNotFitFrom: z.strictObject({ handovers: monthOrNone, investigations: monthOrNone, decisions: monthOrNone }),
    assumed: z.int().meta({ description: 'Steps of which history said nothing.' }),
    courses: z.array(courseSchema).meta({ description: 'Every case that was lived: each number counts these.' }),
  })
  .meta({ id: 'SimulatedScenario' })

const ending = z.strictObject({
  at18,
  decidedOn: daySchema.nullable(),
  placedOn: daySchema.nullable(),
  late: z.int(),
})

const simulationSchema = z
  .strictObject({
    lived: z.int().meta({ description: 'How many cases and people who wait were lived.' }),
    of: z.int().meta({ description: 'Of how many. Capacity counts for the same share.' }),
    learnedFrom: z.int(),
    seed: z.int(),
    today: scenarioSchema,
    whatIfs: z.array(
      z.strictObject({
        name: z.string(),
        supposed: scenarioSchema,
        moved: z.array(
          z.strictObject({
            id: z.string(),
            waits: z.boolean(),
            pathway: pathwaySchema,
            turns18On: daySchema.nullable(),
            today: ending,
            supposed: ending,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ForecastSimulation' })

/** POST /forecast-simulations: open cases and who waits lived for 24 months on the statecharts. Nothing is stored. */
export const postForecastSimulation = defineRoute({
  method: 'post',
  path: '/forecast-simulations',
  operationId: 'simulateForecast',
  keyed: false,
  summary: 'Lives the real caseload on the statecharts for 24 months, as it is and as is supposed, side by side.',
  description:
    'Every step takes as long as history shows (drawn, the same for the same seed), every date is counted under the policy supposed, and no more is done in a month than there is room for. A caseload larger than `cases` is drawn from.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject(partQuery),
  body: z.strictObject({
    whatIfs: z.array(whatIfSchema).max(3),
    cases: z.int().min(1).max(largestSample).default(usualSample),
    seed: z.int().min(0).max(1_000_000).default(1),
  }),
  bodyExamples: {
    'one more place a month': { whatIfs: [{ name: 'Plaats erbij', capacity: { handovers: 11 } }], cases: 10 },
  },
  success: { status: 200, description: 'Both, with the cases that end otherwise.', schema: simulationSchema },
  pending: {
    status: 202,
    description:
      'Only with Prefer: respond-async, or for more than 1,000 cases: it takes longer than two seconds. Ask the same again, at least every half minute, until it is there.',
    schema: z
      .strictObject({ share: z.number().meta({ description: 'Which part was lived by now, 0 up to 1.' }) })
      .meta({ id: 'SimulationUnderWay' }),
    headers: ['Retry-After'],
  },
  handle: async ({ query, body, caller, requestId, prefersAsync }, services: Pick<HandlerNeeds, 'simulations'>) => {
    const { whatIfs, cases: most, seed } = body
    const asked = { part: query, whatIfs, most, seed, traceId: requestId }
    const waits = !prefersAsync && most <= mostWithoutWaiting
    const found = await services.simulations.ask(caller, asked, waits)
    return 'simulation' in found
      ? { status: 200, body: shown(found.simulation) }
      : { status: 202, body: found, headers: { 'Retry-After': '1' } }
  },
})

const shown = ({ today, whatIfs, ...about }: Simulation) => ({
  ...about,
  today: scenario(today),
  whatIfs: whatIfs.map(({ supposed, ...rest }) => ({ ...rest, supposed: scenario(supposed) })),
})

const scenario = ({ months, doesNotFitFrom, assumed, courses }: Scenario) => ({
  months,
  doesNotFitFrom,
  assumed,
  courses,
})
