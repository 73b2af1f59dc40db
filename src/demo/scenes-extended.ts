import { addDays, type Day } from '../calendar/day.ts'
import { inDays, type Scene, type SceneStep } from './scene.ts'
import { noticeOn } from './scene-steps.ts'
import type { Told } from './situation.ts'
import { extendedSituations } from './situations-extended.ts'

const treatment = (on: Day): Told => ({
  youthHelpRunning: true,
  youthHelpStartedOn: addDays(on, -400),
  youthHelpKind: 'treatment-support',
  wmoCanProvide: false,
  wlzRight: false,
  zvwRight: false,
})
const granted = (on: Day): Told => ({ ...treatment(on), continuationDecision: 'granted' })
const notBegun = (on: Day): Told => ({
  youthHelpRunning: false,
  youthHelpDeterminedOn: addDays(on, -20),
  youthHelpKind: 'treatment-support',
  wmoCanProvide: false,
  wlzRight: false,
  zvwRight: false,
  continuationDecision: 'granted',
})

/** The facts of a situation that chance tells too. */
export const factsOf = (name: string): Scene['facts'] => {
  const found = extendedSituations.find((situation) => situation.name === name)
  if (!found) throw new Error(`No situation is called ${name}`)
  return found.facts
}

/** A case of extended youth care: turns 18 in so many days, and was known so many days ago. */
export const extended = (
  name: string,
  shows: readonly string[],
  [turns18InDays, knownDaysAgo]: readonly [number, number],
  steps: readonly SceneStep[],
  facts: Scene['facts'] = treatment,
): Scene => ({
  name,
  pathway: 'extended-youth-care',
  shows,
  turns18On: inDays(turns18InDays),
  knownDaysAgo,
  facts,
  steps,
})

const assessed = (daysAgo: number): SceneStep[] =>
  [0, 1, 2].map((): SceneStep => [daysAgo, 'need.assessed', { law: 'jeugdwet' }])
const grounded = (daysAgo: number): SceneStep[] => [
  ...assessed(daysAgo + 4),
  [daysAgo, 'ground.established', { ground: 'continuation' }],
]
const requested = (daysAgo: number): SceneStep[] => [...grounded(daysAgo + 5), [daysAgo, 'extendedCare.requested']]
const decision = 'jeugdwet-decision:course'

/** Seldom states of extended youth care: from the assessment to the end of the help. */
export const extendedScenes: readonly Scene[] = [
  extended('the ground is to be established', ['course.assessing.ground'], [120, 20], assessed(4)),
  extended('the extension is to be requested', ['course.assessing.toRequest'], [100, 30], grounded(4)),
  extended(
    'the home asked again',
    ['home.askedAgain'],
    [60, 150],
    [...assessed(140), [120, 'home.known', { arrangement: 'can-stay' }]],
  ),
  extended(
    'no social assistance granted',
    ['incomeCheck.answered.refused'],
    [-60, 150],
    [
      [100, 'income.asked'],
      [90, 'income.answered', { benefit: 'needed' }],
      [55, 'income.reported'],
      [25, 'income.applied'],
      [5, 'income.decided', { outcome: 'refused' }],
    ],
  ),
  extended('more than half a year before 18', ['clock.preparing'], [250, 10], []),
  extended(
    'foster care: does the young person want to stay?',
    ['course.assessing.fosterWish'],
    [90, 25],
    [...assessed(9), [5, 'ground.established', { ground: 'foster-until-21' }]],
  ),
  extended(
    'the family home is to agree',
    ['course.assessing.familyHome'],
    [90, 25],
    [...assessed(9), [5, 'ground.established', { ground: 'family-home-until-21' }]],
  ),
  extended(
    'closed care is to be tested',
    ['course.assessing.closedCare'],
    [40, 8],
    [],
    factsOf('closed care across 18'),
  ),
  extended(
    'closed care that may not go on',
    ['course.assessing.blocked'],
    [40, 12],
    [[3, 'closedCare.tested', { carePlanSetBefore18: 'no' }]],
    factsOf('closed care across 18'),
  ),
  extended(
    'a request sent back',
    ['course.requested.request.sentBack', 'decisionTerms.standingStill'],
    [60, 40],
    [...requested(20), [9, 'deadline.suspended', { term: decision, ground: 'completion' }]],
  ),
  extended(
    '18, and no decision yet',
    ['course.requested.basis.withoutDecision', 'defaultNotice.grace'],
    [-10, 140],
    [...requested(110), noticeOn(decision, 6)],
  ),
  extended(
    'a penalty that runs',
    ['defaultNotice.penaltyRuns'],
    [-20, 160],
    [...requested(130), noticeOn(decision, 35)],
  ),
  extended('a penalty to be set', ['defaultNotice.toSet'], [-40, 220], [...requested(190), noticeOn(decision, 95)]),
  extended(
    'refused, and the help runs out',
    ['course.runningOut'],
    [70, 60],
    [...requested(30), [10, 'extendedCare.decided', { outcome: 'refused' }], [4, 'exitPlanning.begun']],
  ),
  extended(
    'ended more than half a year ago',
    ['course.ended.resumption.lapsed'],
    [-420, 320],
    [[210, 'extendedCare.ended']],
    granted,
  ),
  extended('wants no help for now', ['wish.declined'], [80, 40], [[20, 'case.declined', {}]]),
  extended(
    'wanted no help, and the right lapsed',
    ['wish.lapsed'],
    [-420, 220],
    [[150, 'case.declined', {}]],
    factsOf('help that ended and is needed again'),
  ),
  extended('the help is granted and has not begun', ['course.waitingForStart'], [40, 10], [], notBegun),
  extended('referred beside the help', ['referral.waiting'], [110, 30], [[6, 'referral.made']]),
  extended(
    'a temporary provision',
    ['urgency.temporaryProvision'],
    [100, 20],
    [
      [2, 'urgency.reported'],
      [2, 'temporaryProvision.started'],
    ],
  ),
]
