import type { CaseContext } from '../../../machines/context.ts'
import { type FivePoints, handoverQuality } from '../../../machines/perspective-plan-handover/handover-quality.ts'
import { missingParts } from '../../../machines/perspective-plan-handover/missing-parts.ts'
import { firstDayOfNew, gapDays, lastDayOfOld } from '../../../machines/regions/new-help/new-help.context.ts'
import { referralServices } from '../../../machines/regions/referral/referral-services.ts'
import { openWarnings, warningWords } from '../../../machines/regions/warnings/warnings.context.ts'
import type { Day } from '../../calendar/day.ts'
import type { NotedDays } from '../../calendar/equated-days.ts'
import type { Holder } from '../records.ts'
import { type MeetingCaution, meetingCautions } from './meeting-cautions.ts'

/** How a handover goes: what managers ask, and what whoever works on it must still do. */
export type HandoverView = {
  quality: 'warm' | 'cold' | 'none'
  /** The five points that make it warm (all of them) or cold. */
  points: FivePoints
  lastDayOfOld: Day | null
  firstDayOfNew: Day | null
  /** Days without help between the two: so far while the gap is open, null while neither is known. */
  gapDays: number | null
  gapIsOpen: boolean
  /** What a complete handover still misses, and who holds it now. */
  missing: ({ part: string; party: string } & Holder)[]
  offer: {
    organisationId: string
    acceptByOn: Day
    startsOn: Day | null
    counterStartsOn: Day | null
    accepted: boolean
    contact: string | null
  } | null
  declinedBy: { organisationId: string; how: string; reason: string | null }[]
  meeting: {
    plannedOn: Day | null
    at: string | null
    heldOn: Day | null
    declinedOn: Day | null
    cautions: MeetingCaution[]
  }
  warnings: { code: string; label: string; raisedOn: Day }[]
  referrals: {
    id: string
    service: string
    label: string
    reached: string
    madeOn: Day
    reminders: number
    outcome: string | null
  }[]
  counts: {
    referrals: number
    referralsAnswered: number
    informalOffered: number
    informalAccepted: number
    informalStarted: number
    informalSmall: number
  }
}

/** The view of where a case stands on a day. A case that hands over nothing yet, as an intake, misses nothing. */
export function handoverView(context: CaseContext, today: Day, noted?: NotedDays): HandoverView {
  const { offer, meeting, newHelp, people, opening } = context
  const gapIsOpen = newHelp.gapFrom !== null && newHelp.firstDay === null
  const missing = opening.pathway === 'perspective-plan-handover' ? missingParts(context) : []
  const { current } = offer
  return {
    ...handoverQuality(context),
    lastDayOfOld: lastDayOfOld(context),
    firstDayOfNew: firstDayOfNew(context),
    gapDays: gapIsOpen ? gapDays(context, today) : newHelp.gapDays,
    gapIsOpen,
    missing: missing.map(({ part, holder }) => ({ part, party: holder, ...people[holder] })),
    offer: current && {
      organisationId: current.organisationId,
      acceptByOn: current.acceptByOn,
      startsOn: current.startsOn,
      counterStartsOn: current.counterStartsOn,
      accepted: current.accepted,
      contact: current.contact,
    },
    declinedBy: offer.declinedBy,
    meeting: {
      plannedOn: meeting.planned?.on ?? null,
      at: meeting.planned?.at ?? null,
      heldOn: meeting.held?.on ?? null,
      declinedOn: meeting.declinedOn,
      cautions: meetingCautions(context, noted),
    },
    warnings: openWarnings(context.warnings).map(({ code, raisedOn }) => ({
      code,
      label: warningWords[code].nl,
      raisedOn,
    })),
    referrals: context.referrals.map(({ id, service, madeOn, remindedOn, answer }) => ({
      id,
      service,
      label: referralServices[service].label.nl,
      reached: referralServices[service].reached.nl,
      madeOn,
      reminders: remindedOn.length,
      outcome: answer?.outcome ?? null,
    })),
    counts: countsOf(context),
  }
}

function countsOf({ referrals, informalSupport }: CaseContext): HandoverView['counts'] {
  return {
    referrals: referrals.length,
    referralsAnswered: referrals.filter(({ answer }) => answer !== null).length,
    informalOffered: informalSupport.length,
    informalAccepted: informalSupport.filter(({ acceptedOn }) => acceptedOn !== null).length,
    informalStarted: informalSupport.filter(({ startedOn }) => startedOn !== null).length,
    informalSmall: informalSupport.filter(({ size }) => size === 'small').length,
  }
}
