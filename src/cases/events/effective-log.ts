import type { Json, RecordedEvent } from '../records.ts'

/** A correction as it stands in the log: which event it puts right, and with what; `null` takes it back. */
export type Correction = {
  seq: number
  replacement: { type: string; occurredOn: string; payload: Json; computed: Json } | null
}

/** What the correcting event remembers: its correction, and the events of the system that no longer hold because of it. */
export type CorrectionComputed = { correction: Correction; dropped: number[] }

/** What of an event corrections touch. */
export type CorrectableEvent = Pick<RecordedEvent, 'seq' | 'type' | 'occurredOn' | 'payload' | 'computed'>

/** What became of an event in the light of what was recorded later. */
export type EffectiveEvent<Recorded extends CorrectableEvent = RecordedEvent> = {
  recorded: Recorded
  effective: Recorded | null
  correctedBySeq: number | null
}

/**
 * The log in the light of its corrections: each recorded event with what counts now in its place, and by which event it
 * was put right. Nothing is removed: the recorded one stays to be seen.
 */
export function effectiveLog<Recorded extends CorrectableEvent>(log: readonly Recorded[]): EffectiveEvent<Recorded>[] {
  const byEvent = new Map<number, { effective: Correction['replacement']; by: number }>()
  for (const event of log) {
    if (event.type !== 'event.corrected') continue
    const { correction, dropped } = event.computed as Partial<CorrectionComputed>
    // Release 0.2.0 took one from a form that named no event to put right: it changes nothing.
    if (!correction || !dropped) continue
    byEvent.set(correction.seq, { effective: correction.replacement, by: event.seq })
    for (const seq of dropped) byEvent.set(seq, { effective: null, by: event.seq })
  }
  return log.map((recorded) => {
    const corrected = byEvent.get(recorded.seq)
    if (!corrected) return { recorded, effective: recorded, correctedBySeq: null }
    return {
      recorded,
      effective: corrected.effective && { ...recorded, ...corrected.effective },
      correctedBySeq: corrected.by,
    }
  })
}
