import { currentVersion } from '../../../machines/catalogue.ts'
import type { CaseOpening, Pathway } from '../../../machines/context.ts'
import { pathways } from '../../../machines/context.ts'
import type { Party } from '../../../machines/roles.ts'
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { Advice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Holder } from '../records.ts'
import type { OpeningComputed } from './case-progress.ts'

/** Whether an outcome is one of the three pathways. */
export const isPathway = (outcome: string): outcome is Pathway => pathways.some((pathway) => pathway === outcome)

/** What a case begins with in a pathway: the advice, facts, days and people of that day, kept in its opening event. */
export function openingComputed(
  pathway: Pathway,
  advice: Advice,
  facts: Facts,
  people: Record<Party, Holder>,
  openedOn: Day,
  policy: Policy,
): OpeningComputed {
  const opening: CaseOpening = {
    pathway,
    openedOn,
    ground: advice.ground ?? null,
    ...(advice.status === 'decision-overdue' && { decisionOverdue: true }),
    targetLaw: advice.targetLaw ?? null,
    facts,
    dates: advice.dates,
    laws: lawsOf(pathway, advice),
    people,
  }
  return { opening, machineVersion: currentVersion(pathway), policyVersion: policy.version, advice }
}

/** The adult laws that a need goes to at 18. A direct intake asks the Wmo, unless every need is another law's. */
function lawsOf(pathway: Pathway, advice: Advice): CaseOpening['laws'] {
  const named = [advice.targetLaw, ...advice.perNeed.map(({ law }) => law)]
  const laws = (['wmo', 'wlz', 'zvw'] as const).filter((law) => named.includes(law))
  return laws.length === 0 && pathway !== 'extended-youth-care' ? ['wmo'] : laws
}
