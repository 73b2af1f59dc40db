import type { Effect } from '../../../machines/effects.ts'
import type { OutboxMessage, RecordedEvent } from '../records.ts'

type Notice = { seq: number; effect: Effect }

/**
 * The messages that a change leaves in the outbox: one for each event, so that others can follow the case, and one for
 * each notice the statechart asks for. Poor in information: ids, types and days, never a name.
 */
export function messagesOf(
  caseId: string,
  events: readonly RecordedEvent[],
  notices: readonly Notice[],
  newId: () => string,
): OutboxMessage[] {
  const happened = events.map(
    (event): OutboxMessage => ({
      id: newId(),
      topic: 'case-event',
      caseId,
      seq: event.seq,
      body: { type: event.type, occurredOn: event.occurredOn },
    }),
  )
  const asked = notices.flatMap(({ seq, effect }): OutboxMessage[] =>
    effect.type === 'notify'
      ? [{ id: newId(), topic: 'notice', caseId, seq, body: { party: effect.party, template: effect.template } }]
      : [],
  )
  return [...happened, ...asked]
}
