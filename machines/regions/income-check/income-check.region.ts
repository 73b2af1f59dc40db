import { assign } from 'xstate'
import { addDays } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'
import { eventDay, fromTurning18, isAdult } from '../../event-day.ts'
import { answeredStates } from './income-check-answered.states.ts'

const cancelAll = [
  'pw-check-by',
  'pw-answer',
  'pw-report',
  'pw-school-documents',
  'pw-search-period',
  'pw-application',
  'pw-refusal-follow-up',
].map(cancel)

/** The Participatiewet check: asked in every pathway, and where benefit is needed followed to its decision. */
export const incomeCheckRegion = caseSetup.createStateConfig({
  initial: 'placing',
  on: {
    // Asked anew meanwhile, or found not needed: what was refused is granted after all.
    'objection.decided': {
      guard: 'theBenefitRefusalIsOverturned',
      target: '.answered.granted',
      actions: [
        ...cancelAll,
        assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, answer: 'needed', outcome: 'granted' }) }),
      ],
    },
    'income.notNeeded': {
      guard: 'noBenefitIsAppliedFor',
      target: '.notNeeded',
      actions: [
        ...cancelAll,
        assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, answer: 'not-needed' }) }),
      ],
    },
  },
  states: {
    placing: {
      meta: { label: { nl: 'Inkomenscheck bepaald', en: 'Income check placed' }, rest: 'gaat meteen verder' },
      always: [
        {
          guard: 'theReportIsKnownToBeExempt',
          target: 'answered.mayApply',
          // Outside lid 4 the school documents follow within four weeks of the report (41 lid 7 b).
          actions: startDeadline(({ context }) => ({
            kind: 'pw-school-documents',
            party: 'youngPerson',
            ...(context.incomeCheck.reportedOn ? { startsOn: context.incomeCheck.reportedOn } : {}),
          })),
        },
        { guard: 'incomeWasReported', target: 'answered.searching' },
        { target: 'notAsked' },
      ],
    },
    notAsked: {
      meta: {
        label: { nl: 'Inkomen nog niet nagevraagd', en: 'Income not asked yet' },
        turn: { party: 'owner', step: 'income.asked', deadline: 'pw-check-by' },
      },
      // Due at T-3m; from 18 with the investigation: six weeks.
      entry: {
        type: 'startDeadline',
        params: (args) => ({
          kind: 'pw-check-by',
          party: 'owner',
          ...(isAdult(args) ? { dueOn: addDays(eventDay(args), 42) } : fromTurning18(args)),
        }),
      },
      on: { 'income.asked': 'asked' },
    },
    asked: {
      id: 'incomeAsked',
      meta: {
        label: { nl: 'Inkomen nagevraagd', en: 'Income asked' },
        turn: { party: 'owner', step: 'income.answered', deadline: 'pw-answer' },
      },
      entry: { type: 'startDeadline', params: { kind: 'pw-answer', party: 'owner' } },
      on: {
        'income.answered': [
          {
            guard: 'noBenefitIsNeeded',
            target: 'notNeeded',
            actions: [
              settle('pw-answer'),
              settle('pw-check-by'),
              assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, answer: 'not-needed' }) }),
            ],
          },
          {
            target: 'answered',
            actions: [
              settle('pw-answer'),
              settle('pw-check-by'),
              assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, answer: 'needed' }) }),
            ],
          },
        ],
      },
    },
    notNeeded: {
      meta: { label: { nl: 'Geen bijstand nodig', en: 'No social assistance needed' }, rest: 'er is inkomen' },
      on: { 'income.asked': 'asked' },
    },
    answered: {
      initial: 'toReport',
      on: {
        'income.schoolDocumentsHandedIn': {
          guard: 'schoolDocumentsAreAsked',
          actions: [
            settle('pw-school-documents'),
            assign({
              incomeCheck: ({ context, event }) => ({ ...context.incomeCheck, schoolDocumentsOn: event.occurredOn }),
            }),
          ],
        },
      },
      states: answeredStates,
    },
  },
})
