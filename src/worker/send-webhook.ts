import { createHmac } from 'node:crypto'
import type { Delivery, OpenWebhook, Outcome } from '../cases/notices/deliveries.ts'
import { cloudEvent, type EventSource } from './cloud-event.ts'

export type WebhookSender = EventSource & {
  timeoutMillis: number
  nowSeconds: () => number
  /** The hosts that may be reached; any where it is not said. */
  hosts?: readonly string[] | null
}

/**
 * Sends a delivery to a webhook, signed as Standard Webhooks has it: HMAC-SHA-256 over id, time and body. Whatever is not
 * a 2xx is tried again; 410 says that nobody listens any more. A redirect is not followed: a signed message goes where it
 * was agreed and nowhere else.
 */
export async function sendWebhook(delivery: Delivery, webhook: OpenWebhook, sender: WebhookSender): Promise<Outcome> {
  if (sender.hosts && !sender.hosts.includes(new URL(webhook.url).host))
    return { arrived: false, error: 'host-not-allowed', again: false }
  const event = cloudEvent(delivery, sender)
  const body = JSON.stringify(event)
  const at = String(sender.nowSeconds())
  const headers = {
    'Content-Type': 'application/cloudevents+json; charset=utf-8',
    'WebHook-Request-Origin': new URL(sender.publicUrl).hostname,
    'Webhook-Id': event.id,
    'Webhook-Timestamp': at,
    'Webhook-Signature': `v1,${signature(webhook.secret, event.id, at, body)}`,
    ...(webhook.token === null ? {} : { Authorization: `Bearer ${webhook.token}` }),
  }
  try {
    const answer = await fetch(webhook.url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(sender.timeoutMillis),
    })
    await answer.body?.cancel()
    return outcomeOf(answer)
  } catch (error) {
    return { arrived: false, error: failureName(error), again: true }
  }
}

/** The signature of a message, as its receiver computes it to compare. */
export const signature = (secret: string, id: string, timestamp: string, body: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')

function outcomeOf({ status, ok, headers }: Response): Outcome {
  if (ok) return { arrived: true }
  const error = `HTTP ${status}`
  if (status === 410) return { arrived: false, error, again: false }
  const after = Number(headers.get('retry-after'))
  const afterSeconds = Number.isInteger(after) && after > 0 ? Math.min(after, 86_400) : 0
  return { arrived: false, error, again: true, afterSeconds }
}

/** Kind and code of a failure, never its message, which may quote an address. */
function failureName(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const cause = error.cause as { code?: unknown } | undefined
  return typeof cause?.code === 'string' ? cause.code : error.name
}
