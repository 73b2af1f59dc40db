import { addDays, type Day } from '../calendar/day.ts'
import type { Scene, SceneStep } from './scene.ts'
import { appliedForWmo } from './scene-steps.ts'
import { extended } from './scenes-extended.ts'
import type { Told } from './situation.ts'

const granted = (on: Day): Told => ({
  youthHelpRunning: true,
  youthHelpStartedOn: addDays(on, -800),
  youthHelpKind: 'treatment-support',
  wmoCanProvide: false,
  wlzRight: false,
  zvwRight: false,
  continuationDecision: 'granted',
})

const leaves = (name: string, shows: readonly string[], steps: readonly SceneStep[]): Scene =>
  extended(name, shows, [-400, 120], [[60, 'exitPlanning.begun'], ...steps], granted)

const law = (named: 'wmo' | 'wlz' | 'zvw', states: readonly string[], steps: readonly SceneStep[]): Scene[] =>
  states.map((state, upTo) =>
    leaves(
      `leaves for the ${named}: ${state}`,
      [`${named}.${state}`],
      [[50, 'exit.lawFound', { law: named }], ...steps.slice(0, upTo)],
    ),
  )

const wmoChain = [...appliedForWmo(10), [3, 'wmo.decided', { outcome: 'refused' }]] as const satisfies SceneStep[]
const ended: SceneStep = [4, 'extendedCare.ended', { because: 'other-law' }]

/** Seldom states of the handover with which extended youth care ends. */
export const exitScenes: readonly Scene[] = [
  leaves(
    'a receiver with another first day',
    ['exit.handover.receiver.counterProposed', 'exit.handover.meeting.planned'],
    [
      [20, 'offer.made'],
      [18, 'offer.counterProposed'],
      [10, 'meeting.proposed'],
      [6, 'meeting.chosen'],
    ],
  ),
  leaves(
    'a first day is agreed',
    ['exit.handover.newHelp.planned'],
    [
      [20, 'offer.made'],
      [18, 'offer.accepted'],
    ],
  ),
  leaves(
    'a plan agreed on',
    ['exit.handover.plan.agreed'],
    [
      [40, 'plan.started'],
      [20, 'plan.finalised'],
      [8, 'plan.agreed', { agreement: 'agreed' }],
    ],
  ),
  leaves(
    'a plan with differences',
    ['exit.handover.plan.agreedWithDifferences'],
    [
      [40, 'plan.started'],
      [20, 'plan.finalised'],
      [8, 'plan.agreed', { agreement: 'with-differences', differences: 'Over het wonen denken we anders.' }],
    ],
  ),
  leaves('the help ended, nothing follows', ['exit.handover.newHelp.gap'], [ended]),
  leaves(
    'the help ended, the receiver begins early',
    ['exit.handover.newHelp.covered'],
    [ended, [3, 'bridging.agreed', { how: 'other-provider', payer: 'municipality-youth' }]],
  ),
  leaves('the help ended, and wants no more', ['exit.handover.newHelp.notWanted'], [[9, 'case.declined', {}], ended]),
  leaves(
    'leaves for the wmo: granted',
    ['wmo.granted'],
    [[50, 'exit.lawFound', { law: 'wmo' }], ...appliedForWmo(10), [3, 'wmo.decided', { outcome: 'granted' }]],
  ),
  ...law(
    'wmo',
    [
      'trackUnknown',
      'toNotify',
      'notified',
      'investigating.underWay',
      'investigating.toReport',
      'reported',
      'applied',
      'refused',
    ],
    wmoChain,
  ),
  ...law(
    'wmo',
    ['trackUnknown', 'basicSupport.arranging', 'basicSupport.started', 'basicSupport.running'],
    [
      [40, 'wmo.trackChosen', { track: 'basic-support' }],
      [35, 'basicSupport.started', {}],
      [5, 'basicSupport.reviewed', { outcome: 'goes-on' }],
    ],
  ).slice(1),
  ...law(
    'wlz',
    ['toApply', 'applied', 'refused'],
    [
      [40, 'wlz.applied'],
      [10, 'wlz.decided', { outcome: 'refused' }],
    ],
  ),
  leaves(
    'leaves for the wlz: granted',
    ['wlz.granted'],
    [
      [50, 'exit.lawFound', { law: 'wlz' }],
      [40, 'wlz.applied'],
      [10, 'wlz.decided', { outcome: 'granted' }],
    ],
  ),
  ...law(
    'zvw',
    ['toRefer', 'referred', 'intakePlanned', 'started'],
    [
      [30, 'zvw.referred'],
      [20, 'zvw.intakePlanned'],
      [5, 'zvw.started'],
    ],
  ),
  leaves(
    'a plan that waits for an answer',
    ['exit.handover.plan.final', 'exit.handover.meeting.declined'],
    [
      [40, 'plan.started'],
      [6, 'plan.finalised'],
      [5, 'meeting.declined', {}],
    ],
  ),
  leaves(
    'the new help has begun',
    ['exit.handover.newHelp.started', 'exit.handover.meeting.held'],
    [
      [30, 'offer.made'],
      [28, 'offer.accepted'],
      [20, 'meeting.held', {}],
      [3, 'help.started', {}],
    ],
  ),
]
