import type { Party } from './roles.ts'
import type { StateMeta } from './state-meta.ts'
import type { CaseSnapshot } from './step.ts'

/** One thing that somebody has to do in a case now. */
export type Turn = {
  region: string
  party: Party
  step: string
  deadline: string | null
  because: string | null
  label: { nl: string; en: string }
}

/** Whose turn it is, region by region: what the active states say of themselves. */
export function turns(snapshot: CaseSnapshot): Turn[] {
  return activeStates(snapshot).flatMap(({ id, meta }) => {
    if (!meta?.turn) return []
    const { party, step } = meta.turn
    const deadline = 'deadline' in meta.turn ? meta.turn.deadline : null
    const because = 'without' in meta.turn ? meta.turn.without : null
    return [{ region: id, party, step, deadline, because, label: meta.label }]
  })
}

/** The phase of the lay path that a case is in: the innermost active state that names one. */
export function phase(snapshot: CaseSnapshot): string {
  const named = activeStates(snapshot).flatMap(({ meta }) => meta?.phase ?? [])
  return named.at(-1) ?? 'open'
}

type ActiveState = { id: string; meta: StateMeta | undefined }

const known = new WeakMap<CaseSnapshot, readonly ActiveState[]>()

/** In the order of the statechart: that in which a snapshot lists them changes when it is restored. Sorted once for each. */
function activeStates(snapshot: CaseSnapshot): readonly ActiveState[] {
  const before = known.get(snapshot)
  if (before) return before
  const states = [...snapshot._nodes]
    .sort((one, other) => one.order - other.order)
    .map(({ id, meta }) => ({ id, meta: meta as StateMeta | undefined }))
  known.set(snapshot, states)
  return states
}
