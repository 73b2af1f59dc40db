import type { Day } from '../../calendar/day.ts'
import { isOpen } from '../deadlines/deadline-book.ts'
import type { Dependencies } from '../dependencies.ts'
import { loadProgress } from '../events/load-progress.ts'
import { contactOf, type OfferByLink, openLink } from '../handover/offer-links.ts'
import { visibleCase } from '../read-case.ts'

/** What the link alone shows: days and whom to call. Names, plan and help ask a sign-in. */
export type DaysByLink = {
  days: { on: Day; what: 'meeting' | 'your-answer' | 'first-day' }[]
  contact: OfferByLink['contact']
  expiresOn: Day
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
