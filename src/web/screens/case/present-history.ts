import { isTermId, terms } from '../../../calendar/terms.ts'
import { dutchDay } from '../../../calendar/time-zone.ts'
import type { EffectiveEvent } from '../../../cases/events/effective-log.ts'
import type { Json, RecordedEvent } from '../../../cases/records.ts'
import { showDay } from '../../format/show-day.ts'
import { stepDone } from '../../format/step-words.ts'
import { type CodeReading, codeWords } from './code-words.ts'
import { fieldWords } from './schema-fields.ts'

/** Something that happened in a case, in words. */
export type HistoryItem = {
  seq: number
  title: string
  day: string
  who: string
  /** Set when it was written down on a later day. */
  recorded: string | null
  details: readonly { label: string; value: string }[]
  standing: 'counts' | 'corrected' | 'taken-back'
  calendar: boolean
}

/** The history of a case, the latest first. */
export function presentHistory(history: readonly EffectiveEvent[], reading: CodeReading): HistoryItem[] {
  return history.map((event) => presentEvent(event, reading)).reverse()
}

function presentEvent({ recorded, effective, correctedBySeq }: EffectiveEvent, reading: CodeReading): HistoryItem {
  const { words, language, names } = reading
  const event = effective ?? recorded
  const writtenOn = dutchDay(recorded.recordedAt)
  return {
    seq: recorded.seq,
    title: titleOf(event, reading),
    day: showDay(event.occurredOn, language),
    who: names.holder(recorded) ?? words.names.roles[recorded.role],
    recorded: writtenOn > event.occurredOn ? showDay(writtenOn, language) : null,
    details: recorded.role === 'system' ? [] : detailsOf(event.type, event.payload, reading),
    standing: correctedBySeq === null ? 'counts' : effective === null ? 'taken-back' : 'corrected',
    calendar: recorded.type === 'day.reached',
  }
}

function titleOf({ type, payload }: Pick<RecordedEvent, 'type' | 'payload'>, { words, language }: CodeReading): string {
  const title = stepDone(type, { words, language })
  const { kind } = payload
  // Which date passed is all that such a line has to tell.
  return type === 'deadline.passed' && typeof kind === 'string' && isTermId(kind)
    ? `${title}: ${terms[kind].label[language]}`
    : title
}

/** What was told with it, a line a field. */
function detailsOf(type: string, payload: Json, reading: CodeReading): { label: string; value: string }[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    const said = valueWords(name, value, reading)
    return said === '' ? [] : [{ label: fieldWords(type, name, reading.words), value: said }]
  })
}

function valueWords(name: string, value: unknown, reading: CodeReading): string {
  const { frame } = reading.words
  if (typeof value === 'string') return codeWords(name, value, reading)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? frame.yes : frame.no
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one, reading)).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([part, inner]) => `${fieldWords('', part, reading.words)}: ${valueWords(part, inner, reading)}`)
    .join('; ')
}
