import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { countsFromItsDay } from '../../event-day.ts'

const notifiedOn = ({ wmo }: CaseContext) => (wmo.notifiedOn === null ? {} : { startsOn: wmo.notifiedOn })

/** Applied without a report: the week for a plan of their own is long over. What was recorded before replays as it was taken. */
const planNoLongerAsked = caseSetup.enqueueActions(({ enqueue, event }) => {
  if (countsFromItsDay(event)) enqueue(cancel('wmo-personal-plan'))
})

const chain = caseSetup.createStateConfig({
  initial: 'notified',
  states: {
    notified: {
      meta: {
        label: { nl: 'Gemeld: ontvangst nog te bevestigen', en: 'Notified: receipt to be confirmed' },
        turn: { party: 'owner', step: 'wmo.receiptConfirmed', deadline: 'wmo-receipt' },
      },
      entry: [
        {
          type: 'startDeadline',
          params: ({ context }) => ({ kind: 'wmo-receipt', party: 'owner', ...notifiedOn(context) }),
        },
        {
          type: 'startDeadline',
          params: ({ context }) => ({ kind: 'wmo-personal-plan', party: 'youngPerson', ...notifiedOn(context) }),
        },
        {
          type: 'startDeadline',
          params: ({ context }) => ({
            kind: 'wmo-investigation',
            party: 'owner',
            ...notifiedOn(context),
            passesAs: 'deadline.passed',
          }),
        },
      ],
      on: {
        'wmo.receiptConfirmed': {
          target: 'investigating',
          actions: [
            settle('wmo-receipt'),
            // With the receipt comes what they may ask: client support and a personal plan of their own (2.3.2 lid 2-3).
            { type: 'notify', params: { party: 'youngPerson', template: 'wmo-receipt-and-rights' } },
          ],
        },
        'wmo.personalPlanReceived': {
          actions: [
            settle('wmo-personal-plan'),
            assign({ wmo: ({ context, event }) => ({ ...context.wmo, personalPlanOn: event.occurredOn }) }),
          ],
        },
        'deadline.passed': {
          guard: 'theInvestigationIsLate',
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationLate: true }) }),
        },
        'wmo.applied': {
          guard: 'theInvestigationIsOverdue',
          target: 'applied',
          actions: [cancel('wmo-receipt'), planNoLongerAsked],
        },
      },
    },
    investigating: {
      initial: 'underWay',
      on: {
        'wmo.personalPlanReceived': {
          actions: [
            settle('wmo-personal-plan'),
            assign({ wmo: ({ context, event }) => ({ ...context.wmo, personalPlanOn: event.occurredOn }) }),
          ],
        },
        'wmo.investigationDelayAgreed': {
          // Recorded only: no agreement moves the six weeks, and the young person may apply when they are over (lid 9).
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationDelayAgreed: true }) }),
        },
        'deadline.passed': {
          guard: 'theInvestigationIsLate',
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationLate: true }) }),
        },
        'wmo.applied': { guard: 'theInvestigationIsOverdue', target: 'applied', actions: planNoLongerAsked },
      },
      states: {
        underWay: {
          meta: {
            label: { nl: 'Onderzoek loopt', en: 'Investigation under way' },
            turn: { party: 'owner', step: 'wmo.investigated', deadline: 'wmo-investigation' },
          },
          on: {
            'wmo.investigated': {
              target: 'toReport',
              actions: assign({ wmo: ({ context, event }) => ({ ...context.wmo, investigatedOn: event.occurredOn }) }),
            },
          },
        },
        toReport: {
          meta: {
            label: { nl: 'Onderzocht: verslag nog te geven', en: 'Investigated: report to be given' },
            turn: { party: 'owner', step: 'wmo.reported', deadline: 'wmo-investigation' },
          },
          on: {
            'wmo.reported': {
              target: '#wmoReported',
              actions: [
                settle('wmo-investigation'),
                cancel('wmo-personal-plan'),
                assign({ wmo: ({ context, event }) => ({ ...context.wmo, reportedOn: event.occurredOn }) }),
              ],
            },
          },
        },
      },
    },
    reported: {
      id: 'wmoReported',
      meta: {
        label: { nl: 'Verslag gegeven', en: 'Report given' },
        turn: { party: 'youngPerson', step: 'wmo.applied', deadline: 'wmo-application' },
      },
      entry: { type: 'startDeadline', params: { kind: 'wmo-application', party: 'youngPerson' } },
      on: { 'wmo.applied': { target: 'applied', actions: settle('wmo-application') } },
    },
  },
})

/** From notification to report (Wmo 2.3.2), as states of the Wmo region. */
export const wmoChainStates = chain.states
