import { textsOfEvent } from '../../../machines/event-texts.ts'
import type { Json } from '../../cases/records.ts'

/** A value taken apart: what the database may read, and what is sealed; null when there is nothing to seal. */
export type Split = { plain: Json; texts: Json | null }

type IsText = (name: string, value: unknown, within: readonly string[]) => boolean

/** Takes what somebody typed out of an event; a correction carries the texts of the event that it puts in place. */
export const splitEvent = (type: string, payload: Json): Split =>
  splitBy(payload, (name, _, within) => textsOfEvent(replacedType(payload, within) ?? type).has(name))

/** What was computed with an event is codes and days, but for a correction, which holds the new event whole. */
export const splitComputed = (computed: Json): Split => {
  const { correction } = computed as { correction?: Json }
  if (correction === undefined) return { plain: computed, texts: null }
  return splitBy(computed, (name, _, within) =>
    within[0] === 'correction' ? textsOfEvent(replacedType(correction, within.slice(1)) ?? '').has(name) : false,
  )
}

function replacedType(payload: Json, within: readonly string[]): string | null {
  if (within[0] !== 'replacement') return null
  const type = (payload['replacement'] as { type?: unknown } | null)?.type
  return typeof type === 'string' ? type : null
}

/** Parts of what a case remembers that lists and the worker read by themselves: ids, codes and days. */
const readable = new Set(['opening', 'people', 'today'])

/** Takes every text out of a snapshot but days, times, and the parts of the context that hold none. */
export const splitSnapshot = (snapshot: Json): Split =>
  splitBy(
    snapshot,
    (_, value, [first, slice = '']) =>
      first === 'context' && !readable.has(slice) && typeof value === 'string' && !isMoment(value),
  )

const isMoment = (value: string): boolean => /^(\d{4}-\d{2}-\d{2}([T ][\d:.]+Z?)?|\d{2}:\d{2})$/.test(value)

/** What a message may say readably: whom it is for and what kind of thing it is. Anything else is sealed. */
const readableInMessage = new Set([
  ...['type', 'occurredOn', 'party', 'template', 'deadlineId', 'kind', 'dueOn', 'rung', 'reaches', 'statutory'],
  ...['to', 'caughtUp', 'personId', 'weekOn', 'asOf', 'items', 'caseId', 'youngPersonId'],
])

/** Takes out of a message whatever is not named above. */
export const splitMessage = (body: Json): Split =>
  splitBy(body, (name, _, within) => within.length === 0 && !readableInMessage.has(name))

function splitBy(whole: Json, isText: IsText): Split {
  const { plain, texts } = split(whole, '', [], isText)
  return { plain: (plain ?? {}) as Json, texts: texts === undefined ? null : (texts as Json) }
}

function split(
  value: unknown,
  name: string,
  within: readonly string[],
  isText: IsText,
): { plain: unknown; texts: unknown } {
  if (name !== '' && value !== null && isText(name, value, within)) return { plain: undefined, texts: value }
  if (typeof value !== 'object' || value === null) return { plain: value, texts: undefined }
  const inside = name === '' ? within : [...within, name]
  const plain: Record<string, unknown> = {}
  const texts: Record<string, unknown> = {}
  // The parts of a list are judged by the name of the list.
  for (const [key, part] of Object.entries(value)) {
    const parts = Array.isArray(value) ? split(part, name, within, isText) : split(part, key, inside, isText)
    if (parts.plain !== undefined) plain[key] = parts.plain
    if (parts.texts !== undefined) texts[key] = parts.texts
  }
  const list = Array.isArray(value) ? value.map((_, index) => plain[index] ?? null) : plain
  return { plain: list, texts: Object.keys(texts).length > 0 ? texts : undefined }
}

/** Puts what was sealed back where it was. */
export const merged = (plain: Json, texts: Json | null): Json => (texts === null ? plain : (put(plain, texts) as Json))

function put(plain: unknown, texts: unknown): unknown {
  if (typeof texts !== 'object' || texts === null) return texts
  if (typeof plain !== 'object' || plain === null) return texts
  const whole: Record<string, unknown> = Array.isArray(plain) ? (Array.from<unknown>(plain) as never) : { ...plain }
  for (const [key, text] of Object.entries(texts)) whole[key] = put(whole[key], text)
  return whole
}
