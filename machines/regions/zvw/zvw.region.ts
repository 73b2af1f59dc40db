import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { countsFromItsDay, fromTurning18 } from '../../event-day.ts'

const cancelAll = ['zvw-refer-by', 'zvw-intake', 'zvw-start'].map(cancel)

/** From 18 everybody has one of their own (Zvw 2). Who told that it is there is not asked again; before, they were. */
const ownInsurance = caseSetup.enqueueActions(({ enqueue, context, event }) => {
  if (context.zvw.insuredOn !== null && countsFromItsDay(event)) return
  const params = { kind: 'zvw-own-insurance', party: 'youngPerson', ...fromTurning18({ context, event }) } as const
  enqueue({ type: 'startDeadline', params })
})

/** Care under the Zvw: a referral by the GP, an intake, a start; being turned down leads back to a new referral. */
export const zvwRegion = caseSetup.createStateConfig({
  initial: 'notNeeded',
  on: {
    'zvw.insured': {
      guard: 'theOwnInsuranceIsToCome',
      actions: [
        settle('zvw-own-insurance'),
        assign({ zvw: ({ context, event }) => ({ ...context.zvw, insuredOn: event.occurredOn }) }),
      ],
    },
    'zvw.noTreatmentNeeded': {
      guard: 'zvwIsNeeded',
      target: '.notNeeded',
      actions: [...cancelAll, assign({ zvw: ({ context }) => ({ ...context.zvw, needed: false }) })],
    },
  },
  states: {
    notNeeded: {
      meta: { label: { nl: 'Behandeling niet nodig', en: 'Treatment not needed' }, rest: 'de Zvw hoeft niets te doen' },
      always: { guard: 'zvwIsNeeded', target: 'toRefer', actions: ownInsurance },
    },
    toRefer: {
      meta: {
        label: { nl: 'Verwijzing van de huisarts nodig', en: 'Referral by the GP needed' },
        turn: { party: 'owner', step: 'zvw.referred', deadline: 'zvw-refer-by' },
      },
      entry: {
        type: 'startDeadline',
        params: (args) => ({ kind: 'zvw-refer-by', party: 'owner', ...fromTurning18(args) }),
      },
      on: { 'zvw.referred': { target: 'referred', actions: settle('zvw-refer-by') } },
    },
    referred: {
      meta: {
        label: { nl: 'Verwezen, intake nog te plannen', en: 'Referred, intake to be planned' },
        turn: { party: 'owner', step: 'zvw.intakePlanned', deadline: 'zvw-intake' },
      },
      entry: { type: 'startDeadline', params: { kind: 'zvw-intake', party: 'owner' } },
      on: {
        'zvw.intakePlanned': {
          target: 'intakePlanned',
          actions: [
            settle('zvw-intake'),
            assign({ zvw: ({ context, event }) => ({ ...context.zvw, intakeOn: event.intakeOn ?? null }) }),
          ],
        },
        'zvw.turnedDown': { target: 'toRefer', actions: cancel('zvw-intake') },
      },
    },
    intakePlanned: {
      meta: {
        label: { nl: 'Intake gepland', en: 'Intake planned' },
        turn: { party: 'owner', step: 'zvw.started', deadline: 'zvw-start' },
      },
      entry: { type: 'startDeadline', params: { kind: 'zvw-start', party: 'owner' } },
      on: {
        'zvw.started': {
          target: 'started',
          actions: [
            settle('zvw-start'),
            assign({ zvw: ({ context, event }) => ({ ...context.zvw, startedOn: event.occurredOn }) }),
          ],
        },
        'zvw.turnedDown': {
          target: 'toRefer',
          actions: [cancel('zvw-start'), assign({ zvw: ({ context }) => ({ ...context.zvw, intakeOn: null }) })],
        },
      },
    },
    started: { meta: { label: { nl: 'Behandeling begonnen', en: 'Treatment started' }, rest: 'de behandeling loopt' } },
  },
})
