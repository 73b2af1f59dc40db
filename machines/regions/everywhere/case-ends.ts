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
