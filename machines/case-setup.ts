import { setup } from 'xstate'
import { beginContext, type CaseContext, type CaseOpening } from './context.ts'
import type { EffectParams } from './effects.ts'
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
  <Params>() =>
  (_: unknown, _params: Params): void => {}

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
    startDeadline: effect<EffectParams<'startDeadline'>>(),
    settleDeadline: effect<EffectParams<'settleDeadline'>>(),
    cancelDeadline: effect<EffectParams<'cancelDeadline'>>(),
    suspendDeadline: effect<EffectParams<'suspendDeadline'>>(),
    resumeDeadline: effect<EffectParams<'resumeDeadline'>>(),
    extendDeadline: effect<EffectParams<'extendDeadline'>>(),
    notify: effect<EffectParams<'notify'>>(),
    offerTo: effect<EffectParams<'offerTo'>>(),
    beginRelation: effect<EffectParams<'beginRelation'>>(),
    endRelation: effect<EffectParams<'endRelation'>>(),
    refer: effect<EffectParams<'refer'>>(),
    continueElsewhere: effect<EffectParams<'continueElsewhere'>>(),
  },
})

export { beginContext }
