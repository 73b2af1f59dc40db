import { addDays, addMonths, type Day } from '../calendar/day.ts'
import { inDays, type Scene, type SceneStep } from './scene.ts'
import { appliedForWmo, noticeOn, offeredWithoutExpertise, sortedIntake } from './scene-steps.ts'
import type { Told } from './situation.ts'

const asks = { youthHelpRunning: false, requestsSupport: true }
const alsoWlz = {
  ...asks,
  needs: [
    { needAfter18: 'long-term', wmoCanProvide: true },
    { needAfter18: 'long-term', wlzRight: true },
  ],
}
const onlyWlz = { ...asks, needs: [{ needAfter18: 'long-term', wlzRight: true }] }
const missedHandover = (_on: Day, turns18On: Day): Told => ({
  ...asks,
  youthHelpStartedOn: addDays(turns18On, -700),
  youthHelpEndedOn: addDays(turns18On, -5),
  youthHelpKind: 'participation-support',
  needAfter18: 'long-term',
  wmoCanProvide: true,
  wlzRight: false,
  zvwRight: false,
})

const intake = (name: string, shows: readonly string[], knownDaysAgo: number, steps: readonly SceneStep[]): Scene => ({
  name,
  pathway: 'direct-intake',
  shows,
  turns18On: inDays(-700),
  knownDaysAgo,
  facts: () => asks,
  steps,
})

const overruleReason = 'Er is geen jeugdhulp om over te dragen; het gezin vraagt nu al om ondersteuning na 18.'

/** Seldom states of direct intake. */
export const intakeScenes: readonly Scene[] = [
  {
    ...intake('not yet 18, opened all the same', ['clock.preparing'], 20, []),
    turns18On: inDays(260),
    overruleReason,
  },
  {
    ...intake('nearly 18, opened all the same', ['clock.windowOpen', 'home.askedAgain'], 150, [
      [120, 'home.known', { arrangement: 'can-stay' }],
    ]),
    turns18On: inDays(60),
    overruleReason,
  },
  intake('a default notice on a late decision', ['defaultNotice.grace', 'wmo.applied'], 90, [
    ...sortedIntake(75),
    ...appliedForWmo(60),
    noticeOn('wmo-decision', 6),
  ]),
  intake('a penalty that runs', ['defaultNotice.penaltyRuns'], 120, [
    ...sortedIntake(95),
    ...appliedForWmo(80),
    noticeOn('wmo-decision', 35),
  ]),
  intake('a penalty to be set', ['defaultNotice.toSet'], 170, [
    ...sortedIntake(155),
    ...appliedForWmo(140),
    noticeOn('wmo-decision', 95),
  ]),
  intake('basic support runs', ['wmo.basicSupport.running'], 90, [
    ...sortedIntake(75),
    [60, 'wmo.trackChosen', { track: 'basic-support' }],
    [50, 'basicSupport.started', {}],
    [5, 'basicSupport.reviewed', { outcome: 'goes-on' }],
  ]),
  intake('refused by the Wmo', ['wmo.refused'], 50, [
    ...sortedIntake(30),
    ...appliedForWmo(14),
    [4, 'wmo.decided', { outcome: 'refused' }],
  ]),
  intake('a provider with another first day', ['course.placement.counterProposed'], 60, [
    ...sortedIntake(45),
    ...appliedForWmo(30),
    [20, 'wmo.decided', { outcome: 'granted' }],
    [4, 'offer.made'],
    [2, 'offer.counterProposed'],
  ]),
  {
    ...intake('turned 23 while supported', ['course.handingOn', 'wmo.basicSupport.started'], 60, [
      ...sortedIntake(50),
      [45, 'wmo.trackChosen', { track: 'basic-support' }],
      [30, 'basicSupport.started', {}],
    ]),
    turns18On: (today) => addMonths(addDays(today, -6), -60),
  },
  intake('belongs elsewhere, to be referred', ['course.elsewhere.toRefer'], 6, sortedIntake(2, 'out-of-scope')),
  intake('belongs elsewhere, referred', ['course.elsewhere.waiting', 'referral.waiting'], 12, [
    ...sortedIntake(8, 'out-of-scope'),
    [5, 'referral.made'],
  ]),
  {
    ...intake('help under another law alone', ['course.otherLaws', 'wlz.applied'], 30, [
      ...sortedIntake(20),
      [10, 'wlz.applied'],
    ]),
    facts: () => onlyWlz,
  },
  { ...intake('Wlz to be applied for', ['wlz.toApply'], 9, sortedIntake(4)), facts: () => alsoWlz },
  {
    ...intake('Wlz granted', ['wlz.granted'], 60, [
      ...sortedIntake(50),
      [40, 'wlz.applied'],
      [10, 'wlz.decided', { outcome: 'granted' }],
    ]),
    facts: () => alsoWlz,
  },
  {
    ...intake('Wlz refused', ['wlz.refused'], 60, [
      ...sortedIntake(50),
      [40, 'wlz.applied'],
      [10, 'wlz.decided', { outcome: 'refused' }],
    ]),
    facts: () => alsoWlz,
  },
  intake('offered without expertise on youth', ['course.placement.offered', 'expertise.lacking'], 60, [
    ...sortedIntake(45),
    ...appliedForWmo(30),
    [20, 'wmo.decided', { outcome: 'granted' }],
    offeredWithoutExpertise(1),
  ]),
  intake('a provider begins soon', ['course.placement.accepted', 'newHelp.planned'], 60, [
    ...sortedIntake(45),
    ...appliedForWmo(30),
    [20, 'wmo.decided', { outcome: 'granted' }],
    [5, 'offer.made'],
    [3, 'offer.accepted'],
  ]),
  intake('basic support is being arranged', ['course.basicSupport', 'wmo.basicSupport.arranging'], 30, [
    ...sortedIntake(20),
    [3, 'wmo.trackChosen', { track: 'basic-support' }],
  ]),
  ...zvwScenes(),
  {
    ...intake('youth help may be resumed', ['course.received.resumption'], 6, sortedIntake(2)),
    turns18On: inDays(-60),
    // Of kind 1°: guidance ended for good.
    facts: (on, turns18On) => ({ ...missedHandover(on, turns18On), youthHelpKind: 'treatment-support' }),
  },
  {
    ...intake('wanted no help, and the right lapsed', ['wish.lapsed'], 60, [[40, 'case.declined', {}]]),
    turns18On: inDays(-220),
    facts: missedHandover,
  },
  intake('checked while a decision is awaited', ['course.lawToFinish', 'extensionRequest.toDecide'], 300, [
    ...sortedIntake(280),
    [275, 'income.notNeeded'],
    [270, 'wmo.trackChosen', { track: 'basic-support' }],
    [265, 'basicSupport.started', {}],
    [212, 'support.reviewed', { outcome: 'ready-to-close' }],
    [210, 'support.closed', { youngPersonAgrees: 'yes', why: 'goals-reached' }],
    [30, 'extension.requested', {}],
    [5, 'intake.checked', { outcome: 'goes-well' }],
  ]),
  intake('longer youth care was asked for and granted', ['extensionRequest.quiet.granted'], 50, [
    ...sortedIntake(40),
    [30, 'extension.requested', {}],
    [8, 'extensionRequest.decided', { outcome: 'granted' }],
  ]),
  intake('wants no help for now', ['wish.declined'], 40, [[20, 'case.declined', {}]]),
]

/** Refused by the Wmo, and led to treatment. */
function zvwScenes(): Scene[] {
  const steps: SceneStep[] = [
    [20, 'zvw.referred'],
    [12, 'zvw.intakePlanned'],
    [3, 'zvw.started'],
  ]
  return ['toRefer', 'referred', 'intakePlanned', 'started'].map((state, upTo) =>
    intake(`led to treatment: ${state}`, [`zvw.${state}`], 80, [
      ...sortedIntake(65),
      ...appliedForWmo(50),
      [40, 'wmo.decided', { outcome: 'refused' }],
      [30, 'wmo.ledElsewhere', { to: 'zvw' }],
      ...steps.slice(0, upTo),
    ]),
  )
}
