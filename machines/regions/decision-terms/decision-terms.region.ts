import { assign } from 'xstate'
import { type Day, later } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { passedKey } from '../../passing.ts'
import { changeTerm, type DecisionTermsContext } from './decision-terms.context.ts'

const termOf = (terms: DecisionTermsContext, id: string | undefined) => {
  const term = terms.find((each) => each.id === id)
  return { kind: term?.kind ?? 'none', ...(term?.key ? { key: term.key } : {}) }
}

/** A term that is still to begin (the decision on an objection, while others may object) stands still from its begin. */
function notBefore(terms: DecisionTermsContext, id: string | undefined, day: Day): Day {
  const term = terms.find((each) => each.id === id)
  return term ? later(term.suspendedOn ?? term.startsOn, day) : day
}

/** Awb 4:14 and 4:15 on every decision that is awaited, and the passing of their last day. */
export const decisionTermsRegion = caseSetup.createStateConfig({
  initial: 'watching',
  on: {
    'deadline.suspended': {
      guard: 'aDecisionTermRuns',
      actions: [
        {
          type: 'suspendDeadline',
          params: ({ context, event }) => ({
            ...termOf(context.decisionTerms, event.term),
            invitedOn: notBefore(context.decisionTerms, event.term, event.occurredOn),
          }),
        },
        {
          type: 'startDeadline',
          params: ({ event }) => ({
            kind: 'application-completion',
            party: 'youngPerson',
            key: event.term,
            passesAs: 'deadline.passed',
          }),
        },
        assign({
          decisionTerms: ({ context, event }) =>
            changeTerm(context.decisionTerms, event.term, ({ startsOn }) => ({
              suspendedOn: later(startsOn, event.occurredOn),
            })),
        }),
      ],
    },
    'deadline.resumed': {
      guard: 'aDecisionTermStandsStill',
      actions: [
        {
          type: 'resumeDeadline',
          params: ({ context, event }) => ({
            ...termOf(context.decisionTerms, event.term),
            completedOn: notBefore(context.decisionTerms, event.term, event.occurredOn),
          }),
        },
        { type: 'settleDeadline', params: ({ event }) => ({ kind: 'application-completion', key: event.term }) },
        assign({
          decisionTerms: ({ context, event }) =>
            changeTerm(context.decisionTerms, event.term, (term) => resumed(term, event.occurredOn)),
        }),
      ],
    },
    'deadline.extended': {
      guard: 'aDecisionTermCanBeExtended',
      actions: [
        {
          type: 'extendDeadline',
          params: ({ context, event }) => ({
            ...termOf(context.decisionTerms, event.term),
            to: event.to ?? event.occurredOn,
          }),
        },
        assign({
          decisionTerms: ({ context, event }) =>
            changeTerm(context.decisionTerms, event.term, () => ({ extendedTo: event.to ?? null })),
        }),
      ],
    },
    'deadline.passed': [
      {
        // The invitation lapsed unused: the term runs again from that day (Awb 4:15 lid 1).
        guard: 'theTimeToCompletePassed',
        actions: [
          {
            type: 'resumeDeadline',
            params: ({ context, event }) => ({
              ...termOf(context.decisionTerms, event.key ?? undefined),
              completedOn: notBefore(context.decisionTerms, event.key ?? undefined, event.dueOn ?? event.occurredOn),
            }),
          },
          {
            type: 'cancelDeadline',
            params: ({ event }) => ({ kind: 'application-completion', ...(event.key ? { key: event.key } : {}) }),
          },
          assign({
            decisionTerms: ({ context, event }) =>
              changeTerm(context.decisionTerms, event.key ?? undefined, (term) =>
                resumed(term, event.dueOn ?? event.occurredOn),
              ),
          }),
        ],
      },
      {
        actions: assign({
          decisionTerms: ({ context, event }) =>
            context.decisionTerms.map((term) =>
              term.kind === event.kind && term.key === passedKey(event)
                ? { ...term, overdueSince: event.dueOn ?? event.occurredOn }
                : term,
            ),
        }),
      },
    ],
  },
  states: {
    watching: {
      meta: {
        label: { nl: 'Beslistermijnen gevolgd', en: 'Decision terms watched' },
        rest: 'geen beslistermijn staat stil',
      },
      always: { guard: 'aDecisionTermStandsStill', target: 'standingStill' },
    },
    standingStill: {
      meta: {
        label: { nl: 'Beslistermijn opgeschort', en: 'Decision term suspended' },
        turn: { party: 'youngPerson', step: 'deadline.resumed', deadline: 'application-completion' },
      },
      // Also when the decision was taken meanwhile: then nobody has to complete anything any more.
      always: {
        guard: 'noDecisionTermStandsStill',
        target: 'watching',
        actions: { type: 'cancelDeadline', params: { kind: 'application-completion' } },
      },
    },
  },
})

function resumed(term: DecisionTermsContext[number], completedOn: string): Partial<DecisionTermsContext[number]> {
  if (term.suspendedOn === null) return {}
  const { suspendedOn, suspensions } = term
  return {
    suspendedOn: null,
    suspensions: [...suspensions, { invitedOn: suspendedOn, completedOn: later(suspendedOn, completedOn) }],
  }
}
