import type { Json, RecordedEvent } from '../records.ts'

/** A correction as it stands in the log: which event it puts right, and with what; `null` takes it back. */
export type Correction = {
  seq: number
  replacement: { type: string; occurredOn: string; payload: Json; computed: Json } | null
}

/** What an event computed from the ones before it, once one of those was put right. */
export type ComputedAnew = { seq: number; computed: Json }

/**
 * What the correcting event remembers: its correction, the events of the system that no longer hold because of it, and
 * the later events whose computed days it moves.
 */
export type CorrectionComputed = { correction: Correction; dropped: number[]; anew?: ComputedAnew[] }

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
  const computed = new Map<number, Json>()
  for (const event of log) {
    if (event.type !== 'event.corrected') continue
    const { correction, dropped, anew = [] } = event.computed as Partial<CorrectionComputed>
    // Release 0.2.0 took one from a form that named no event to put right: it changes nothing.
    if (!correction || !dropped) continue
    byEvent.set(correction.seq, { effective: correction.replacement, by: event.seq })
    for (const seq of dropped) byEvent.set(seq, { effective: null, by: event.seq })
    computed.delete(correction.seq)
    for (const each of anew) computed.set(each.seq, each.computed)
  }
  return log.map((recorded) => {
    const corrected = byEvent.get(recorded.seq)
    const anew = computed.get(recorded.seq)
    const computedNow = anew === undefined ? {} : { computed: anew }
    if (!corrected)
      return { recorded, effective: anew ? { ...recorded, ...computedNow } : recorded, correctedBySeq: null }
    return {
      recorded,
      effective: corrected.effective && { ...recorded, ...corrected.effective, ...computedNow },
      correctedBySeq: corrected.by,
    }
  })
}
