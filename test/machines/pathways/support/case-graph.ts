import type { ActorLogic, AnyActorScope, EventObject, Snapshot } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { clockDays } from '../../../../machines/clock.ts'
import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import { type GuardName, guards } from '../../../../machines/guards.ts'
import { addDays } from '../../../../src/calendar/day.ts'
import { isOpen } from '../../../../src/cases/deadlines/deadline-book.ts'
import { beginWalk, type Move, make, schemaOf, type Telling } from './case-moves.ts'
import { isOver, offered, type Walk } from './client.ts'
import { metaOf, transitionsOf } from './graph.ts'
import { bodies, nodesOf, type Surroundings, standing, toldTransitions } from './region-paths.ts'

/** A case on its way, with the moves that brought it there. */
export type Explored = Snapshot<unknown> & { walk: Walk; moves: Move[] }
type Step = EventObject & { move: Move }
type Logic = ActorLogic<Explored, Step, CaseOpening>

const at = (walk: Walk, moves: Move[]): Explored => ({
  status: isOver(walk) ? 'done' : 'active',
  output: undefined,
  error: undefined,
  walk,
  moves,
})

/** A whole case as the program carries it, for xstate/graph: with its deadlines and its calendar. */
const logic = {
  getInitialSnapshot: (_: AnyActorScope, opening: CaseOpening) => at(beginWalk(opening), []),
  transition(explored: Explored, { move }: Step) {
    const next = make(explored.walk, move)
    return next === null ? explored : at(next, [...explored.moves, move])
  },
  getPersistedSnapshot: (explored: Explored) => explored,
} as unknown as Logic

/** How many cases one region's graph may hold at most: what lies further is found from elsewhere, or told as missed. */
const most = 500

/**
 * Walks one region of a case by xstate/graph: with its own events, those of the regions that feed it, and the calendar.
 * Two cases that stand alike in the region, and alike to its guards, count as one. Tells of each case that it makes.
 */
export function exploreRegion(
  opening: CaseOpening,
  region: string,
  around: Surroundings,
  machine: Parameters<typeof nodesOf>[0],
  explored: (case_: Explored) => void,
): void {
  const { telling = [], passing = [], facts = () => null, without = [], until = () => false } = around
  const nodes = nodesOf(machine, region, without)
  const types = [
    ...new Set([...toldTransitions(machine, region, without).map(({ eventType }) => eventType), ...telling]),
  ]
  const kinds = new Set([
    ...nodes.flatMap((node) => {
      const turn = metaOf(node)?.turn
      return turn && 'deadline' in turn ? [turn.deadline] : []
    }),
    ...passing,
  ])
  const read = [...new Set(nodes.flatMap(transitionsOf).map(({ guard }) => guard))].filter(
    (guard): guard is GuardName => typeof guard === 'string' && guard in guards,
  )
  const keyOf = ({ walk }: Explored): string => {
    const { value, context } = walk.progress.snapshot
    if (typeof value === 'string') return value
    const { open } = value as { open: Record<string, unknown> }
    return JSON.stringify([standing(open, region, without), guardsIn(context, read), facts(context, open)])
  }
  let made = 0
  getShortestPaths(logic, {
    input: opening,
    limit: 1_000_000,
    serializeState: keyOf,
    serializeEvent: (event: Step) => JSON.stringify(event.move),
    stopWhen: (case_: Explored) => {
      const { value } = case_.walk.progress.snapshot
      made += 1
      return made > most || isOver(case_.walk) || until((value as { open: Record<string, unknown> }).open)
    },
    events: (case_: Explored) => {
      const moves = [...told(case_, types), ...days(case_, kinds)]
      const seen = new Set([keyOf(case_)])
      return moves.flatMap((move): Step[] => {
        const next = make(case_.walk, move)
        if (next === null) return []
        const after = at(next, [...case_.moves, move])
        explored(after)
        const key = keyOf(after)
        if (seen.has(key)) return []
        seen.add(key)
        return [{ type: 'move', move }]
      })
    },
  })
}

function guardsIn(context: CaseContext, read: readonly GuardName[]): boolean[] {
  const teller = { role: 'system', personId: null, organisationId: null }
  const event = { type: 'note.added', seq: 1, occurredOn: context.today, teller, text: '' } as never
  return read.map((guard) => guards[guard].holds({ context, event }))
}

/** Each body of each event that is accepted. */
export function told({ walk }: Pick<Explored, 'walk'>, types: readonly string[]): Telling[] {
  return offered(walk, types).flatMap((type) =>
    bodies(schemaOf(walk, type)).map((says): Telling => ({ tell: type, says: says as never })),
  )
}

/** The days to come that may tell: those of the clock, and those on which one of these deadlines has passed. */
export function days({ walk }: Pick<Explored, 'walk'>, kinds?: ReadonlySet<string>): Move[] {
  const { snapshot, deadlines } = walk.progress
  const clock = clockDays(snapshot.context).map(({ on }) => on)
  const passed = deadlines
    .filter((each) => isOpen(each) && each.passesAs !== null && each.suspendedSince === null)
    .filter(({ kind, passesAs }) => kinds === undefined || kinds.has(kind) || passesAs !== 'deadline.passed')
    .map(({ dueOn }) => addDays(dueOn, 1))
  const ahead = [...new Set([...clock, ...passed])].filter((day) => day > walk.today && day < '2120')
  return ahead.sort().map((until) => ({ until }))
}
