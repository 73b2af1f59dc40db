import { sightOf } from '../../access/may-see.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotFound } from '../errors.ts'
import { loadProgress } from '../events/load-progress.ts'
import { visibleCase } from '../read-case.ts'
import { type CasePenalty, penaltiesOf, seesPenalties } from './penalties.ts'

/**
 * The default notices and penalties of a case as of a day; that somebody looked is recorded.
 * @throws NotFound when it is not there or not theirs to know of, as for an organisation that only receives.
 */
export async function readPenalties(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  asOf: Day,
): Promise<CasePenalty[]> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'penalties.read')
    if (!seesPenalties(sightOf(actor, loaded)))
      throw new NotFound('What the college owes for deciding late is not yours to see.')
    return penaltiesOf(loadProgress(loaded, dependencies.policyOf), asOf)
  })
}
