import { z } from 'zod'
import { computePenalty } from '../../../src/calendar/penalty.ts'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, oneOf } from '../../payloads.ts'
import { decisionsToNotice, noticesIn } from './default-notice.context.ts'

export const defaultNoticeEvents = [
  defineEvent({
    type: 'defaultNotice.received',
    label: { nl: 'Ingebrekestelling ontvangen', en: 'Default notice received' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider', 'decision-maker'],
    payload: ({ decisionTerms, defaultNotices }) =>
      z.strictObject({
        decision: oneOf(decisionsToNotice(decisionTerms, defaultNotices).map(({ id }) => id)),
        /** Filled when it is recorded: the last day of the decision term as it then stands; null while it stands still. */
        decisionDueOn: daySchema.nullable().optional(),
      }),
    followsCorrections: true,
    compute: ({ decision }, { context, lastDayOf }) => {
      const term = context.decisionTerms.find(({ id }) => id === decision)
      return { decisionDueOn: term ? lastDayOf(term.kind, term.key) : null }
    },
  }),
  defineEvent({
    type: 'penalty.set',
    label: { nl: 'Dwangsom vaststellen', en: 'Set the penalty' },
    by: ['decision-maker'],
    payload: ({ defaultNotices }) =>
      z.strictObject({
        decision: oneOf([...new Set(noticesIn(defaultNotices, 'to-set').map(({ decision }) => decision))]),
        /** Filled when it is recorded: what the calendar computes (Awb 4:17). */
        amountEur: z.int().min(0).optional(),
      }),
    compute: ({ decision }, { occurredOn, context, policy }) => {
      const notice = noticesIn(context.defaultNotices, 'to-set').find((each) => each.decision === decision)
      if (!notice?.decisionDueOn) return {}
      const { decisionDueOn, receivedOn, decidedOn } = notice
      const asked = { decisionDueOn, defaultNoticeReceivedOn: receivedOn, asOf: occurredOn }
      return { amountEur: computePenalty(decidedOn === null ? asked : { ...asked, decidedOn }, policy).amountEur }
    },
  }),
] as const
