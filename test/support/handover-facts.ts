/** What is known of somebody of 17 with youth help whose way is the handover on a perspective plan, to the Wmo. */
export const handoverFacts = {
  youthHelpRunning: true,
  youthHelpStartedOn: '2022-03-01',
  youthHelpKind: 'participation-support',
  needAfter18: 'long-term',
  wmoCanProvide: true,
} as const
