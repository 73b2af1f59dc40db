import type { Day } from '../../../src/calendar/day.ts'
import type { CaseEvent } from '../../events.ts'
import type { DecisionKind } from '../decision-terms/decision-terms.context.ts'

/** A published decision against which the young person can object, and what came of it. */
export type Objection = {
  id: string
  about: DecisionKind
  publishedOn: Day
  phase: 'open' | 'lapsed' | 'received' | 'received-with-committee' | 'decided'
  outcome: string | null
}

export type ObjectionsContext = readonly Objection[]

export const noObjections: ObjectionsContext = []

/** The event of a decision is true in the world on the day that the decision is published (Awb 3:40). */
type Published = { seq: number; occurredOn: Day }

const idOf = (about: DecisionKind, { seq }: Published) => `${about}-${seq}`

/** A decision was published: six weeks to object begin. The region that decides calls this beside `objectionTerm`. */
export const openObjection = (
  objections: ObjectionsContext,
  about: DecisionKind,
  event: Published,
): ObjectionsContext => [
  ...objections,
  { id: idOf(about, event), about, publishedOn: event.occurredOn, phase: 'open', outcome: null },
]

/** The objection term of a decision, as params of `startDeadline` (Awb 6:7, 6:8). */
export const objectionTerm = (about: DecisionKind, event: Published) => ({
  kind: 'awb-objection' as const,
  party: 'youngPerson' as const,
  key: idOf(about, event),
  startsOn: event.occurredOn,
  passesAs: 'deadline.passed',
})

/** Late is not lost: whether a late objection is excused (Awb 6:11) is decided on the objection. */
export const objectionsToMake = (objections: ObjectionsContext) =>
  objections.filter(({ phase }) => phase === 'open' || phase === 'lapsed')

export const objectionsToDecide = (objections: ObjectionsContext) =>
  objections.filter(({ phase }) => phase === 'received' || phase === 'received-with-committee')

export const inPhase = (objections: ObjectionsContext, wanted: Objection['phase']) =>
  objections.some(({ phase }) => phase === wanted)

export const changeObjection = (
  objections: ObjectionsContext,
  id: string | null,
  change: Partial<Objection>,
): ObjectionsContext => objections.map((objection) => (objection.id === id ? { ...objection, ...change } : objection))

/** Whether this event upholds an objection against a decision of that kind. */
export function objectionUpheld(objections: ObjectionsContext, event: CaseEvent, about: DecisionKind): boolean {
  return (
    event.type === 'objection.decided' &&
    event.outcome === 'upheld' &&
    objections.some((objection) => objection.id === event.objection && objection.about === about)
  )
}
