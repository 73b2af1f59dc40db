import { addDays, type Day } from '../calendar/day.ts'
import { inDays, type Scene, type SceneStep } from './scene.ts'
import { appliedForWmo, noticeOn, offeredWithoutExpertise } from './scene-steps.ts'

const guidance = (on: Day) => ({
  youthHelpRunning: true,
  youthHelpStartedOn: addDays(on, -500),
  youthHelpKind: 'participation-support',
  needAfter18: 'long-term',
  wmoCanProvide: true,
  wlzRight: false,
  zvwRight: false,
  perspectivePlan: 'draft',
})

const handover = (
  name: string,
  shows: readonly string[],
  [turns18InDays, knownDaysAgo]: readonly [number, number],
  steps: readonly SceneStep[],
): Scene => ({
  name,
  pathway: 'perspective-plan-handover',
  shows,
  turns18On: inDays(turns18InDays),
  knownDaysAgo,
  facts: guidance,
  steps,
})

const handedOver: readonly SceneStep[] = [
  [130, 'plan.finalised'],
  [120, 'plan.agreed', { agreement: 'agreed' }],
  [100, 'wmo.trackChosen', { track: 'basic-support' }],
  [90, 'basicSupport.started', {}],
  [60, 'offer.made'],
  [58, 'offer.accepted'],
]
const wlz: readonly SceneStep[] = [
  [40, 'wlz.applied'],
  [10, 'wlz.decided', { outcome: 'refused' }],
]
const zvw: readonly SceneStep[] = [
  [30, 'zvw.referred'],
  [20, 'zvw.intakePlanned'],
  [5, 'zvw.started'],
]

/** Seldom states of the handover at 18. */
export const handoverScenes: readonly Scene[] = [
  handover(
    'a default notice on a late decision',
    ['defaultNotice.grace', 'wmo.applied'],
    [60, 90],
    [...appliedForWmo(60), noticeOn('wmo-decision', 6)],
  ),
  handover(
    'a penalty that runs',
    ['defaultNotice.penaltyRuns'],
    [50, 110],
    [...appliedForWmo(80), noticeOn('wmo-decision', 35)],
  ),
  handover(
    'a penalty to be set',
    ['defaultNotice.toSet'],
    [30, 160],
    [...appliedForWmo(140), noticeOn('wmo-decision', 95)],
  ),
  handover(
    'no social assistance granted',
    ['incomeCheck.answered.refused'],
    [-70, 200],
    [
      [100, 'income.asked'],
      [90, 'income.answered', { benefit: 'needed' }],
      [55, 'income.reported'],
      [25, 'income.applied'],
      [5, 'income.decided', { outcome: 'refused' }],
    ],
  ),
  handover(
    'refused by the Wmo',
    ['wmo.refused'],
    [70, 40],
    [...appliedForWmo(14), [4, 'wmo.decided', { outcome: 'refused' }]],
  ),
  handover(
    'basic support has begun',
    ['wmo.basicSupport.started'],
    [55, 60],
    [
      [40, 'wmo.trackChosen', { track: 'basic-support' }],
      [20, 'basicSupport.started', {}],
    ],
  ),
  handover(
    'basic support is being arranged',
    ['wmo.basicSupport.arranging'],
    [80, 20],
    [[3, 'wmo.trackChosen', { track: 'basic-support' }]],
  ),
  handover('18, and no help for now', ['newHelp.gap'], [-3, 90], []),
  handover(
    '18, the old help goes on',
    ['newHelp.covered'],
    [-5, 90],
    [[2, 'bridging.agreed', { how: 'old-help-continues', payer: 'municipality-youth' }]],
  ),
  handover('18, and wants no help', ['newHelp.notWanted', 'wish.declined'], [-8, 100], [[20, 'case.declined', {}]]),
  handover('wanted no help, and the right lapsed', ['wish.lapsed'], [-200, 260], [[150, 'case.declined', {}]]),
  handover('handed over on the birthday', ['course.transferred'], [0, 150], handedOver),
  handover('all arranged, 18 in three weeks', ['course.inWindow.arranged'], [20, 150], handedOver),
  handover('handed over three days ago', ['course.aftercare.firstContact'], [-3, 150], handedOver),
  handover(
    'first contact made: did the help begin?',
    ['course.aftercare.startCheck'],
    [-20, 180],
    [...handedOver, [10, 'firstContact.made']],
  ),
  handover(
    'objected, and a committee advises',
    ['objection.toDecideWithCommittee'],
    [55, 70],
    [
      ...appliedForWmo(45),
      [30, 'wmo.decided', { outcome: 'refused' }],
      [10, 'objection.received', { committee: 'yes' }],
    ],
  ),
  handover(
    'offered without expertise on youth',
    ['expertise.lacking', 'receiver.offered'],
    [75, 40],
    [offeredWithoutExpertise(1)],
  ),
  handover(
    'referred, and the home asked again',
    ['referral.waiting', 'home.askedAgain'],
    [60, 150],
    [
      [120, 'home.known', { arrangement: 'can-stay' }],
      [5, 'referral.made'],
    ],
  ),
  handover(
    'basic support runs',
    ['wmo.basicSupport.running'],
    [65, 70],
    [
      [60, 'wmo.trackChosen', { track: 'basic-support' }],
      [50, 'basicSupport.started', {}],
      [5, 'basicSupport.reviewed', { outcome: 'goes-on' }],
    ],
  ),
  ...['toApply', 'applied', 'refused'].map(
    (state, upTo): Scene => ({
      ...handover(`to the Wlz: ${state}`, [`wlz.${state}`], [80, 60], wlz.slice(0, upTo)),
      facts: (on) => ({ ...guidance(on), wmoCanProvide: false, wlzRight: true }),
    }),
  ),
  ...['toRefer', 'referred', 'intakePlanned', 'started'].map(
    (state, upTo): Scene => ({
      ...handover(`to treatment: ${state}`, [`zvw.${state}`], [90, 50], zvw.slice(0, upTo)),
      facts: (on) => ({
        ...guidance(on),
        youthHelpKind: 'mental-health-treatment',
        needAfter18: 'short',
        zvwRight: true,
      }),
    }),
  ),
  handover(
    'a temporary provision',
    ['urgency.temporaryProvision'],
    [80, 20],
    [
      [2, 'urgency.reported'],
      [2, 'temporaryProvision.started'],
    ],
  ),
]
