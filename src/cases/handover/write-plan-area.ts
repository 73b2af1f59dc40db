import type { LifeArea } from '../../../machines/regions/plan/plan.context.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Expectation, type Recorded, recordEvent } from '../events/record-event.ts'
import { staleArea } from '../events/stale-case.ts'
import type { Json } from '../records.ts'

/**
 * Writes one life area of the plan: the same event as everywhere, but only this area is guarded against writing over
 * what somebody else wrote meanwhile. So several people can work on different areas at once.
 * @param expectedVersion the `version` of the area that the writer read; null writes over whatever stands there.
 * @throws as recordEvent; Stale holds both texts.
 */
export async function writePlanArea(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  written: { area: LifeArea; text: Json; expectedVersion: number | null },
  keep?: Expectation['keep'],
): Promise<Recorded> {
  const { area, text, expectedVersion } = written
  const told = { type: 'plan.areaWritten', occurredOn: dependencies.today(), payload: { ...text, area } }
  return recordEvent(dependencies, actor, caseId, told, {
    version: null,
    ...(keep && { keep }),
    accepts: (progress) => {
      const stands = progress.snapshot.context.plan.areas[area]
      if (expectedVersion === null || expectedVersion === (stands?.seq ?? 0)) return
      const snapshot = { context: progress.snapshot.context }
      throw staleArea({ version: progress.seq, snapshot }, area, told.payload)
    },
  })
}
