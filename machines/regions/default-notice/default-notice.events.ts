import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { oneOf } from '../../payloads.ts'
import { decisionsToNotice, noticesIn } from './default-notice.context.ts'

export const defaultNoticeEvents = [
  defineEvent({
    type: 'defaultNotice.received',
    label: { nl: 'Ingebrekestelling ontvangen', en: 'Default notice received' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider', 'decision-maker'],
    payload: ({ decisionTerms, defaultNotices }) =>
      z.strictObject({ decision: oneOf(decisionsToNotice(decisionTerms, defaultNotices).map(({ id }) => id)) }),
  }),
  defineEvent({
    type: 'penalty.set',
    label: { nl: 'Dwangsom vaststellen', en: 'Set the penalty' },
    by: ['decision-maker'],
    payload: ({ defaultNotices }) =>
      z.strictObject({
        decision: oneOf([...new Set(noticesIn(defaultNotices, 'to-set').map(({ decision }) => decision))]),
      }),
  }),
] as const
