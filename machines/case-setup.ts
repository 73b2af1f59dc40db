import { setup } from 'xstate'
import type { CaseContext, CaseOpening } from './context.ts'
import type { EffectParams, EffectType } from './effects.ts'
import type { CaseEvent } from './events.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { type GuardName, guards } from './guards.ts'
import type { StateMeta } from './state-meta.ts'

type GuardArgs = Parameters<GuardDefinition['holds']>[0]

const guardFunctions = Object.fromEntries(
  Object.entries<GuardDefinition>(guards).map(([name, guard]) => [name, guard.holds]),
) as Record<GuardName, (args: GuardArgs) => boolean>

/** Effects do nothing here: `transition` hands them out by name with their params, and the use-case runs them. */
const effect =
  <Type extends EffectType>(_type: Type) =>
  (_: unknown, _params: EffectParams<Type>): void => {}

/**
 * What the three statecharts share: context, events, guards and effects. Regions are made with
 * `caseSetup.createStateConfig`, machines with `caseSetup.createMachine`, so that a misspelt name does not compile.
 */
export const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as CaseEvent,
    input: {} as CaseOpening,
    meta: {} as StateMeta,
  },
  guards: guardFunctions,
  actions: {
    startDeadline: effect('startDeadline'),
    settleDeadline: effect('settleDeadline'),
    cancelDeadline: effect('cancelDeadline'),
    suspendDeadline: effect('suspendDeadline'),
    resumeDeadline: effect('resumeDeadline'),
    extendDeadline: effect('extendDeadline'),
    notify: effect('notify'),
    offerTo: effect('offerTo'),
    beginRelation: effect('beginRelation'),
    endRelation: effect('endRelation'),
    refer: effect('refer'),
    continueElsewhere: effect('continueElsewhere'),
  },
})
