import { z } from 'zod'
import { termIds, terms } from '../../calendar/terms.ts'
import {
  type Breach,
  type BreachExplanation,
  type BreachFilter,
  breachCauses,
  breachStatuses,
  explainBreach,
} from '../../cases/deadlines/breaches.ts'
import { basePath } from '../api-version.ts'
import { holderSchema, idSchema, pathwaySchema } from '../case-schemas.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted, timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const explanationSchema = z
  .strictObject({
    id: z.string(),
    cause: z.enum(breachCauses),
    because: z.string(),
    ledTo: z.string().nullable(),
    explainedAt: z.string().meta({ format: 'date-time' }),
    by: z.strictObject({ role: z.string(), organisationId: z.string().nullable(), personId: z.string().nullable() }),
  })
  .meta({ id: 'BreachExplanation' })

const breachSchema = z
  .strictObject({
    id: z.string().meta({ description: 'That of the deadline.' }),
    caseId: z.string(),
    pathway: pathwaySchema,
    kind: z.string(),
    key: z.string().nullable(),
    label: z.string(),
    legalBasis: z.array(z.string()),
    statutory: z.boolean(),
    dueOn: answeredDaySchema,
    brokenOn: answeredDaySchema.meta({ description: 'The first day late.' }),
    status: z.enum(breachStatuses),
    endedOn: answeredDaySchema.nullable(),
    daysLate: z.int(),
    party: z.string(),
    heldBy: holderSchema.meta({ description: 'Who held the clock on the first day late.' }),
    holders: z
      .array(
        z.strictObject({
          organisationId: z.string().nullable(),
          personId: z.string().nullable(),
          fromOn: answeredDaySchema,
          untilOn: answeredDaySchema.nullable(),
        }),
      )
      .meta({ description: 'All who held it while it was late, oldest first.' }),
    explanations: z.array(explanationSchema),
  })
  .meta({ id: 'Breach' })

const breachAnswer = (breach: Breach) => ({ ...breach, label: labelOf(breach.kind) })

const labelOf = (kind: string): string =>
  (terms as Readonly<Record<string, { label: { nl: string } }>>)[kind]?.label.nl ?? kind

const yesOrNo = z.enum(['true', 'false']).optional()
const isTrue = (text: 'true' | 'false' | undefined) => (text === undefined ? undefined : text === 'true')

/** What breaches are asked by, in lists, counts and files. */
export const breachQuery = {
  ...timesQuery,
  status: z.enum(breachStatuses).optional(),
  pathway: pathwaySchema.optional(),
  organisation: idSchema.optional().meta({ description: 'The organisation that holds it, or did when it ended.' }),
  owner: idSchema.optional().meta({ description: 'The person who holds it, or did when it ended.' }),
  kind: z.enum(termIds).optional(),
  statutory: yesOrNo,
  caseId: idSchema.optional(),
  explained: yesOrNo,
  brokenFrom: daySchema.optional().meta({ description: 'The first day late is this day or later.' }),
  brokenBefore: daySchema.optional(),
  team: idSchema.optional().meta({ description: 'The organisation that owns the case; `none` where there is none.' }),
  provider: idSchema.optional().meta({ description: 'The youth-care provider; `none` where there is none.' }),
  heldBy: idSchema
    .optional()
    .meta({ description: 'The organisation that held the clock on the first day late; `none` where nobody did.' }),
  cause: z
    .enum([...breachCauses, 'none'])
    .optional()
    .meta({ description: 'What was said last of why; `none` where nothing was.' }),
}

/** The filter that a query asks for. */
export function breachFilterOf(query: z.output<z.ZodObject<typeof breachQuery>>, today: string): BreachFilter {
  const { asOf, knownAt, statutory, explained, ...filter } = query
  return {
    ...filter,
    statutory: isTrue(statutory),
    explained: isTrue(explained),
    ...timesOf({ asOf, knownAt }, today),
  }
}

/** GET /breaches: every broken deadline, who held the clock, since when and for how long. */
export const listBreaches = defineRoute({
  method: 'get',
  path: '/breaches',
  operationId: 'listBreaches',
  summary: 'Lists broken deadlines: who held the clock, since when, for how long, and what was said of it.',
  description:
    'Overdue now, or ended after the last day. It follows from the deadlines, so it can be explained but not rewritten. What was due before a case opened is never in it.',
  tag: 'Deadlines',
  rights: 'signed-in',
  query: z.strictObject({
    ...pageQuery,
    ...breachQuery,
  }),
  success: { status: 200, description: 'A page of breaches.', schema: pageOf(breachSchema), headers: ['Link'] },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'breaches' | 'today'>) => {
    const { limit: _, cursor: __, ...asked } = query
    const audit = {
      action: 'breaches.listed',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const filter = breachFilterOf(asked, services.today())
    const page = await services.breaches.list(caller, filter, pageWanted(query), audit)
    return listAnswer(url, page, breachAnswer)
  },
})

/** POST /breaches/{breachId}/explanations: why it was broken and what it led to; added, never changed. */
export const explain = defineRoute({
  method: 'post',
  path: '/breaches/{breachId}/explanations',
  operationId: 'explainBreach',
  summary: 'Adds to a broken deadline why it was broken and what it led to; what was said before stays.',
  tag: 'Deadlines',
  rights: [
    'neighbourhood-team',
    'youth-family-centre',
    'youth-care-provider',
    'certified-institution',
    'receiving-provider',
    'decision-maker',
    'manager',
  ],
  params: z.strictObject({ breachId: idSchema }),
  body: z.strictObject({
    cause: z.enum(breachCauses).meta({ description: 'In one word, to count by.' }),
    because: z.string().trim().min(1).max(2000).meta({ description: 'In a sentence, without names.' }),
    ledTo: z.string().trim().min(1).max(2000).optional().meta({ description: 'What it led to, without names.' }),
  }),
  bodyExamples: {
    waiting: {
      cause: 'waiting-list',
      because: 'De aanbieder had pas in februari plaats.',
      ledTo: 'Twee weken zonder hulp.',
    },
  },
  success: { status: 201, description: 'The explanation.', schema: explanationSchema, headers: ['Location'] },
  refusals: { 409: 'The deadline is not broken.' },
  handle: async ({ params, body, caller, claim }, services: Pick<HandlerNeeds, 'breaches' | 'cases' | 'today'>) => {
    const told = answerOf(claim, (explanation: BreachExplanation) => ({
      status: 201,
      body: explanation,
      headers: { Location: `${basePath}/breaches?caseId=${encodeURIComponent(params.breachId.split('.')[0] ?? '')}` },
    }))
    const needs = { breaches: services.breaches, newId: services.cases.newId, today: services.today }
    return told.answer(await explainBreach(needs, caller, params.breachId, body, told.keep))
  },
})

export const breachRoutes = [listBreaches, explain]
