import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { UnitOfWork } from '../storage.ts'
import type { BreakGlass, BreakGlassFilter } from './break-glasses.ts'
import { noSuchBreakGlass } from './end-break-glass.ts'

type Needs = Pick<Dependencies, 'storage'>

/** A manager's own, all of them for the privacy officer; the latest first. That somebody looked is recorded. */
export async function listBreakGlasses(
  { storage }: Needs,
  actor: Actor,
  filter: BreakGlassFilter,
  page: Page,
): Promise<PageOf<BreakGlass>> {
  return storage.transaction(actor, async (unit) => {
    const listed = await unit.breakGlasses.list(filter, page)
    await recordLook(unit, listed.items)
    return listed
  })
}

/** One of them. Throws NotFound. */
export async function readBreakGlass({ storage }: Needs, actor: Actor, id: string): Promise<BreakGlass> {
  return storage.transaction(actor, async (unit) => {
    const found = await unit.breakGlasses.read(id)
    if (found === null) throw noSuchBreakGlass()
    await recordLook(unit, [found])
    return found
  })
}

const recordLook = (unit: UnitOfWork, seen: readonly BreakGlass[]): Promise<void> =>
  unit.writeAudit({
    action: 'break-glass.read',
    purpose: 'break-glass-review',
    caseIds: [...new Set(seen.map(({ standing }) => standing.context.caseId))],
    youngPersonIds: [...new Set(seen.map(({ youngPersonId }) => youngPersonId))],
    traceId: null,
  })
