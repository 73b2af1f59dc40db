import { addDays, addMonths, type Day, daysBetween, earlier, later } from '../../../src/calendar/day.ts'
import type { CaseContext, CaseOpening } from '../../context.ts'
import { handoverWasMissed } from '../handover/handover.context.ts'

/** How the days between the old and the new help are covered, and who pays. */
export type Cover = {
  how: 'old-help-continues' | 'receiver-starts-early' | 'other-provider'
  payer: string
  fromOn: Day
  untilOn: Day
}

/** From a day up to, but not with, another; null while it goes on. */
type Span = { fromOn: Day; before: Day | null }

/** The last day of the old help, the first day of the new, and what lies between. */
export type NewHelpContext = {
  /** Null: the day before the handover day. */
  lastDayOfOld: Day | null
  firstDay: Day | null
  cover: Cover | null
  /** What was agreed before that, the latest last: the days that it covered stay covered. */
  earlierCovers: Cover[]
  /** The first day without help that nothing covered. */
  gapFrom: Day | null
  /** Days without any help that passed before the old help was taken up again. */
  daysLost: number
  /** Days without any help, known once the new help has begun. */
  gapDays: number | null
  /** Once asked, the new help had not begun. */
  missed: boolean
}

export const noNewHelp: NewHelpContext = {
  lastDayOfOld: null,
  firstDay: null,
  cover: null,
  earlierCovers: [],
  gapFrom: null,
  daysLost: 0,
  gapDays: null,
  missed: false,
}

/**
 * An intake after a missed handover: the youth help ended and nothing followed. Its days without help count, as long as
 * the help can be resumed; what somebody asks years later is a new request.
 */
export function newHelpAtOpening(opening: CaseOpening): NewHelpContext {
  const endedOn = opening.facts['youthHelpEndedOn']
  const counts =
    opening.pathway === 'direct-intake' &&
    typeof endedOn === 'string' &&
    handoverWasMissed(opening) &&
    opening.openedOn <= addMonths(endedOn, 6)
  return counts ? { ...noNewHelp, lastDayOfOld: endedOn } : noNewHelp
}

/** The last day on which the old help is given: as agreed, else the day before the handover. */
export function lastDayOfOld({ newHelp, handover }: CaseContext): Day | null {
  return newHelp.lastDayOfOld ?? (handover.on ? addDays(handover.on, -1) : null)
}

/** The first day of the new help: as it was, else as the receiver accepted it. */
export function firstDayOfNew({ newHelp, offer }: CaseContext): Day | null {
  return newHelp.firstDay ?? (offer.current?.accepted ? offer.current.startsOn : null)
}

/** No day without help: the new help begins no later than the day after the last day of the old (Wmo 2.1.2 lid 4 e: continuity). */
export function followsOn(context: CaseContext): boolean {
  const last = lastDayOfOld(context)
  const first = firstDayOfNew(context)
  return first !== null && (last === null || first <= addDays(last, 1))
}

/** What covers days between old and new help: what was agreed, a temporary provision, the old help that goes on in an emergency. */
function covers({ newHelp, urgency }: CaseContext): Span[] {
  const provisions = urgency.history.flatMap(({ provisionOn, endedOn, how }): Span[] => {
    if (provisionOn !== null) return [{ fromOn: provisionOn, before: endedOn }]
    return how === 'old-help-goes-on' && endedOn !== null ? [{ fromOn: endedOn, before: null }] : []
  })
  const agreed = newHelp.cover === null ? [] : [...newHelp.earlierCovers, newHelp.cover]
  return [...agreed.map(({ fromOn, untilOn }) => ({ fromOn, before: addDays(untilOn, 1) })), ...provisions]
}

/**
 * The receiver steps back: its first day goes with it. Once the old help is over, what it gave was the help until now, and
 * the days without help before it stay lost.
 */
export function helpLeft(context: CaseContext, on: Day): NewHelpContext {
  const { newHelp } = context
  if (newHelp.firstDay === null) return newHelp
  const last = lastDayOfOld(context)
  const left = { ...newHelp, firstDay: null, gapDays: null }
  if (last === null || on <= last || newHelp.firstDay > on) return left
  return { ...left, lastDayOfOld: on, daysLost: gapDays(context, newHelp.firstDay) }
}

/** Whether something covers this day. */
export const isCovered = (context: CaseContext, day: Day): boolean =>
  covers(context).some(({ fromOn, before }) => fromOn <= day && (before === null || day < before))

/** Days without any help until a day, those that passed before the old help was taken up again among them. */
export function gapDays(context: CaseContext, until: Day): number {
  return context.newHelp.daysLost + daysSinceOldHelp(context, until)
}

/** From the end of the old help, less the days that something covered. */
function daysSinceOldHelp(context: CaseContext, until: Day): number {
  const last = lastDayOfOld(context)
  if (last === null) return 0
  const first = addDays(last, 1)
  const spans = covers(context)
    .map(({ fromOn, before }) => ({ from: later(fromOn, first), to: earlier(before ?? until, until) }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  let open = first
  let days = 0
  for (const { from, to } of spans) {
    days += Math.max(0, daysBetween(open, from))
    open = later(open, to)
  }
  return days + Math.max(0, daysBetween(open, until))
}
