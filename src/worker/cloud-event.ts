import type { Delivery } from '../cases/notices/deliveries.ts'

/** Who publishes: a URN under `nld` that names the organisation and the system, and where the API can be asked. */
export type EventSource = { source: string; publicUrl: string }

/** A CloudEvent 1.0 in the NL GOV profile, as JSON. */
export type CloudEvent = { specversion: '1.0'; id: string; source: string; type: string } & Readonly<
  Record<string, unknown>
>

/**
 * A message as a CloudEvent: poor in information. It says of which case, what kind of thing and which day; who wants to
 * know more asks the API, as somebody who may. The id is that of the event itself, so it stays the same however often it
 * is sent; `sequence` tells the order of what a receiver is sent of one case.
 */
export function cloudEvent(delivery: Delivery, { source, publicUrl }: EventSource): CloudEvent {
  const { topic, caseId, seq, messageId, body, createdAt, id } = delivery
  return {
    specversion: '1.0',
    id: topic === 'case-event' ? `${caseId}.${seq}` : messageId,
    source,
    type: typeOf(topic, body),
    ...(caseId === null ? {} : { subject: caseId, dataref: `${publicUrl}/api/v1/cases/${caseId}` }),
    time: createdAt,
    datacontenttype: 'application/json',
    sequence: String(id),
    sequencetype: 'Integer',
    data: { caseId, ...(seq === null ? {} : { seq }), ...only(body) },
  }
}

function typeOf(topic: string, body: Delivery['body']): string {
  if (topic === 'case-event') return `nl.overstap.${String(body['type'])}`
  return topic === 'rung' ? 'nl.overstap.deadline.rung' : 'nl.overstap.deadline.passed'
}

/** What may leave: named, so that a field that is added to a message does not leave by itself. */
const open = ['occurredOn', 'deadlineId', 'kind', 'dueOn', 'rung', 'reaches', 'statutory'] as const

const only = (body: Delivery['body']) =>
  Object.fromEntries(open.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])))
