import { addDays } from '../calendar/day.ts'
import type { Situation } from './situation.ts'

const started = { youthHelpRunning: true }

/** People without a case: the watch list keeps them, with an owner and a date. */
export const watchSituations: readonly Situation[] = [
  {
    name: 'needs nothing after 18',
    outcome: 'no-transition',
    share: 12,
    turns18InDays: [120, 600],
    facts: (on) => ({
      ...started,
      youthHelpStartedOn: addDays(on, -400),
      youthHelpKind: 'treatment-support',
      needAfter18: 'none',
      wmoCanProvide: false,
      wlzRight: false,
      zvwRight: false,
    }),
  },
  {
    name: 'too little is known',
    outcome: 'needs-information',
    share: 10,
    turns18InDays: [60, 700],
    facts: () => ({}),
  },
  {
    name: 'under criminal law',
    outcome: 'juvenile-criminal',
    share: 5,
    turns18InDays: [-400, 300],
    facts: (on) => ({
      ...started,
      youthHelpStartedOn: addDays(on, -200),
      youthHelpKind: 'juvenile-criminal',
      juvenileCriminalDecision: true,
    }),
  },
  {
    name: 'closed care that may not go on',
    outcome: 'blocked',
    share: 3,
    turns18InDays: [-60, -2],
    facts: (on) => ({
      ...started,
      youthHelpStartedOn: addDays(on, -200),
      youthHelpKind: 'closed-youth-care',
      worksTowardsOpenHelp: false,
      closedCareAuthorisationRequested: false,
    }),
  },
  {
    name: '23 and over',
    outcome: 'adult-access',
    share: 4,
    turns18InDays: [-2200, -1900],
    facts: () => ({ youthHelpRunning: false, requestsSupport: true }),
  },
]
