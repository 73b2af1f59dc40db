import type { Delivery } from '../../cases/notices/deliveries.ts'
import type { OutboxMessage } from '../../cases/records.ts'
import { type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts, sealTexts } from '../sealing/sealed-rows.ts'
import { merged, splitMessage } from '../sealing/sealed-texts.ts'
import type { Sealing } from '../sealing/sealing.ts'

/** The row that what is sealed of a message is bound to. */
export const boundMessage = (municipality: string, id: string) => `${municipality}/outbox/${id}/texts`

/** Messages as rows: readable is whom they are for and what kind of thing they tell; all else is sealed. */
export const messageRows = (scope: Scope, messages: readonly OutboxMessage[], youngPersonId: string): Promise<Row[]> =>
  Promise.all(
    messages.map(async ({ id, body, ...message }) => {
      const { plain, texts } = splitMessage(body)
      const textsSealed = await sealTexts(scope, youngPersonId, texts, boundMessage(scope.actor.municipality, id))
      return { ...toRow({ ...message, body: plain, textsSealed }), message_id: id }
    }),
  )

/** Deliveries with what was sealed of their messages. */
export async function openDeliveries(
  sealing: Sealing,
  municipality: string,
  rows: readonly (Delivery & { textsSealed: string | null })[],
): Promise<Delivery[]> {
  const scope = { sealing, actor: { municipality } }
  const opened = await openTexts(scope, rows, ({ textsSealed: sealed, messageId }) => ({
    sealed,
    bound: boundMessage(municipality, messageId),
  }))
  return rows.map(({ textsSealed: _, ...delivery }, index) => ({
    ...delivery,
    body: merged(delivery.body, opened[index] ?? null),
  }))
}
