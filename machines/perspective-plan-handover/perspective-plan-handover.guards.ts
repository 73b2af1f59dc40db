import { reached } from '../clock.ts'
import { defineGuards } from '../guard-definition.ts'
import { somethingIsOwed } from '../regions/everywhere/open-ends.ts'
import { helpRuns, missingParts } from './missing-parts.ts'

export const handoverGuards = defineGuards({
  everythingIsArranged: {
    holds: ({ context }) => missingParts(context).length === 0,
    otherwise: { nl: 'de overdracht is nog niet compleet', en: 'the handover is not complete yet' },
  },
  somethingIsMissing: {
    holds: ({ context }) => missingParts(context).length > 0,
    otherwise: { nl: 'alles is geregeld', en: 'everything is arranged' },
  },
  forewarningIsDue: {
    holds: ({ context }) => context.course.forewarned < 1 && reached(context, 'handover-4-weeks-ahead'),
    otherwise: { nl: 'het is nog geen vier weken vóór 18', en: 'it is not yet four weeks before 18' },
  },
  lastForewarningIsDue: {
    holds: ({ context }) => context.course.forewarned < 2 && reached(context, 'handover-2-weeks-ahead'),
    otherwise: { nl: 'het is nog geen twee weken vóór 18', en: 'it is not yet two weeks before 18' },
  },
  theHandoverDayIsThere: {
    holds: ({ context }) => reached(context, 'handover-day'),
    otherwise: { nl: 'de jongere is nog geen 18', en: 'the young person is not 18 yet' },
  },
  theHandoverDayHasPassed: {
    holds: ({ context }) => reached(context, 'handover-day-passed'),
    otherwise: { nl: 'de jongere is nog geen 18', en: 'the young person is not 18 yet' },
  },
  helpRunsAfterAll: {
    holds: ({ context }) => helpRuns(context),
    otherwise: { nl: 'er is nog geen hulp die loopt', en: 'no help runs yet' },
  },
  theFirstContactWasMade: {
    holds: ({ context }) => context.course.firstContactOn !== null,
    otherwise: { nl: 'er is nog geen eerste contact geweest', en: 'there was no first contact yet' },
  },
  theHelpDidNotStart: {
    holds: ({ event }) => event.type === 'helpStart.checked' && event.outcome === 'not-started',
    otherwise: { nl: 'de hulp is begonnen', en: 'the help has started' },
  },
  theCheckAsksAttention: {
    holds: ({ event }) => event.type === 'aftercare.checked' && event.outcome === 'needs-attention',
    otherwise: { nl: 'het gaat goed', en: 'it goes well' },
  },
  theHandoverMayComplete: {
    holds: ({ context }) => !context.wish.declined && !somethingIsOwed(context),
    otherwise: {
      nl: 'eerst moeten waarschuwingen, spoed, een melding en besluiten zijn afgehandeld, en moet de jongere hulp willen',
      en: 'first warnings, urgency, a notification and decisions must be dealt with, and the young person must want help',
    },
  },
})
