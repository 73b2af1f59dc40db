import { lifeAreas } from '../../../machines/regions/plan/plan.context.ts'
import { Stale } from '../errors.ts'
import type { CaseRecord, Json } from '../records.ts'
import type { LoadedCase } from '../storage.ts'
import type { ToldEvent } from './told-event.ts'

/**
 * The refusal of a change by somebody who read an older version. Of a life area of the plan it shows both texts, what
 * stands there and what was sent, so that nobody types it again.
 */
export function staleCase({ record }: Pick<LoadedCase, 'record'>, told?: ToldEvent): Stale {
  const area = told?.type === 'plan.areaWritten' ? lifeAreas.find((one) => one === told.payload['area']) : undefined
  if (told === undefined || area === undefined)
    return new Stale(
      'The case changed since you read it: read it again, look what changed, and send your event with the new ETag.',
      record.version,
    )
  return staleArea(record, area, told.payload)
}

/** Somebody wrote in the case since this area was read: both texts, so that the writer can choose or join them. */
export function staleArea(record: Pick<CaseRecord, 'version' | 'snapshot'>, area: string, yours: Json): Stale {
  const theirs = areaIn(record.snapshot, area)
  return new Stale(
    'Somebody changed this since you read it: theirs and yours both stand in this answer. Choose or join them, and send it with the new version.',
    record.version,
    { area, areaVersion: theirs?.['seq'] ?? 0, theirs, yours },
  )
}

function areaIn(snapshot: Json, area: string): Json | null {
  const { context } = snapshot as { context?: { plan?: { areas?: Readonly<Record<string, Json>> } } }
  return context?.plan?.areas?.[area] ?? null
}
