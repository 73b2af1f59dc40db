import { addDays, type Day } from '../../src/calendar/day.ts'
import type { CaseContext } from '../context.ts'
import { handoverConsent } from '../regions/consent/consent.context.ts'
import { hasMet } from '../regions/meeting/meeting.context.ts'
import { firstDayOfNew, lastDayOfOld } from '../regions/new-help/new-help.context.ts'

/** The five points that make a handover warm (Haarlem: warme overdracht). */
export type FivePoints = {
  /** The young person and both workers met, or the young person declined and that was recorded. */
  met: boolean
  accepted: boolean
  /** The agreed content was shared with consent, or the young person tells it themself. */
  shared: boolean
  /** The first day of the new help is known and follows on the last of the old. */
  startKnown: boolean
  contactNamed: boolean
}

export type HandoverQuality = { quality: 'warm' | 'cold' | 'none'; points: FivePoints }

/** What the five points are read from. */
export type Handed = Pick<CaseContext, 'meeting' | 'offer' | 'consent'> & {
  firstDayOfNew: Day | null
  lastDayOfOld: Day | null
}

/** How a case is handed over as it stands. */
export const handoverQuality = (context: CaseContext): HandoverQuality =>
  qualityOf({ ...context, firstDayOfNew: firstDayOfNew(context), lastDayOfOld: lastDayOfOld(context) })

/** Warm when all five points hold, cold when only papers went, none when nothing was handed over. */
export function qualityOf(handed: Handed): HandoverQuality {
  const { meeting, offer, consent, firstDayOfNew: first, lastDayOfOld: last } = handed
  const points: FivePoints = {
    met: hasMet(handed),
    accepted: offer.current?.accepted === true,
    shared:
      consent.stands === 'own-story' || (handoverConsent(consent) !== null && meeting.held?.contentShared === true),
    startKnown: first !== null && (last === null || first <= addDays(last, 1)),
    contactNamed: typeof offer.current?.contact === 'string',
  }
  const all = Object.values(points).every(Boolean)
  const handedOver = points.accepted || points.shared || meeting.held !== null
  return { quality: all ? 'warm' : handedOver ? 'cold' : 'none', points }
}
