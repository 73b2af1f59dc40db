import { z } from 'zod'
import { Conflict, NotFound } from '../../cases/errors.ts'
import { deliveryStates } from '../../cases/notices/deliveries.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const instant = z.string().meta({ format: 'date-time' })

const deliverySchema = z
  .strictObject({
    id: z.int(),
    messageId: z.string(),
    channel: z.enum(['webhook', 'email']),
    target: z.string().meta({ description: 'The webhook, or the person.' }),
    topic: z.string(),
    caseId: z.string().nullable(),
    seq: z.int().nullable(),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: instant,
    dueAt: instant.meta({ description: 'When it is tried next.' }),
    finishedAt: instant.nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Delivery' })

const administering = ['administrator'] as const

/** GET /deliveries: what is told to whom, and what did not arrive. */
export const listDeliveries = defineRoute({
  method: 'get',
  path: '/deliveries',
  operationId: 'listDeliveries',
  summary: 'Lists deliveries of messages, the latest first; state=dead are those that were given up.',
  tag: 'Notices',
  rights: administering,
  query: z.strictObject({ ...pageQuery, state: z.enum(deliveryStates).optional() }),
  success: { status: 200, description: 'A page of deliveries.', schema: pageOf(deliverySchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, { deliveries }: Pick<HandlerNeeds, 'deliveries'>) =>
    listAnswer(url, await deliveries.list(caller, { state: query.state }, pageWanted(query)), (delivery) => delivery),
})

/** POST /deliveries/{deliveryId}/_resend: one that was given up is tried again, from the beginning. */
export const resendDelivery = defineRoute({
  method: 'post',
  path: '/deliveries/{deliveryId}/_resend',
  operationId: 'resendDelivery',
  summary: 'Sends a delivery that was given up once more.',
  tag: 'Notices',
  rights: administering,
  params: z.strictObject({ deliveryId: idSchema }),
  success: { status: 200, description: 'It waits to be sent.', schema: deliverySchema },
  refusals: { 409: 'It was not given up.' },
  handle: async ({ params, caller, requestId }, { deliveries }: Pick<HandlerNeeds, 'deliveries'>) => {
    const id = /^\d{1,15}$/.test(params.deliveryId) ? Number(params.deliveryId) : null
    const before = id === null ? null : await deliveries.find(caller, id)
    if (!before) throw new NotFound('There is no such delivery.')
    if (before.state !== 'dead')
      throw new Conflict(`This delivery is ${before.state}: only one that was given up is sent again.`)
    const audit = {
      ...{ action: 'delivery.resent', purpose: 'administration' as const, traceId: requestId },
      caseIds: before.caseId === null ? [] : [before.caseId],
      youngPersonIds: [],
    }
    const after = await deliveries.resend(caller, before.id, audit)
    if (!after) throw new NotFound('There is no such delivery.')
    return { status: 200, body: after }
  },
})

export const deliveryRoutes = [listDeliveries, resendDelivery]
