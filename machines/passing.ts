import type { CaseEvent } from './events.ts'

/** Whether this event is the passing of a deadline of that kind. */
export function passed(event: CaseEvent, kind: string): boolean {
  return event.type === 'deadline.passed' && event.kind === kind
}

/** The key of the deadline that passed; null where its kind has none. */
export function passedKey(event: CaseEvent): string | null {
  return event.type === 'deadline.passed' ? (event.key ?? null) : null
}
