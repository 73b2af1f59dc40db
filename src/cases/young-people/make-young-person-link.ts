import { sightOf } from '../../access/may-see.ts'
import { addDays } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotAllowed } from '../errors.ts'
import type { MadeLink } from '../handover/offer-links.ts'
import type { WorkingLink } from '../handover/open-links.ts'
import { visibleCase } from '../read-case.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from '../storage.ts'

/** Who can make a link for a young person: who works with them. */
export const linkMakers = ['youth-care-provider', 'neighbourhood-team', 'youth-family-centre'] as const

/** How long a link can work, in days. */
export const longestLink = 60

/**
 * Makes a link that a young person is given: days and a contact, until a day.
 * @throws NotFound, and NotAllowed for who sees no more than an offer.
 */
export async function makeYoungPersonLink(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  validDays: number,
  keep?: (made: MadeLink) => KeptAnswer | null,
): Promise<MadeLink> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const { loaded, organisationId } = await workedOn(unit, actor, caseId, 'young-person-link.made')
    const expiresOn = addDays(dependencies.today(), validDays)
    const { role } = actor
    const link = { purpose: 'young-person', caseId, organisationId, role, offerSeq: null, expiresOn } as const
    const made = { token: await unit.links.make(link), expiresOn }
    const kept = keep?.(made)
    if (kept) await unit.keepAnswer(kept, loaded.youngPerson.id)
    return made
  })
}

/**
 * The links for the young person that one's own organisation made and that work today; never what opens them.
 * @throws NotFound and NotAllowed as above.
 */
export async function workingYoungPersonLinks(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
): Promise<WorkingLink[]> {
  return dependencies.storage.transaction(actor, async (unit) => {
    await workedOn(unit, actor, caseId, 'young-person-link.listed')
    return unit.links.working(caseId, 'young-person', dependencies.today())
  })
}

/** Whether a link that was just made still opens something: its last day has not gone by and nobody ended it. */
export async function youngPersonLinkWorks(
  dependencies: Dependencies,
  actor: Actor,
  { token, expiresOn }: MadeLink,
): Promise<boolean> {
  if (expiresOn < dependencies.today()) return false
  return dependencies.storage.transaction(actor, async (unit) => (await unit.links.find(token)) !== null)
}

/**
 * Ends the links for the young person that one's own organisation made: none of them opens anything from now on.
 * @throws NotFound and NotAllowed as above.
 */
export async function endYoungPersonLinks(dependencies: Dependencies, actor: Actor, caseId: string): Promise<number> {
  return dependencies.storage.transaction(actor, async (unit) => {
    await workedOn(unit, actor, caseId, 'young-person-link.ended')
    return unit.links.end(caseId, 'young-person')
  })
}

async function workedOn(
  unit: UnitOfWork,
  actor: Actor,
  caseId: string,
  action: string,
): Promise<{ loaded: LoadedCase; organisationId: string }> {
  const loaded = await visibleCase(unit, actor, caseId, action)
  const { organisationId } = actor
  if (organisationId === null || sightOf(actor, loaded) !== 'full')
    throw new NotAllowed('A link for the young person is made by who works with them.')
  return { loaded, organisationId }
}
