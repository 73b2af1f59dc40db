import { z } from 'zod'
import { viewAfter } from '../../cases/case-view.ts'
import { type CorrectionTold, correctEvent } from '../../cases/events/correct-event.ts'
import { type Recorded, recordEvent } from '../../cases/events/record-event.ts'
import { sentenceOfIssue } from '../../cases/faults.ts'
import { readHistory } from '../../cases/read-case.ts'
import { basePath } from '../api-version.ts'
import { caseAnswer, eventAnswer } from '../case-answers.ts'
import { caseSchema, eventSchema, idSchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { etagOf } from '../if-match.ts'
import { answerOf } from '../kept-answer.ts'
import { pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../list.ts'
import { defineRoute } from '../route.ts'

const caseId = z.strictObject({ caseId: idSchema })
const happening = {
  type: z.string().min(1).max(80),
  occurredOn: daySchema.meta({ description: 'The day it is true in the world, never after today.' }),
}

const toldSchema = z
  .looseObject(happening)
  .meta({ description: 'The event, with what it says as payloadSchema of availableEvents describes it.' })

const correctionSchema = z
  .strictObject({
    ...happening,
    type: z.literal('event.corrected'),
    seq: z.int().min(1).meta({ description: 'The event to put right.' }),
    reason: z.string().trim().min(1).max(2000),
    replacement: toldSchema.optional(),
    void: z.literal(true).optional().meta({ description: 'Takes the event back.' }),
  })
  .refine(
    (body) => (body.replacement === undefined) !== (body.void === undefined),
    'needs replacement or void, one of the two.',
  )

const bodySchema = z.looseObject(happening).transform((body, context) => {
  if (body.type !== 'event.corrected') return { kind: 'told' as const, told: toldOf(body) }
  const read = correctionSchema.safeParse(body, { error: sentenceOfIssue })
  if (read.success) return { kind: 'correction' as const, correction: correctionOf(read.data) }
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: body } as never)
  return z.NEVER
})

function toldOf({ type, occurredOn, ...payload }: z.output<typeof toldSchema>) {
  return { type, occurredOn, payload }
}

function correctionOf({ seq, reason, occurredOn, replacement }: z.output<typeof correctionSchema>): CorrectionTold {
  return replacement === undefined
    ? { seq, reason, occurredOn, void: true }
    : { seq, reason, occurredOn, replacement: toldOf(replacement) }
}

/** POST /cases/{caseId}/events: tells what happened, or puts an earlier event right. */
export const tellEvent = defineRoute({
  method: 'post',
  path: '/cases/{caseId}/events',
  operationId: 'recordEvent',
  summary: 'Records an event of a case; event.corrected puts an earlier one right or takes it back.',
  tag: 'Cases',
  rights: 'signed-in',
  conditional: true,
  params: caseId,
  body: bodySchema,
  bodyExamples: { note: { type: 'note.added', occurredOn: '2026-12-10', text: 'Gebeld, belt maandag terug.' } },
  success: {
    status: 201,
    description: 'The event, and the case after it.',
    schema: z
      .strictObject({
        event: eventSchema,
        case: caseSchema.optional().meta({ description: 'Left out when asked for with Prefer: return=minimal.' }),
      })
      .meta({ id: 'RecordedEvent' }),
    headers: ['ETag', 'Location'],
  },
  refusals: {
    403: 'The event is not for your role in this case.',
    409: 'The event does not fit the state; the answer names the state and the events that do fit.',
  },
  handle: async (
    { params, body, caller, claim, expectedVersion, prefersMinimal },
    services: Pick<HandlerNeeds, 'cases'>,
  ) => {
    const told = answerOf(claim, ({ event, after, listing }: Recorded) => ({
      status: 201,
      body: {
        event: eventAnswer({ recorded: event, effective: event, correctedBySeq: null }),
        ...(prefersMinimal ? {} : { case: caseAnswer(viewAfter(services.cases, caller, after, listing)) }),
      },
      headers: { ETag: etagOf(after.record.version), Location: `${basePath}/cases/${params.caseId}/events` },
    }))
    const expectation = { version: expectedVersion, keep: told.keep }
    const recorded =
      body.kind === 'correction'
        ? await correctEvent(services.cases, caller, params.caseId, body.correction, expectation)
        : await recordEvent(services.cases, caller, params.caseId, body.told, expectation)
    return told.answer(recorded)
  },
})

/** GET /cases/{caseId}/events: the whole history, oldest first. */
export const listEvents = defineRoute({
  method: 'get',
  path: '/cases/{caseId}/events',
  operationId: 'listCaseEvents',
  summary: 'Lists the whole history of a case, oldest first; a corrected event shows both versions.',
  tag: 'Cases',
  rights: 'signed-in',
  params: caseId,
  query: z.strictObject(pageQuery),
  success: { status: 200, description: 'A page of events.', schema: pageOf(eventSchema), headers: ['Link'] },
  handle: async ({ params, query, caller, url }, services: Pick<HandlerNeeds, 'cases'>) => {
    const history = await readHistory(services.cases, caller, params.caseId)
    const from = query.cursor === undefined ? 0 : readCursor(query.cursor, z.int().min(0))
    const to = from + query.limit
    return pageAnswer(url, {
      items: history.slice(from, to).map(eventAnswer),
      nextCursor: to < history.length ? writeCursor(to) : null,
    })
  },
})

export const caseEventRoutes = [tellEvent, listEvents]
