import type { CaseContext } from './context.ts'
import type { EffectParams } from './effects.ts'
import type { CaseEvent } from './events.ts'

type Made<Params> = (args: { context: CaseContext; event: CaseEvent }) => Params

/** Effects that several transitions share, with how their params are made. */
export const startDeadline = (params: Made<EffectParams<'startDeadline'>>) =>
  ({ type: 'startDeadline', params }) as const

export const beginRelation = (params: Made<EffectParams<'beginRelation'>>) =>
  ({ type: 'beginRelation', params }) as const

export const endRelation = (params: Made<EffectParams<'endRelation'>>) => ({ type: 'endRelation', params }) as const
