import { caseSetup } from '../case-setup.ts'
import { settle } from '../deadline-actions.ts'
import { startDeadline } from '../effect-actions.ts'
import { dayNow } from '../event-day.ts'
import { aftercareState, firstContactMade } from './aftercare.state.ts'
import { missingParts } from './missing-parts.ts'

const forewarns = (time: 1 | 2, template: string, party: 'youthCareProvider' | 'manager') =>
  [
    { type: 'notify', params: { party: 'owner', template } },
    { type: 'notify', params: { party, template } },
    caseSetup.assign({ course: ({ context }) => ({ ...context.course, forewarned: time }) }),
  ] as const

const handoverComplete = startDeadline(({ context }) => ({
  kind: 'handover-complete',
  party: 'youthCareProvider',
  ...(context.handover.on ? { startsOn: context.handover.on } : {}),
}))

const at18 = (found: 'complete' | 'incomplete') =>
  caseSetup.assign({
    course: ({ context }) => ({ ...context.course, at18: found, missingAt18: missingParts(context) }),
  })

/** The main course: preparing, the half year before 18, the birthday itself, and the aftercare from which alone it completes. */
export const courseRegion = caseSetup.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      meta: {
        label: { nl: 'Voorbereiden', en: 'Preparing' },
        turn: { party: 'youthCareProvider', step: 'plan.finalised', deadline: 'handover-complete' },
        phase: 'prepare',
      },
      entry: handoverComplete,
      always: { guard: 'theWindowIsOpen', target: 'inWindow' },
    },
    inWindow: {
      initial: 'arranging',
      states: {
        arranging: {
          meta: {
            label: { nl: 'Overdracht regelen', en: 'Arranging the handover' },
            turn: { party: 'youthCareProvider', step: 'offer.made', deadline: 'handover-complete' },
            phase: 'arrange',
          },
          always: [
            { guard: 'everythingIsArranged', target: 'arranged', actions: settle('handover-complete') },
            { guard: 'theHandoverDayIsThere', target: '#transferredIncomplete', actions: at18('incomplete') },
            { guard: 'lastForewarningIsDue', actions: forewarns(2, 'handover-incomplete-2-weeks', 'manager') },
            { guard: 'forewarningIsDue', actions: forewarns(1, 'handover-incomplete-4-weeks', 'youthCareProvider') },
          ],
        },
        arranged: {
          meta: {
            label: { nl: 'Alles geregeld voor de 18e verjaardag', en: 'Everything arranged for the 18th birthday' },
            turn: {
              party: 'receiver',
              step: 'firstContact.made',
              without: 'alles is geregeld; wacht op de 18e verjaardag',
            },
            phase: 'ready',
          },
          always: [
            { guard: 'somethingIsMissing', target: 'arranging', actions: handoverComplete },
            { guard: 'theHandoverDayIsThere', target: '#transferred', actions: at18('complete') },
          ],
        },
      },
    },
    transferred: {
      id: 'transferred',
      meta: {
        label: { nl: 'Overgedragen op de 18e verjaardag', en: 'Transferred on the 18th birthday' },
        turn: { party: 'receiver', step: 'firstContact.made', deadline: 'first-contact' },
        phase: 'transferred',
      },
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({
          kind: 'first-contact',
          party: 'receiver',
          startsOn: context.handover.on ?? context.today,
        }),
      },
      on: { 'firstContact.made': { actions: firstContactMade } },
      always: { guard: 'theHandoverDayHasPassed', target: 'aftercare' },
    },
    transferredIncomplete: {
      id: 'transferredIncomplete',
      meta: {
        label: { nl: '18 geworden, overdracht niet compleet', en: 'Turned 18, handover incomplete' },
        turn: { party: 'owner', step: 'help.started', deadline: 'handover-repaired' },
        phase: 'transferred',
      },
      entry: [
        { type: 'startDeadline', params: { kind: 'handover-repaired', party: 'owner' } },
        { type: 'notify', params: { party: 'owner', template: 'handover-incomplete' } },
        { type: 'notify', params: { party: 'manager', template: 'handover-incomplete' } },
      ],
      on: { 'firstContact.made': { actions: firstContactMade } },
      always: {
        guard: 'helpRunsAfterAll',
        target: 'aftercare',
        actions: [
          settle('handover-repaired'),
          settle('handover-complete'),
          {
            type: 'startDeadline',
            params: (args) => ({ kind: 'first-contact', party: 'receiver', startsOn: dayNow(args) }),
          },
        ],
      },
    },
    aftercare: aftercareState,
  },
})
