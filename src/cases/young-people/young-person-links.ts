import { sightOf } from '../../access/may-see.ts'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { isOpen } from '../deadlines/deadline-book.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotAllowed } from '../errors.ts'
import { loadProgress } from '../events/load-progress.ts'
import { contactOf, type MadeLink, type OfferByLink, openLink } from '../handover/offer-links.ts'
import { visibleCase } from '../read-case.ts'
import type { KeptAnswer } from '../storage.ts'

/** What the link alone shows: days and whom to call. Names, plan and help ask a sign-in. */
export type DaysByLink = {
  days: { on: Day; what: 'meeting' | 'your-answer' | 'first-day' }[]
  contact: OfferByLink['contact']
  expiresOn: Day
}

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
    const loaded = await visibleCase(unit, actor, caseId, 'young-person-link.made')
    const { organisationId, role } = actor
    if (organisationId === null || sightOf(actor, loaded) !== 'full')
      throw new NotAllowed('A link for the young person is made by who works with them.')
    const expiresOn = addDays(dependencies.today(), validDays)
    const link = { purpose: 'young-person', caseId, organisationId, role, offerSeq: null, expiresOn } as const
    const made = { token: await unit.links.make(link), expiresOn }
    const kept = keep?.(made)
    if (kept) await unit.keepAnswer(kept, loaded.youngPerson.id)
    return made
  })
}

/**
 * The days and the contact that a link shows. With a protected address only the number to call: the name of an
 * organisation would tell where somebody is.
 * @throws NotFound for a link that is not ours or has run out.
 */
export async function readYoungPersonLink(dependencies: Dependencies, token: string): Promise<DaysByLink> {
  const { actor, link } = await openLink(dependencies, token, 'young-person')
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, link.caseId, 'young-person-link.read')
    const progress = loadProgress(loaded, dependencies.policyOf)
    const { meeting, people, file, newHelp, offer } = progress.snapshot.context
    const today = dependencies.today()
    const first = newHelp.firstDay ?? (offer.current?.accepted ? offer.current.startsOn : null)
    const days: DaysByLink['days'] = [
      ...(meeting.planned && meeting.held === null ? [{ on: meeting.planned.on, what: 'meeting' as const }] : []),
      ...(first === null ? [] : [{ on: first, what: 'first-day' as const }]),
      ...progress.deadlines
        .filter((deadline) => isOpen(deadline) && deadline.party === 'youngPerson')
        .map(({ dueOn }) => ({ on: dueOn, what: 'your-answer' as const })),
    ]
    const contact = await contactOf(unit, people.owner)
    const hidden = file.facts['protectedAddress'] === true
    return {
      days: days.filter(({ on }) => on >= today).sort((one, other) => (one.on < other.on ? -1 : 1)),
      contact: contact && hidden ? { name: null, organisation: null, email: null, phone: contact.phone } : contact,
      expiresOn: link.expiresOn,
    }
  })
}
