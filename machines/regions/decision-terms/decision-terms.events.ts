import { z } from 'zod'
import { weeksLater } from '../../../src/calendar/extension.ts'
import { computeTerm } from '../../../src/calendar/term.ts'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, oneOf, passedDeadlineSchema, text } from '../../payloads.ts'
import { extendableTerms, suspendableTerms, suspendedTerms } from './decision-terms.context.ts'

const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id)

/** Suspending and extending a decision term, and the passing of any deadline on which the statechart acts. */
export const decisionTermEvents = [
  defineEvent({
    type: 'deadline.suspended',
    label: { nl: 'Beslistermijn opschorten (Awb 4:15)', en: 'Suspend a decision term (Awb 4:15)' },
    by: ['neighbourhood-team', 'decision-maker'],
    // The day it stands still from is the day of the event: that of the invitation, the consent, the delay.
    payload: ({ decisionTerms }) =>
      z.strictObject({
        term: oneOf(ids(suspendableTerms(decisionTerms))),
        ground: z.enum(['completion', 'consent', 'applicant-delay', 'force-majeure']),
        what: text(500).optional(),
      }),
  }),
  defineEvent({
    type: 'deadline.resumed',
    label: { nl: 'Beslistermijn loopt weer', en: 'The decision term runs again' },
    by: ['neighbourhood-team', 'decision-maker'],
    payload: ({ decisionTerms }) => z.strictObject({ term: oneOf(ids(suspendedTerms(decisionTerms))) }),
  }),
  defineEvent({
    type: 'deadline.extended',
    label: { nl: 'Beslistermijn verlengen (Awb 4:14, 7:10)', en: 'Extend a decision term (Awb 4:14, 7:10)' },
    by: ['decision-maker'],
    payload: ({ decisionTerms }) =>
      z.strictObject({
        term: oneOf(ids(extendableTerms(decisionTerms))),
        weeks: z.enum(['2', '1', '3', '4', '5', '6']),
        reason: text(1000),
        /** Filled when it is recorded: the new last day. */
        to: daySchema.optional(),
      }),
    compute: ({ term, weeks }, { context, policy }) => {
      const open = context.decisionTerms.find(({ id }) => id === term)
      if (!open) return {}
      const { kind, startsOn, suspensions } = open
      const { dueOn } = computeTerm({ term: kind, startsOn, suspensions }, policy)
      return { to: weeksLater(dueOn, Number(weeks), policy.equatedDays) }
    },
  }),
  defineEvent({
    type: 'deadline.passed',
    label: { nl: 'Termijn verstreken', en: 'Deadline passed' },
    by: ['system'],
    payload: () => passedDeadlineSchema,
  }),
] as const
