import type { Day } from '../../../src/calendar/day.ts'
import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import {
  answeredNotices,
  decisionsThatCostAll,
  decisionsToNotice,
  lastDayToDecide,
  noticesIn,
} from './default-notice.context.ts'

/** By the days themselves (Awb 4:17 lid 3), not by whether the calendar was here already. */
const isBefore = (lastDay: Day | null, day: Day): boolean => lastDay !== null && lastDay < day

const noNotice = { nl: 'er is geen ingebrekestelling', en: 'there is no default notice' }

export const defaultNoticeGuards = defineGuards({
  aDecisionIsAwaited: {
    holds: ({ context }) => decisionsToNotice(context.decisionTerms, context.defaultNotices).length > 0,
    otherwise: {
      nl: 'er wordt geen besluit verwacht, of over dat besluit loopt al een ingebrekestelling',
      en: 'no decision is awaited without a default notice already running',
    },
  },
  theDecisionCostAllItCan: {
    holds: ({ context, event }) =>
      event.type === 'defaultNotice.received' &&
      decisionsThatCostAll(context.decisionTerms, context.defaultNotices).some(({ id }) => id === event.decision),
    otherwise: {
      nl: 'over dit besluit liep nog geen dwangsom van 42 dagen',
      en: 'no penalty of 42 days ran about this decision yet',
    },
  },
  theNoticeIsInTime: {
    holds: ({ context, event }) =>
      event.type === 'defaultNotice.received' &&
      decisionsToNotice(context.decisionTerms, context.defaultNotices).some(
        (term) => term.id === event.decision && isBefore(lastDayToDecide(term, event), event.occurredOn),
      ),
    otherwise: {
      nl: 'de beslistermijn is nog niet om: de ingebrekestelling is te vroeg',
      en: 'the decision term is not over: the notice is premature',
    },
  },
  aNoticedDecisionIsTaken: {
    holds: ({ context }) => answeredNotices(context.decisionTerms, context.defaultNotices).length > 0,
    otherwise: { nl: 'het besluit is er nog niet', en: 'the decision is not there yet' },
  },
  aPenaltyRuns: {
    holds: ({ context }) => noticesIn(context.defaultNotices, 'penalty').length > 0,
    otherwise: noNotice,
  },
  aGraceRuns: { holds: ({ context }) => noticesIn(context.defaultNotices, 'grace').length > 0, otherwise: noNotice },
  aPenaltyIsToSet: {
    holds: ({ context }) => noticesIn(context.defaultNotices, 'to-set').length > 0,
    otherwise: { nl: 'er is geen dwangsom vast te stellen', en: 'no penalty is to be set' },
  },
  theGracePassed: { holds: ({ event }) => passed(event, 'awb-default-notice'), otherwise: noNotice },
  thePenaltyIsFull: { holds: ({ event }) => passed(event, 'awb-penalty'), otherwise: noNotice },
})
