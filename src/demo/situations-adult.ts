import { addDays } from '../calendar/day.ts'
import type { Situation } from './situation.ts'

/** Adults who ask for support themselves. */
export const adultSituations: readonly Situation[] = [
  {
    name: 'asks support, had no youth help',
    outcome: 'direct-intake',
    share: 34,
    turns18InDays: [-1600, -30],
    facts: (on, _turns18On, chance) => ({
      youthHelpRunning: false,
      requestsSupport: true,
      ...(chance.percent(50) ? { notifiedOn: addDays(on, -chance.below(8)) } : {}),
      ...(chance.percent(25) ? { requestedServices: [chance.of(['daily-structure', 'debt-file-preparation'])] } : {}),
    }),
  },
  {
    name: 'no place tonight',
    outcome: 'direct-intake',
    share: 8,
    turns18InDays: [-1200, -20],
    facts: () => ({ youthHelpRunning: false, requestsSupport: true, noPlaceTonight: true }),
  },
  {
    name: 'youth help that ended at 18, support asked after: a missed handover',
    outcome: 'direct-intake',
    share: 10,
    turns18InDays: [-150, -20],
    facts: (on, turns18On) => ({
      youthHelpRunning: false,
      youthHelpStartedOn: addDays(turns18On, -700),
      youthHelpEndedOn: addDays(turns18On, -5),
      youthHelpKind: 'participation-support',
      needAfter18: 'long-term',
      wmoCanProvide: true,
      wlzRight: false,
      zvwRight: false,
      requestsSupport: true,
      notifiedOn: on,
    }),
  },
  {
    name: 'asks support, and has a right to the Wlz or treatment too',
    outcome: 'direct-intake',
    share: 8,
    turns18InDays: [-1500, -60],
    facts: (_on, _turns18On, chance) => ({
      youthHelpRunning: false,
      requestsSupport: true,
      needs: [
        { needAfter18: 'long-term', wmoCanProvide: true },
        chance.percent(50) ? { needAfter18: 'long-term', wlzRight: true } : { needAfter18: 'short', zvwRight: true },
      ],
    }),
  },
  {
    name: 'reported for social assistance',
    outcome: 'direct-intake',
    share: 8,
    turns18InDays: [-1500, -60],
    facts: (on, _turns18On, chance) => ({
      youthHelpRunning: false,
      participationActReportedOn: addDays(on, -chance.below(10)),
      household: 'single-under-27',
    }),
  },
]
