import { caseSetup } from '../../case-setup.ts'

/** How every statechart ends: the states beside `open` at its root. */
export const caseEnds = {
  completed: {
    id: 'completed',
    type: 'final',
    meta: { label: { nl: 'Afgerond', en: 'Completed' }, rest: 'afgerond', phase: 'completed' },
  },
  closed: {
    id: 'closed',
    type: 'final',
    meta: { label: { nl: 'Gesloten', en: 'Closed' }, rest: 'gesloten', phase: 'completed' },
  },
  rerouted: {
    id: 'rerouted',
    type: 'final',
    meta: {
      label: { nl: 'Verder op een andere route', en: 'Goes on in another pathway' },
      rest: 'loopt elders door',
      phase: 'completed',
    },
  },
} as const

/** How an open case ends otherwise than completed, from wherever it stands: the transitions of `open` itself. */
export const leaving = caseSetup.createStateConfig({
  on: {
    'case.rerouted': {
      target: '#rerouted',
      actions: {
        type: 'continueElsewhere',
        params: ({ event }) => ({ pathway: event.pathway, reason: event.reason }),
      },
    },
    'case.closed': '#closed',
  },
})
