import { z } from 'zod'
import { weeksLater } from '../../../src/calendar/extension.ts'
import { type SuspensionGround, suspensionBasisOf, suspensionGrounds } from '../../../src/calendar/suspension.ts'
import { computeTerm } from '../../../src/calendar/term.ts'
import { type TermId, terms } from '../../../src/calendar/terms.ts'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, oneOf, passedDeadlineSchema, text } from '../../payloads.ts'
import { extendableTerms, suspendableTerms, suspendedTerms } from './decision-terms.context.ts'

const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id)

const suspends = (kind: TermId, ground: SuspensionGround) => suspensionBasisOf(terms[kind])[ground] !== undefined

/** Suspending and extending a decision term, and the passing of any deadline on which the statechart acts. */
export const decisionTermEvents = [
  defineEvent({
    type: 'deadline.suspended',
    label: { nl: 'Beslistermijn stilzetten (Awb 4:15, 7:10)', en: 'Suspend a decision term (Awb 4:15, 7:10)' },
    by: ['neighbourhood-team', 'decision-maker'],
    // The day it stands still from is the day of the event: that of the invitation, the consent, the delay.
    payload: ({ decisionTerms }) => {
      const open = suspendableTerms(decisionTerms)
      const known = suspensionGrounds.filter(
        (ground) => open.length === 0 || open.some(({ kind }) => suspends(kind, ground)),
      )
      const said = z.strictObject({
        term: oneOf(ids(open)),
        ground: oneOf(known),
        what: text(500).optional(),
        /** The last day that was set to complete; on the other grounds the day on which somebody looks again. */
        untilOn: daySchema.optional(),
        /** Filled when it is recorded: only an invitation to complete lapses by itself (Awb 4:15 lid 1 a). */
        lastsUntilEnded: z.boolean().optional(),
      })
      const fitting = open.flatMap(({ id, kind }) =>
        suspensionGrounds.filter((ground) => suspends(kind, ground)).map((ground) => ({ term: id, ground })),
      )
      // While every open term knows the same grounds, whatever is chosen of each fits.
      if (fitting.length === open.length * known.length) return said
      return said
        .refine(({ term, ground }) => fitting.some((each) => each.term === term && each.ground === ground), {
          path: ['ground'],
          params: { code: 'ground-not-for-term' },
          error:
            'is no ground for this term: a decision on objection stands still to be completed or with consent only (Awb 7:10 lid 2 and 4).',
        })
        .meta({ examples: fitting })
    },
    compute: ({ term, ground }, { context }) => ({
      lastsUntilEnded: ground !== 'completion' || suspendedTerms(context.decisionTerms).some(({ id }) => id === term),
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
    // A notice by weeks: it extends the term as it really ends, never to a day before that.
    followsCorrections: true,
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
