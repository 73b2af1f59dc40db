import { isDeepStrictEqual } from 'node:util'
import { eventDefinition } from '../../../machines/events.ts'
import { Invalid } from '../errors.ts'
import type { Json, RecordedEvent } from '../records.ts'
import type { CaseProgress } from './case-progress.ts'
import type { ComputedAnew, EffectiveEvent } from './effective-log.ts'
import { ownComputed } from './own-computed.ts'

/** Looks at each event of a fold where the case then stands, and gives the event that is taken. */
export type BeforeEach = (progress: CaseProgress, event: RecordedEvent) => RecordedEvent

/** Folds a log, looking at each event before it is taken. */
type Fold = (log: EffectiveEvent[], each: BeforeEach) => unknown

/**
 * What a correction moves beside the event that it puts right: days that later events computed from it. Only what comes
 * out otherwise than it did without the correction is computed anew, so that what was recorded under older rules stays.
 * @param log as it stood before the correction of the event `corrected`.
 * @returns what to fold the corrected log with, and the list that it fills.
 */
export function computingAnew(
  fold: Fold,
  log: EffectiveEvent[],
  corrected: number,
): { each: BeforeEach; anew: ComputedAnew[] } {
  const before = new Map<number, Json | null>()
  fold(log, (progress, event) => {
    if (event.seq > corrected) before.set(event.seq, followed(progress, event))
    return event
  })
  const anew: ComputedAnew[] = []
  const each: BeforeEach = (progress, event) => {
    const was = before.get(event.seq) ?? null
    const is = was && followed(progress, event)
    if (was === null || is === null || isDeepStrictEqual(was, is)) return event
    const kept = Object.entries(event.computed).filter(([name]) => !Object.hasOwn(was, name))
    const computed = { ...Object.fromEntries(kept), ...is }
    anew.push({ seq: event.seq, computed })
    return { ...event, computed }
  }
  return { each, anew }
}

/** What this event computes from those before it; null where it computes nothing that follows a correction. */
function followed(progress: CaseProgress, event: RecordedEvent): Json | null {
  const definition = eventDefinition(event.type)
  if (!definition?.followsCorrections) return null
  try {
    return ownComputed(definition, event.payload, event.occurredOn, progress)
  } catch (error) {
    // A term that can't be counted: whether the event still fits is for the fold to judge.
    if (error instanceof Invalid) return null
    throw error
  }
}
