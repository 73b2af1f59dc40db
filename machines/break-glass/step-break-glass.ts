import { initialTransition, type SnapshotFrom, transition } from 'xstate'
import { isBefore } from '../../src/calendar/instant.ts'
import type { BreakGlassContext, BreakGlassEvent, BreakGlassRequest } from './break-glass.events.ts'
import { type BreakGlassMachine, breakGlassMachine } from './break-glass.machine.ts'

type Snapshot = SnapshotFrom<BreakGlassMachine>

export const breakGlassStates = ['requested', 'open', 'ended', 'justified', 'notJustified'] as const
export type BreakGlassState = (typeof breakGlassStates)[number]

/** Where it stands, as it is kept: JSON. */
export type BreakGlassStanding = { state: BreakGlassState; context: BreakGlassContext }

/** What the privacy officer is to hear of. */
export type BreakGlassNotice = 'opened' | 'ended'
export type BreakGlassStep = { standing: BreakGlassStanding; notices: BreakGlassNotice[] }

/** It was asked for; nothing is open yet. */
export function requestBreakGlass(request: BreakGlassRequest): BreakGlassStanding {
  const [snapshot] = initialTransition(breakGlassMachine, request)
  return standingOf(snapshot)
}

/** Takes one event; `rejected` when it does not fit where it stands. */
export function stepBreakGlass(standing: BreakGlassStanding, event: BreakGlassEvent): BreakGlassStep | 'rejected' {
  const before = breakGlassMachine.resolveState({ value: standing.state, context: standing.context })
  const [after, actions] = transition(breakGlassMachine, before, event)
  const next = standingOf(after)
  if (next.state === standing.state) return 'rejected'
  return {
    standing: next,
    notices: actions.flatMap(({ type, params }) => (type === 'tellPrivacyOfficer' ? [params.what] : [])),
  }
}

/** Whether names may be seen by it at an instant: open, and its hour not over. No row and no worker has to say so. */
export function isOpenAt({ state, context }: BreakGlassStanding, at: string): boolean {
  return state === 'open' && context.endsAt !== null && isBefore(at, context.endsAt)
}

const standingOf = (snapshot: Snapshot): BreakGlassStanding => ({
  state: breakGlassStates.find((state) => snapshot.matches(state)) ?? 'requested',
  context: snapshot.context,
})
