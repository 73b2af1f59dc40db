import { handoverConsent } from '../../../machines/regions/consent/consent.context.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { detailsOf } from '../directory/organisation-details.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { CaseProgress } from '../events/case-progress.ts'
import { loadProgress } from '../events/load-progress.ts'
import { recordEvent } from '../events/record-event.ts'
import { visibleCase } from '../read-case.ts'
import type { Json, RecordedEvent } from '../records.ts'
import type { LoadedCase, UnitOfWork } from '../storage.ts'
import { municipalityOf, type OpenLink } from './open-links.ts'

/** A link as it is told once, to whom makes it. */
export type MadeLink = { token: string; expiresOn: Day }

/** The least that a small organisation needs to answer: whom, what is asked, by when, and whom to call. */
export type OfferByLink = {
  organisation: string
  /** Only once the young person lets it be shared; never more than the first name. */
  firstName: string | null
  task: string | null
  startsOn: Day | null
  acceptByOn: Day
  stands: 'waiting' | 'other-day-proposed' | 'accepted' | 'refused' | 'withdrawn'
  contact: { name: string | null; organisation: string | null; phone: string | null; email: string | null } | null
}

/** What a small organisation says. */
export type OfferAnswer =
  | { answer: 'accepted'; startsOn: Day; contact?: string | undefined }
  | { answer: 'other-day'; startsOn: Day; contact?: string | undefined }
  | { answer: 'refused'; reason?: string | undefined; explanation?: string | undefined }

/**
 * What somebody with a link sees of the offer.
 * @throws NotFound for a link that is not ours, has expired, or whose offer is over.
 */
export async function readOfferLink(dependencies: Dependencies, token: string): Promise<OfferByLink> {
  const { actor, link } = await openOfferLink(dependencies, token)
  return dependencies.storage.transaction(actor, async (unit) => {
    if (link.answer === 'refused') return overview(unit, dependencies, link, null)
    const loaded = await visibleCase(unit, actor, link.caseId, 'offer-link.read')
    return overview(unit, dependencies, link, loaded)
  })
}

/**
 * Answers the offer in the name of the organisation: the same event as with a sign-in.
 * @throws NotFound, Invalid, and Conflict when the offer does not stand any more or the month is full.
 */
export async function answerOfferLink(
  dependencies: Dependencies,
  token: string,
  { answer, ...says }: OfferAnswer,
): Promise<{ offer: OfferByLink; youngPersonId: string }> {
  const { actor, link } = await openOfferLink(dependencies, token)
  const type = { accepted: 'offer.accepted', refused: 'offer.refused', 'other-day': 'offer.counterProposed' }[answer]
  const payload: Json = Object.fromEntries(
    Object.entries<string | undefined>(says).filter(([, value]) => value !== undefined),
  )
  const told = { type, occurredOn: dependencies.today(), payload }
  if (link.answer === 'refused') throw over()
  const { after } = await recordEvent(dependencies, actor, link.caseId, told, {
    version: null,
    accepts: (progress) => stillStands(progress, link),
  })
  await dependencies.storage.transaction(actor, (unit) => unit.links.answered(token, answer))
  return { offer: await readOfferLink(dependencies, token), youngPersonId: after.youngPerson.id }
}

/**
 * As whom somebody acts by a link to an offer.
 * @throws NotFound as above.
 */
export const actorByOfferLink = async (dependencies: Dependencies, token: string): Promise<Actor> =>
  (await openOfferLink(dependencies, token)).actor

function stillStands({ snapshot }: CaseProgress, link: OpenLink): void {
  const { current } = snapshot.context.offer
  if (current?.madeBySeq !== link.offerSeq || current.accepted) throw over()
}

const over = () =>
  new Conflict('This offer was answered, withdrawn, or has run out: call the contact if you have a question.')

const unknown = () => new NotFound('This link does not open anything (any more): ask who sent it for a new one.')

/** Who acts by a link: nobody in particular of its organisation. */
async function openOfferLink(dependencies: Dependencies, token: string): Promise<{ actor: Actor; link: OpenLink }> {
  return openLink(dependencies, token, 'offer')
}

/** Why a link to an offer opens nothing: it is not ours, its last day went by, or its offer is over. */
export type WhyGone = 'unknown' | 'expired' | 'over'

/** Tells who holds a link why it opens nothing any more; only of a link that was ours it says what became of it. */
export async function whyOfferLinkIsGone(dependencies: Dependencies, token: string): Promise<WhyGone> {
  const link = await findLink(dependencies, token)
  if (link?.purpose !== 'offer') return 'unknown'
  return link.expiresOn < dependencies.today() ? 'expired' : 'over'
}

async function findLink(dependencies: Dependencies, token: string): Promise<OpenLink | null> {
  const municipality = municipalityOf(token)
  if (municipality === null) return null
  const nobody: Actor = { municipality, personId: null, organisationId: null, role: 'volunteer' }
  return dependencies.storage.transaction(nobody, (unit) => unit.links.find(token))
}

/**
 * The link that a text opens, and as whom the case is read by it.
 * @throws NotFound when it is not ours, of another purpose, or has run out.
 */
export async function openLink(
  dependencies: Dependencies,
  token: string,
  purpose: OpenLink['purpose'],
): Promise<{ actor: Actor; link: OpenLink }> {
  const municipality = municipalityOf(token)
  const link = await findLink(dependencies, token)
  if (municipality === null || link === null || link.purpose !== purpose || link.expiresOn < dependencies.today())
    throw unknown()
  return { link, actor: { municipality, personId: null, organisationId: link.organisationId, role: link.role } }
}

async function overview(
  unit: UnitOfWork,
  dependencies: Dependencies,
  link: OpenLink,
  loaded: LoadedCase | null,
): Promise<OfferByLink> {
  const organisation = (await unit.directory.organisation(link.organisationId))?.name ?? ''
  const none = { organisation, firstName: null, task: null, startsOn: null, acceptByOn: link.expiresOn, contact: null }
  if (loaded === null) return { ...none, stands: 'refused' }
  const { offer, consent, file, people } = loadProgress(loaded, dependencies.policyOf).snapshot.context
  const { current } = offer
  if (current?.madeBySeq !== link.offerSeq) return { ...none, stands: 'withdrawn' }
  const made = (await unit.caseEvents(loaded.record.id)).find(({ seq }) => seq === link.offerSeq)
  const shares =
    consent.stands === 'own-story' || (handoverConsent(consent)?.areas.includes('contact-details') ?? false)
  const giver = people.youthCareProvider.organisationId === null ? people.owner : people.youthCareProvider
  return {
    ...none,
    firstName: shares ? loaded.youngPerson.firstName : null,
    task: taskOf(made),
    startsOn: current.counterStartsOn ?? current.startsOn,
    stands: current.accepted ? 'accepted' : current.counterStartsOn ? 'other-day-proposed' : 'waiting',
    contact: await contactOf(unit, file.facts['protectedAddress'] === true ? people.owner : giver),
  }
}

/** What was asked, in the words of who offered; null when nothing was said. */
export const taskOf = (made: RecordedEvent | undefined): string | null =>
  typeof made?.payload['task'] === 'string' ? made.payload['task'] : null

/** Whom to call: the worker, at the contact of their organisation. */
export async function contactOf(
  unit: UnitOfWork,
  { organisationId, personId }: { organisationId: string | null; personId: string | null },
): Promise<OfferByLink['contact']> {
  const organisation = organisationId === null ? null : await unit.directory.organisation(organisationId)
  if (!organisation) return null
  const person = personId === null ? null : await unit.directory.person(personId)
  const { contact } = detailsOf(organisation)
  return {
    name: person?.name ?? contact?.name ?? null,
    organisation: organisation.name,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
  }
}
