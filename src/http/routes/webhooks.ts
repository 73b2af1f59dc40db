import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Invalid, NotFound } from '../../cases/errors.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const webhookSchema = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    organisationId: z.string().nullable(),
    types: z.array(z.string()).nullable(),
    active: z.boolean(),
    createdAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Webhook' })

const newWebhookSchema = z
  .strictObject({
    ...webhookSchema.shape,
    secret: z.string().meta({ description: 'Shown this once: what the signatures are made with.' }),
  })
  .meta({ id: 'NewWebhook' })

const administering = ['administrator'] as const

/** GET /webhooks: the systems that follow the cases. */
export const listWebhooks = defineRoute({
  method: 'get',
  path: '/webhooks',
  operationId: 'listWebhooks',
  summary: 'Lists the systems that are told of what happens in cases.',
  tag: 'Notices',
  rights: administering,
  query: z.strictObject(pageQuery),
  success: { status: 200, description: 'A page of webhooks.', schema: pageOf(webhookSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, { webhooks }: Pick<HandlerNeeds, 'webhooks'>) =>
    listAnswer(url, await webhooks.list(caller, pageWanted(query)), (webhook) => webhook),
})

/** POST /webhooks: a system that will follow the cases. */
export const addWebhook = defineRoute({
  method: 'post',
  path: '/webhooks',
  operationId: 'addWebhook',
  summary:
    'Tells another system of what happens: signed CloudEvents in the NL GOV profile, without anything about anybody.',
  description:
    'Each event arrives at least once, those of one case in their order; its id tells whether it came before. The signature is that of Standard Webhooks: HMAC-SHA-256 over `id.timestamp.body`.',
  tag: 'Notices',
  rights: administering,
  body: z.strictObject({
    url: z.string().min(1).max(2000).meta({ format: 'uri', description: 'An https:// address.' }),
    organisation: idSchema.optional().meta({ description: 'Hears of the cases that this organisation takes part in.' }),
    types: z.array(z.string().min(1).max(80)).min(1).max(100).optional().meta({
      description: 'Types of events, as offer.accepted, deadline.rung or deadline.passed; all when left out.',
    }),
    bearerToken: z.string().min(1).max(4000).optional().meta({ description: 'Sent along as Authorization.' }),
  }),
  bodyExamples: { allEvents: { url: 'https://zaken.gemeente.example/webhooks/overstap' } },
  success: {
    status: 201,
    description: 'The webhook, with its secret.',
    schema: newWebhookSchema,
    headers: ['Location'],
  },
  handle: async (
    { body, caller, requestId },
    services: Pick<HandlerNeeds, 'webhooks' | 'cases' | 'plainWebhooks' | 'webhookHosts'>,
  ) => {
    refuseAddress(body.url, services.plainWebhooks)
    refuseHost(body.url, services.webhookHosts)
    const id = services.cases.newId()
    const secret = `whsec_${randomBytes(32).toString('base64')}`
    const { url, organisation, types, bearerToken } = body
    const webhook = {
      ...{ id, url, secret, token: bearerToken ?? null },
      ...{ organisationId: organisation ?? null, types: types ?? null },
    }
    const made = await services.webhooks.add(caller, webhook, audited('webhook.added', requestId))
    return { status: 201, body: { ...made, secret }, headers: { Location: `${basePath}/webhooks/${id}` } }
  },
})

/** DELETE /webhooks/{webhookId}: from now on it hears nothing. */
export const closeWebhook = defineRoute({
  method: 'delete',
  path: '/webhooks/{webhookId}',
  operationId: 'closeWebhook',
  summary: 'Ends a webhook: what still waits for it is dropped.',
  tag: 'Notices',
  rights: administering,
  params: z.strictObject({ webhookId: idSchema }),
  success: { status: 204, description: 'It hears nothing from now on.' },
  handle: async ({ params, caller, requestId }, { webhooks }: Pick<HandlerNeeds, 'webhooks'>) => {
    const closed = await webhooks.close(caller, params.webhookId, audited('webhook.closed', requestId))
    if (!closed) throw new NotFound('There is no such webhook.')
    return { status: 204 }
  },
})

const audited = (action: string, traceId: string) => ({
  ...{ action, purpose: 'administration' as const, traceId },
  caseIds: [],
  youngPersonIds: [],
})

/** Events go over https, and an address holds no password: it would end up in lists. */
function refuseAddress(address: string, plainToo: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : null
  const fits = url !== null && (url.protocol === 'https:' || (plainToo && url.protocol === 'http:'))
  if (fits && url.username === '' && url.password === '') return
  const detail = 'Give an https:// address without a user name or password in it.'
  throw new Invalid([{ in: 'body', pointer: '/url', code: 'not-an-address', detail }])
}

/** Only hosts that whoever runs the program has named: else an administrator could have it call what stands within. */
function refuseHost(address: string, hosts: readonly string[] | null): void {
  const { host } = new URL(address)
  if (hosts === null || hosts.includes(host)) return
  const detail = `Webhooks may not go to ${host}: ask whoever runs the program to add it to OVERSTAP_WEBHOOK_HOSTS.`
  throw new Invalid([{ in: 'body', pointer: '/url', code: 'host-not-allowed', detail }])
}

export const webhookRoutes = [listWebhooks, addWebhook, closeWebhook]
