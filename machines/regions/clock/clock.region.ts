import { assign } from 'xstate'
import { later } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'

/** Where in the calendar the case is. Other regions look at `context.today` and follow in the same step. */
export const clockRegion = caseSetup.createStateConfig({
  initial: 'preparing',
  on: {
    'day.reached': { actions: assign({ today: ({ context, event }) => later(context.today, event.day) }) },
  },
  states: {
    preparing: {
      meta: {
        label: { nl: 'Vóór de overdrachtsperiode', en: 'Before the handover window' },
        rest: 'de kalender gaat vanzelf verder',
      },
      always: { guard: 'theWindowIsOpen', target: 'windowOpen' },
    },
    windowOpen: {
      meta: {
        label: { nl: 'Overdrachtsperiode open', en: 'Handover window open' },
        rest: 'de kalender gaat vanzelf verder',
      },
      always: { guard: 'theYoungPersonIsAdult', target: 'adult' },
    },
    adult: { meta: { label: { nl: '18 jaar of ouder', en: '18 or older' }, rest: 'de jongere is 18' } },
  },
})
