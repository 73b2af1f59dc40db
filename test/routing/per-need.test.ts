import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'
import type { NeedAction } from '../../src/routing/outcome-codes.ts'
import { births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18, aged19, aged24 } = births
const running = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' } as const
const treatment = { youthHelpKind: 'treatment-support', ...noOtherLaw, wmoCanProvide: false } as const
const guidance = { ...running, youthHelpKind: 'participation-support' } as const
const closed = {
  ...running,
  youthHelpKind: 'closed-youth-care',
  carePlanSetOn: '2023-01-01',
  closedCareAuthorisedUntil: '2027-03-01',
} as const
const resumed = {
  ...treatment,
  youthHelpRunning: false,
  youthHelpStartedOn: '2022-03-01',
  youthHelpEndedOn: '2026-08-31',
  resumptionNecessary: true,
} as const

type Row = [
  title: string,
  facts: Facts,
  law: string | null,
  NeedAction,
  basis: readonly string[],
  takesOver: string | null,
]

/** For each need: the law from 18 on, what to do and on which article; and the law that takes the person over, if one does. */
test.each<Row>([
  [
    'nothing needed after 18: look again',
    { birthDate: minor, ...running, ...treatment, needAfter18: 'none' },
    ...([null, 'look-again', ['Haarlem, collegebesluit 2021/377152'], null] as const),
  ],
  [
    'closed care that may not go on',
    { birthDate: aged18, ...closed, worksTowardsOpenHelp: false },
    ...(['jeugdwet', 'legal-review', ['Jeugdwet 6.1.2 lid 4', 'onder c'], null] as const),
  ],
  [
    'closed care that may go on for six months',
    { birthDate: aged18, ...closed, worksTowardsOpenHelp: true },
    ...(['jeugdwet', 'closed-care-and-handover', ['Jeugdwet 6.1.2 lid 4'], null] as const),
  ],
  [
    'foster care goes on without a decision',
    { birthDate: aged19, ...running, youthHelpKind: 'foster-care', youthWantsToStay: true },
    ...(['jeugdwet', 'continue-without-decision', ['Jeugdwet 1.1 jeugdige 3°'], null] as const),
  ],
  [
    'help that resumes, though the Wmo can: the youth law gives it still',
    { birthDate: aged18, ...resumed, wmoCanProvide: true },
    ...(['jeugdwet', 'extend-with-decision', ['Jeugdwet 1.1 jeugdige 4° derde streepje'], null] as const),
  ],
  [
    'an intake that the Wlz covers',
    { birthDate: aged18, ...resumed, wlzRight: true },
    ...(['wlz', 'ciz-application', ['Wlz 3.2.1 lid 1', 'Jeugdwet 1.2 lid 1 a'], 'wlz'] as const),
  ],
  [
    'psychiatric treatment that runs on past 18',
    { birthDate: aged18, ...running, youthHelpKind: 'mental-health-treatment' },
    ...(['zvw', 'gp-referral', ['Jeugdwet 1.2 lid 1 a', 'Zvw 10'], 'zvw'] as const),
  ],
  [
    'an extension refused: an intake under the Wmo',
    { birthDate: aged18, ...running, ...treatment, continuationDecision: 'refused' },
    ...(['wmo', 'wmo-notification', ['Wmo 2.3.2'], 'wmo'] as const),
  ],
  [
    'guidance that runs on past 18 is notified, no longer handed over',
    { birthDate: aged18, ...guidance },
    ...(['wmo', 'wmo-notification', ['Wmo 2.3.2'], 'wmo'] as const),
  ],
  [
    'an adult with a right under the Wlz: nothing takes over, for nothing was there',
    { birthDate: aged24, wlzRight: true },
    ...(['wlz', 'ciz-application', ['Wlz 3.2.1 lid 1', 'Jeugdwet 1.2 lid 1 a'], null] as const),
  ],
  [
    'an adult of whom nothing is known',
    { birthDate: aged24 },
    ...(['wmo', 'wmo-notification', ['Wmo 2.3.2'], null] as const),
  ],
  [
    'guidance of a minor is handed over',
    { birthDate: minor, ...guidance },
    ...(['wmo', 'wmo-handover', ['Jeugdwet 1.1 jeugdhulp 2° en 3°', 'Wmo 1.2.1'], 'wmo'] as const),
  ],
  ['a minor of whom nothing is known', { birthDate: minor }, null, 'ask-facts', [], null],
  [
    'a law is known, the pathway is not',
    { birthDate: minor, ...treatment, youthHelpRunning: false },
    'jeugdwet',
    'extend-with-decision',
    ['Jeugdwet 1.1 jeugdige 4°', 'Jeugdwet 1.2', 'Haarlem, collegebesluit 2021/377152'],
    null,
  ],
])('%s', (_, facts, law, action, legalBasis, takesOver) => {
  const { perNeed, targetLaw } = routeAdvice(facts, today, defaultPolicy)
  expect(perNeed).toEqual([{ kind: facts.youthHelpKind ?? null, law, action, legalBasis }])
  expect(targetLaw).toBe(takesOver)
})
