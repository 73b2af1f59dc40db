import { type Sight, sightOf } from '../../access/may-see.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotAllowed } from '../errors.ts'
import { effectiveLog } from '../events/effective-log.ts'
import { loadProgress } from '../events/load-progress.ts'
import { historyWithoutProvider, mustHideProvider } from '../hide-provider.ts'
import { visibleCase } from '../read-case.ts'
import { type PlanDocument, planDocument } from './plan-document.ts'

/** Whether a reader of this sight sees the plan of a case, and what of it is shared. */
export const seesPlan = (sight: Sight): boolean => sight === 'full' || sight === 'handover'

/**
 * The perspective plan of a case as its reader may see it; that they looked is recorded.
 * @throws NotFound, and NotAllowed for who sees the case without its content (a manager, an offer not yet accepted).
 */
export async function readPlan(dependencies: Dependencies, actor: Actor, caseId: string): Promise<PlanDocument> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'plan.read')
    const sight = sightOf(actor, loaded)
    if (!seesPlan(sight))
      throw new NotAllowed('The plan is for the young person and for who works with it: ask them to share it with you.')
    const [log, organisations] = await Promise.all([unit.caseEvents(caseId), unit.directory.organisations()])
    const progress = loadProgress(loaded, dependencies.policyOf)
    const hidden = mustHideProvider(loaded.record, actor)
    const history = hidden ? historyWithoutProvider(effectiveLog(log), actor) : effectiveLog(log)
    return planDocument(loaded, progress, history, organisations, { sight, hidden })
  })
}
