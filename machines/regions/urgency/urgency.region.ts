import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { eventDay, isAdult } from '../../event-day.ts'
import { needWmo } from '../wmo/wmo.context.ts'
import { changeLatest, provisionsEnd, reportUrgency } from './urgency.context.ts'

const answeredOtherwise = [
  settle('wmo-temporary-provision'),
  caseSetup.assign({
    urgency: ({ context, event }) =>
      event.type === 'urgency.answeredOtherwise'
        ? changeLatest(context.urgency, { endedOn: event.occurredOn, how: event.how })
        : context.urgency,
  }),
] as const

/** Help that can't wait for the investigation: a temporary provision without delay, the same day (Wmo 2.3.3). */
export const urgencyRegion = caseSetup.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      initial: 'none',
      always: {
        guard: 'urgencyIsCalledFor',
        target: 'reported',
        actions: assign({
          urgency: (args) =>
            reportUrgency(args.context.urgency, args.context.urgency.calledFor ?? 'other', eventDay(args)),
          wmo: (args) => (isAdult(args) ? needWmo(args.context.wmo) : args.context.wmo),
        }),
      },
      on: {
        'urgency.reported': {
          target: 'reported',
          actions: assign({
            urgency: ({ context, event }) => reportUrgency(context.urgency, event.because, event.occurredOn),
            // A temporary provision follows a notification: from 18 the Wmo chain has to run beside it.
            wmo: (args) => (isAdult(args) ? needWmo(args.context.wmo) : args.context.wmo),
          }),
        },
      },
      states: {
        none: { meta: { label: { nl: 'Geen spoed', en: 'Not urgent' }, rest: 'er is geen spoed gemeld' } },
        ended: { meta: { label: { nl: 'Spoed voorbij', en: 'Urgency over' }, rest: 'de spoedvraag is opgelost' } },
      },
    },
    reported: {
      meta: {
        label: { nl: 'Spoed gemeld', en: 'Urgency reported' },
        turn: { party: 'decisionMaker', step: 'temporaryProvision.started', deadline: 'wmo-temporary-provision' },
      },
      entry: {
        type: 'startDeadline',
        params: (args) => ({
          kind: 'wmo-temporary-provision',
          party: 'decisionMaker',
          startsOn: eventDay(args),
          passesAs: 'deadline.passed',
        }),
      },
      on: {
        'temporaryProvision.started': {
          target: 'temporaryProvision',
          actions: [
            settle('wmo-temporary-provision'),
            assign({
              urgency: ({ context, event }) => changeLatest(context.urgency, { provisionOn: event.occurredOn }),
            }),
          ],
        },
        // Without delay is today: who waits longer is the manager's alarm.
        'deadline.passed': {
          guard: 'theProvisionIsLate',
          actions: { type: 'notify', params: { party: 'manager', template: 'urgency-unanswered' } },
        },
        'urgency.answeredOtherwise': [
          // What was urgent before still rests on its provision: that is looked at again as before.
          { guard: 'anEarlierProvisionRuns', target: 'temporaryProvision', actions: answeredOtherwise },
          { target: 'quiet.ended', actions: answeredOtherwise },
        ],
      },
    },
    temporaryProvision: {
      meta: {
        label: { nl: 'Tijdelijke voorziening loopt', en: 'Temporary provision runs' },
        turn: { party: 'owner', step: 'temporaryProvision.ended', deadline: 'temporary-provision-review' },
      },
      entry: { type: 'startDeadline', params: { kind: 'temporary-provision-review', party: 'owner' } },
      on: {
        'temporaryProvision.ended': {
          target: 'quiet.ended',
          actions: [
            settle('temporary-provision-review'),
            assign({
              urgency: ({ context, event }) =>
                provisionsEnd(context.urgency, { endedOn: event.occurredOn, how: event.because }),
            }),
          ],
        },
        // Urgent again, for something else: today once more.
        'urgency.reported': {
          target: 'reported',
          actions: [
            cancel('temporary-provision-review'),
            assign({
              urgency: ({ context, event }) => reportUrgency(context.urgency, event.because, event.occurredOn),
            }),
          ],
        },
      },
    },
  },
})
