import type { Delivery, Outbox, Outcome, RetryPolicy, Webhooks } from '../cases/notices/deliveries.ts'
import type { NoticePreferencesStore } from '../cases/notices/notice-preferences.ts'
import type { Mailer } from './send-email.ts'
import { sendWebhook, type WebhookSender } from './send-webhook.ts'

/** What delivering works with. Without a mailer there is no e-mail: nothing is written down for later either. */
export type DeliverParts = {
  outbox: Outbox
  webhooks: Pick<Webhooks, 'open'>
  preferences: Pick<NoticePreferencesStore, 'addressee'>
  mailer: Mailer | null
  sender: WebhookSender
  retries: RetryPolicy
}

const dispatchedAtOnce = 500
const sentAtOnce = 20

/**
 * Tells on what stands in the outbox of a municipality: decides who gets it, and tries all that is due once. When the
 * program ends it ends after the batch at hand: the rest stays due.
 */
export async function deliver(
  parts: DeliverParts,
  municipality: string,
  ending?: AbortSignal,
): Promise<{ tried: number }> {
  const { outbox, mailer, retries } = parts
  while (!ending?.aborted && (await outbox.dispatch(municipality, mailer !== null, dispatchedAtOnce)));
  let tried = 0
  for (;;) {
    if (ending?.aborted) return { tried }
    const taken = await outbox.take(municipality, retries.leaseSeconds, sentAtOnce)
    if (taken.length === 0) return { tried }
    tried += taken.length
    await Promise.all(
      taken.map(async (delivery) =>
        outbox.finish(municipality, delivery, await attempt(parts, municipality, delivery), retries),
      ),
    )
  }
}

async function attempt(parts: DeliverParts, municipality: string, delivery: Delivery): Promise<Outcome> {
  if (delivery.channel === 'webhook') {
    const webhook = await parts.webhooks.open(municipality, delivery.target)
    return webhook?.active ? sendWebhook(delivery, webhook, parts.sender) : { dropped: 'webhook closed' }
  }
  const to = await parts.preferences.addressee(municipality, delivery.target)
  if (to === null) return { dropped: 'no address' }
  return parts.mailer === null
    ? { arrived: false, error: 'no mail server', again: true }
    : parts.mailer.send(municipality, delivery, to)
}
