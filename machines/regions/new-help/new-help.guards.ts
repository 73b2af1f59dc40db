import { later } from '../../../src/calendar/day.ts'
import { reached } from '../../clock.ts'
import { eventDay } from '../../event-day.ts'
import { defineGuards, type GuardDefinition } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { firstDayOfNew, followsOn, isCovered } from './new-help.context.ts'

/** The day it is: the clock names only some days, and what is told between two of them counts from its own. */
const now = (args: Parameters<GuardDefinition['holds']>[0]) => later(args.context.today, eventDay(args))

/** In an intake nothing is handed over; the old help ended before it, or ends on the day that was agreed. */
const oldHelpIsOver = (args: Parameters<GuardDefinition['holds']>[0]) => {
  const { handover, newHelp } = args.context
  return handover.on === null && newHelp.lastDayOfOld !== null && newHelp.lastDayOfOld < now(args)
}

export const newHelpGuards = defineGuards({
  aFirstDayIsPlanned: {
    holds: ({ context }) => firstDayOfNew(context) !== null,
    otherwise: { nl: 'er is nog geen eerste dag afgesproken', en: 'no first day is agreed yet' },
  },
  noFirstDayIsPlanned: {
    holds: ({ context }) => firstDayOfNew(context) === null,
    otherwise: { nl: 'er is een eerste dag afgesproken', en: 'a first day is agreed' },
  },
  aGapOpens: {
    holds: (args) => (reached(args.context, 'handover-day') || oldHelpIsOver(args)) && !followsOn(args.context),
    otherwise: { nl: 'de nieuwe hulp sluit aan op de oude', en: 'the new help follows on the old' },
  },
  somethingCoversToday: {
    holds: (args) => isCovered(args.context, now(args)),
    otherwise: { nl: 'niets overbrugt deze dag', en: 'nothing covers this day' },
  },
  nothingCoversToday: {
    holds: (args) => !isCovered(args.context, now(args)),
    otherwise: { nl: 'deze dag wordt overbrugd', en: 'this day is covered' },
  },
  theGapIsLate: {
    holds: ({ event }) => passed(event, 'gap-covered'),
    otherwise: { nl: 'er is vandaag nog tijd om te overbruggen', en: 'there is still time today to bridge the gap' },
  },
  theNewHelpFollowsOn: {
    holds: ({ context }) => followsOn(context),
    otherwise: { nl: 'er zit een gat tussen de oude en de nieuwe hulp', en: 'there is a gap between old and new help' },
  },
  theFirstDayIsToCome: {
    holds: ({ context, event }) =>
      context.offer.current?.accepted === true &&
      event.type === 'help.started' &&
      (event.firstDayOn ?? event.occurredOn) > eventDay({ context, event }),
    otherwise: { nl: 'er is nog geen nieuwe aanbieder', en: 'there is no receiver yet' },
  },
  theNewHelpHasBegun: {
    holds: ({ context }) => context.newHelp.firstDay !== null,
    otherwise: { nl: 'de nieuwe hulp is nog niet begonnen', en: 'the new help has not begun' },
  },
  theNewHelpHasNotBegun: {
    holds: ({ context }) => context.newHelp.firstDay === null,
    otherwise: { nl: 'de nieuwe hulp is begonnen', en: 'the new help has begun' },
  },
})
