import { z } from 'zod'
import { computeTerm } from '../../../src/calendar/term.ts'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, oneOf, text } from '../../payloads.ts'
import { objectionsToDecide, objectionsToMake } from './objection.context.ts'

export const objectionEvents = [
  defineEvent({
    type: 'objection.received',
    label: { nl: 'Bezwaar maken', en: 'Object' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider', 'decision-maker'],
    payload: ({ objections }) =>
      z.strictObject({
        objection: oneOf(objectionsToMake(objections).map(({ id }) => id)),
        committee: z.enum(['no', 'yes']).optional(),
        grounds: text(2000).optional(),
        /** Filled when it is recorded: the last day of the objection term, from which the decision term counts (Awb 7:10). */
        objectionTermEndsOn: daySchema.optional(),
      }),
    followsCorrections: true,
    compute: ({ objection }, { context, policy }) => {
      const against = context.objections.find(({ id }) => id === objection)
      if (!against) return {}
      return {
        objectionTermEndsOn: computeTerm({ term: 'awb-objection', startsOn: against.publishedOn }, policy).dueOn,
      }
    },
  }),
  defineEvent({
    type: 'objection.decided',
    label: { nl: 'Besluit op bezwaar', en: 'Decide on the objection' },
    by: ['decision-maker'],
    payload: ({ objections }) =>
      z.strictObject({
        objection: oneOf(objectionsToDecide(objections).map(({ id }) => id)),
        outcome: z.enum(['upheld', 'rejected', 'inadmissible', 'withdrawn']),
        reason: text(2000).optional(),
      }),
  }),
] as const
