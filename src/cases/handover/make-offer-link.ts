import { sightOf } from '../../access/may-see.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { detailsOf } from '../directory/organisation-details.ts'
import { Conflict, NotAllowed } from '../errors.ts'
import { loadProgress } from '../events/load-progress.ts'
import { visibleCase } from '../read-case.ts'
import type { KeptAnswer, OrganisationRecord, UnitOfWork } from '../storage.ts'
import { type MadeLink, taskOf } from './offer-links.ts'

/** Who can make a link to an offer: who offers. */
export const offerLinkMakers = ['youth-care-provider', 'neighbourhood-team'] as const

/** The offer that a link can be made for, as who makes it sees what will be shown. */
export type OfferToLink = { organisation: string; task: string | null; startsOn: Day | null; acceptByOn: Day }

/**
 * Makes a link by which a small or volunteer organisation answers the offer that stands, until its accept-by day.
 * @throws NotFound, NotAllowed, and Conflict when no offer stands or the organisation signs in.
 */
export async function makeOfferLink(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  keep?: (made: MadeLink) => KeptAnswer | null,
): Promise<MadeLink> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const { loaded, current, organisation } = await waiting(unit, dependencies, actor, caseId, 'offer-link.made')
    const role = organisation.kind === 'volunteer' ? 'volunteer' : 'receiving-provider'
    const expiresOn = current.acceptByOn
    const link = { purpose: 'offer', caseId, organisationId: organisation.id, role, expiresOn } as const
    const made = { token: await unit.links.make({ ...link, offerSeq: current.madeBySeq }), expiresOn }
    const kept = keep?.(made)
    if (kept) await unit.keepAnswer(kept, loaded.youngPerson.id)
    return made
  })
}

/**
 * What a link would show, before it is made.
 * @throws as makeOfferLink does.
 */
export async function offerToLink(dependencies: Dependencies, actor: Actor, caseId: string): Promise<OfferToLink> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const { current, organisation } = await waiting(unit, dependencies, actor, caseId, 'case.read')
    const made = (await unit.caseEvents(caseId)).find(({ seq }) => seq === current.madeBySeq)
    const { startsOn, acceptByOn } = current
    return { organisation: organisation.name, task: taskOf(made), startsOn, acceptByOn }
  })
}

/** Whether a link that was just made still answers the offer that waits. */
export async function offerLinkWorks(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  { token, expiresOn }: MadeLink,
): Promise<boolean> {
  if (expiresOn < dependencies.today()) return false
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'case.read')
    const { current } = loadProgress(loaded, dependencies.policyOf).snapshot.context.offer
    const link = await unit.links.find(token)
    return current !== null && !current.accepted && link?.offerSeq === current.madeBySeq
  })
}

async function waiting(unit: UnitOfWork, dependencies: Dependencies, actor: Actor, caseId: string, action: string) {
  const loaded = await visibleCase(unit, actor, caseId, action)
  if (sightOf(actor, loaded) !== 'full') throw new NotAllowed('A link is made by who offers.')
  const { current } = loadProgress(loaded, dependencies.policyOf).snapshot.context.offer
  if (!current || current.accepted) throw new Conflict('No offer waits for an answer in this case: make one first.')
  const organisation = await unit.directory.organisation(current.organisationId)
  if (!organisation || !answersByLink(organisation))
    throw new Conflict('This organisation answers with a sign-in: a link is for small and volunteer organisations.')
  return { loaded, current, organisation }
}

function answersByLink(organisation: OrganisationRecord): boolean {
  const { size, subcontractorOf } = detailsOf(organisation)
  return organisation.kind === 'volunteer' || size === 'small' || subcontractorOf !== undefined
}
