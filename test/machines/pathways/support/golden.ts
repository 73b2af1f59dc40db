import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CaseMachine } from '../../../../machines/case-machine.ts'
import type { CaseOpening, Pathway } from '../../../../machines/context.ts'
import type { CaseEvent } from '../../../../machines/events.ts'
import type { GuardDefinition } from '../../../../machines/guard-definition.ts'
import { guards } from '../../../../machines/guards.ts'
import { begin, offers, type Step, step } from '../../../../machines/step.ts'
import { typesTaken } from './client.ts'
import { everyNode, transitionsOf } from './graph.ts'

/** What people and the calendar told, as the statechart received it. */
export type History = { opening: CaseOpening; events: CaseEvent[] }

/** A history that must replay to the same states and effects for ever. */
export type GoldenHistory = History & {
  /** After the opening and after each event: a short digest of all that the snapshot holds and what was asked for. */
  digests: string[]
  /** Where the case then stands, and what is accepted there. */
  ends: unknown
  accepts: string[]
}

export const goldenFile = (pathway: Pathway, version: number): string =>
  `test/machines/pathways/golden/${pathway}.v${version}.json`

export async function goldenHistories(pathway: Pathway, version: number): Promise<GoldenHistory[]> {
  return JSON.parse(await readFile(goldenFile(pathway, version), 'utf8'))
}

/** Replays a history to what is golden of it; null when an event is refused. */
export function golden(machine: CaseMachine, { opening, events }: History): GoldenHistory | null {
  let at = begin(machine, opening)
  const digests = [digest(at)]
  for (const event of events) {
    const taken = step(machine, at.snapshot, event)
    if (taken === 'rejected') return null
    at = taken
    digests.push(digest(at))
  }
  return { opening, events, digests, ends: at.snapshot.value, accepts: accepted(machine, at) }
}

/** Where a replay first differs: the number of the event, the number of events plus one for what is accepted at the end, or null. */
export function differsAt(machine: CaseMachine, history: GoldenHistory): number | null {
  let at = begin(machine, history.opening)
  if (digest(at) !== history.digests[0]) return 0
  for (const [index, event] of history.events.entries()) {
    const taken = step(machine, at.snapshot, event)
    if (taken === 'rejected' || digest(taken) !== history.digests[index + 1]) return index + 1
    at = taken
  }
  const same = JSON.stringify(accepted(machine, at)) === JSON.stringify(history.accepts)
  return same ? null : history.events.length + 1
}

/** Steps that no case knew when the histories were written. To add one takes nothing from a case that stands on the version. */
const addedSince: ReadonlySet<string> = new Set(['wlz.needEnded'])

const accepted = (machine: CaseMachine, { snapshot }: Step): string[] => {
  const known = typesTaken(machine).filter((type) => !addedSince.has(type))
  return offers(machine, snapshot, known).flatMap((offer) => (offer.accepted ? [offer.type] : []))
}

const digest = ({ snapshot: { value, context, status }, effects }: Step): string =>
  createHash('sha256').update(JSON.stringify({ value, context, status, effects })).digest('base64url').slice(0, 8)

/** The names of the guards that a statechart uses. */
export const guardsOf = (machine: CaseMachine): string[] => {
  const transitions = everyNode(machine).flatMap(transitionsOf)
  return [...new Set(transitions.flatMap(({ guard }) => (typeof guard === 'string' ? [guard] : [])))]
}

/** The same statechart with a guard that always holds. */
export const toy = (machine: CaseMachine, guard: string): CaseMachine => provided(machine, { [guard]: () => true })

/** The same statechart, telling which guard was asked and whether it held. */
export function watched(machine: CaseMachine, tell: (guard: string, held: boolean) => void): CaseMachine {
  const telling = Object.entries<GuardDefinition>(guards).map(([name, { holds }]) => [
    name,
    (args: Parameters<GuardDefinition['holds']>[0]) => {
      const held = holds(args)
      tell(name, held)
      return held
    },
  ])
  return provided(machine, Object.fromEntries(telling))
}

/** Whether a history notices that a guard is turned off; a toy that never comes to rest is noticed too. */
export function notices(machine: CaseMachine, guard: string, history: GoldenHistory): boolean {
  try {
    return differsAt(toy(machine, guard), history) !== null
  } catch {
    return true
  }
}

function provided(machine: CaseMachine, named: object): CaseMachine {
  const changed = machine.provide({ guards: named })
  changed.options.maxIterations = 500
  return changed
}
