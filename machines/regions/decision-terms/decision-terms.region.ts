import { assign } from 'xstate'
import { type Day, later } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { passedKey } from '../../passing.ts'
import { withinReach } from '../../told-day.ts'
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

/**
 * What is to be looked at while a term stands still. An invitation to complete lapses after its time (Awb 4:15 lid 1 a);
 * consent, delay of the applicant and force majeure last until somebody ends them (lid 2): the college looks by this day.
 */
function dayToLook(
  {
    term,
    untilOn,
    lastsUntilEnded,
  }: { term: string; untilOn?: Day | undefined; lastsUntilEnded?: boolean | undefined },
  context: CaseContext,
) {
  return {
    kind: 'application-completion',
    party: lastsUntilEnded ? 'decisionMaker' : 'youngPerson',
    key: term,
    ...(lastsUntilEnded ? {} : { passesAs: 'deadline.passed' }),
    ...(untilOn ? { dueOn: withinReach(untilOn, context) } : {}),
  } as const
}

const nothingStandsStill = {
  guard: 'noDecisionTermStandsStill',
  target: 'watching',
  actions: { type: 'cancelDeadline', params: { kind: 'application-completion' } },
} as const

/** Awb 4:14 and 4:15 on every decision that is awaited, and the passing of their last day. */
export const decisionTermsRegion = caseSetup.createStateConfig({
  initial: 'watching',
  on: {
    'deadline.suspended': [
      {
        // It goes on: only the day moves on which somebody looks again.
        guard: 'theTermStandsStillAlready',
        actions: { type: 'startDeadline', params: ({ context, event }) => dayToLook(event, context) },
      },
      {
        guard: 'aDecisionTermRuns',
        actions: [
          {
            type: 'suspendDeadline',
            params: ({ context, event }) => ({
              ...termOf(context.decisionTerms, event.term),
              invitedOn: notBefore(context.decisionTerms, event.term, event.occurredOn),
            }),
          },
          { type: 'startDeadline', params: ({ context, event }) => dayToLook(event, context) },
          assign({
            decisionTerms: ({ context, event }) =>
              changeTerm(context.decisionTerms, event.term, ({ startsOn }) => ({
                suspendedOn: later(startsOn, event.occurredOn),
                ...(event.lastsUntilEnded ? { lastsUntilEnded: true } : {}),
              })),
          }),
        ],
      },
    ],
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
      always: [
        { guard: 'somebodyHasToComplete', target: 'standingStill' },
        { guard: 'aDecisionTermStandsStill', target: 'heldUp' },
      ],
    },
    standingStill: {
      meta: {
        label: { nl: 'Beslistermijn staat stil', en: 'Decision term suspended' },
        turn: { party: 'youngPerson', step: 'deadline.resumed', deadline: 'application-completion' },
      },
      // Also when the decision was taken meanwhile: then nobody has to complete anything any more.
      always: [nothingStandsStill, { guard: 'nobodyHasToComplete', target: 'heldUp' }],
    },
    heldUp: {
      meta: {
        label: { nl: 'Beslistermijn staat stil tot dat voorbij is', en: 'Decision term suspended until that is over' },
        turn: { party: 'decisionMaker', step: 'deadline.resumed', deadline: 'application-completion' },
      },
      always: [nothingStandsStill, { guard: 'somebodyHasToComplete', target: 'standingStill' }],
    },
  },
})

function resumed(term: DecisionTermsContext[number], completedOn: string): Partial<DecisionTermsContext[number]> {
  if (term.suspendedOn === null) return {}
  const { suspendedOn, suspensions, lastsUntilEnded } = term
  return {
    suspendedOn: null,
    ...(lastsUntilEnded ? { lastsUntilEnded: false } : {}),
    suspensions: [...suspensions, { invitedOn: suspendedOn, completedOn: later(suspendedOn, completedOn) }],
  }
}
