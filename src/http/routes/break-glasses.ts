import { z } from 'zod'
import { findings } from '../../../machines/break-glass/break-glass.events.ts'
import { breakGlassStates } from '../../../machines/break-glass/step-break-glass.ts'
import { text } from '../../../machines/payloads.ts'
import type { BreakGlass } from '../../cases/break-glass/break-glasses.ts'
import { endBreakGlass, reviewBreakGlass } from '../../cases/break-glass/end-break-glass.ts'
import { leastReason, mostReason, openBreakGlass } from '../../cases/break-glass/open-break-glass.ts'
import { listBreakGlasses, readBreakGlass } from '../../cases/break-glass/read-break-glasses.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const instant = z.string().meta({ format: 'date-time' })

const breakGlassSchema = z
  .strictObject({
    id: z.string(),
    caseId: z.string(),
    personId: z.string().meta({ description: 'Who asked for it.' }),
    reason: z.string(),
    state: z.enum(breakGlassStates).meta({ description: 'Open shows no name any more once endsAt is there.' }),
    openedAt: instant.nullable(),
    endsAt: instant.nullable().meta({ description: 'Sixty minutes after it was opened; nothing moves it.' }),
    endedAt: instant.nullable(),
    endedBy: z.enum(['hand', 'time']).nullable(),
    review: z
      .strictObject({ at: instant, personId: z.string(), finding: z.enum(findings), because: z.string() })
      .nullable(),
  })
  .meta({ id: 'BreakGlass' })

const breakGlassAnswer = ({ id, standing: { state, context } }: BreakGlass) => ({ id, state, ...context })

const tag = 'Break-glass'

/** POST /cases/{caseId}/break-glasses: the name in one case, for a reason and an hour. */
const postBreakGlass = defineRoute({
  method: 'post',
  path: '/cases/{caseId}/break-glasses',
  operationId: 'breakGlass',
  summary:
    'Shows a manager the name in one case for at most 60 minutes. The privacy officer is told, the young person sees it.',
  tag,
  rights: ['manager'],
  params: z.strictObject({ caseId: idSchema }),
  body: z.strictObject({
    reason: z.string().trim().min(leastReason).max(mostReason).meta({ description: 'Why the name is needed now.' }),
  }),
  bodyExamples: { danger: { reason: 'Melding van gevaar: het wijkteam is niet bereikbaar.' } },
  success: { status: 201, description: 'Open.', schema: breakGlassSchema, headers: ['Location'] },
  refusals: { 409: 'One is open to you in this case: it can’t be made longer.' },
  handle: async ({ params, body, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (opened: BreakGlass) => ({
      status: 201,
      body: breakGlassAnswer(opened),
      headers: { Location: `${basePath}/break-glasses/${opened.id}` },
    }))
    return told.answer(await openBreakGlass(services.cases, caller, { ...params, ...body, keep: told.keep }))
  },
})

/** GET /break-glasses: one's own, and all for the privacy officer. */
const getBreakGlasses = defineRoute({
  method: 'get',
  path: '/break-glasses',
  operationId: 'listBreakGlasses',
  summary: 'Lists break-glasses, the latest first: one’s own, or all for the auditor; toReview=true wait for a review.',
  tag,
  rights: ['manager', 'auditor'],
  query: z.strictObject({ ...pageQuery, toReview: z.enum(['true', 'false']).optional() }),
  success: { status: 200, description: 'A page of them.', schema: pageOf(breakGlassSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, services: Pick<HandlerNeeds, 'cases'>) => {
    const filter = { toReview: query.toReview === undefined ? undefined : query.toReview === 'true' }
    const page = await listBreakGlasses(services.cases, caller, filter, pageWanted(query))
    return listAnswer(url, page, breakGlassAnswer)
  },
})

const params = z.strictObject({ breakGlassId: idSchema })
const there = { status: 200, description: 'The break-glass.', schema: breakGlassSchema } as const

/** GET /break-glasses/{breakGlassId}. */
const getBreakGlass = defineRoute({
  method: 'get',
  path: '/break-glasses/{breakGlassId}',
  operationId: 'readBreakGlass',
  summary: 'Shows one break-glass: who, which case, why, until when, and how it was reviewed.',
  tag,
  rights: ['manager', 'auditor'],
  params,
  success: there,
  refusals: { 404: 'There is none, or it is not yours to see.' },
  handle: async ({ params: { breakGlassId }, caller }, services: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: breakGlassAnswer(await readBreakGlass(services.cases, caller, breakGlassId)),
  }),
})

/** POST /break-glasses/{breakGlassId}/_end: before its hour is over. */
const postEnd = defineRoute({
  method: 'post',
  path: '/break-glasses/{breakGlassId}/_end',
  operationId: 'endBreakGlass',
  summary: 'Ends a break-glass of one’s own before its hour is over.',
  tag,
  rights: ['manager'],
  params,
  success: there,
  refusals: { 404: 'There is none of yours.', 409: 'It ended already.' },
  handle: async ({ params: { breakGlassId }, caller }, services: Pick<HandlerNeeds, 'cases'>) => {
    const ended = await endBreakGlass(services.cases, caller, breakGlassId)
    return { status: 200, body: breakGlassAnswer(ended), about: ended.youngPersonId }
  },
})

/** POST /break-glasses/{breakGlassId}/_review: justified or not. */
const postReview = defineRoute({
  method: 'post',
  path: '/break-glasses/{breakGlassId}/_review',
  operationId: 'reviewBreakGlass',
  summary: 'Judges a break-glass that ended: by the auditor, who is the privacy officer; never by who opened it.',
  tag,
  rights: ['auditor'],
  params,
  body: z.strictObject({ finding: z.enum(findings), because: text(1000) }),
  bodyExamples: { justified: { finding: 'justified', because: 'Er was gevaar en niemand anders was bereikbaar.' } },
  success: there,
  refusals: { 404: 'There is none.', 409: 'It is open still, or was reviewed already.' },
  handle: async ({ params: { breakGlassId }, body, caller }, services: Pick<HandlerNeeds, 'cases'>) => {
    const reviewed = await reviewBreakGlass(services.cases, caller, breakGlassId, body)
    return { status: 200, body: breakGlassAnswer(reviewed), about: reviewed.youngPersonId }
  },
})

export const breakGlassRoutes = [postBreakGlass, getBreakGlasses, getBreakGlass, postEnd, postReview]
