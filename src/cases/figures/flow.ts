import type { Pathway } from '../../../machines/context.ts'
import { type Day, daysBetween } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { AsOf } from '../lists/lists.ts'
import type { Behind, Counted } from './overview.ts'

/** Of which open cases. */
export type FlowFilter = AsOf & { pathway: Pathway; team?: string | undefined; provider?: string | undefined }

/** Where an open case stands: who is at turn and what with, and its states from which day on, the oldest first, as JSON text. */
export type Standing = { party: string; step: string; periods: readonly { state: string; from: Day }[] }

export interface FlowReader {
  /** Tells where open cases stand, one after the other, so that any number of them fits in memory. */
  standing(actor: Actor, filter: FlowFilter, each: (one: Standing) => void): Promise<void>
}

/** A state that cases stand in: how many, how long already, and what most of them wait for. */
export type FlowState = Counted & {
  path: string
  medianDays: number
  waits: { party: string; step: string; count: number } | null
}

/** The states that hold no other states, by path, of a state as XState writes it. */
export function leavesOf(state: unknown, above = ''): string[] {
  if (typeof state === 'string') return [above === '' ? state : `${above}.${state}`]
  if (typeof state !== 'object' || state === null) return []
  return Object.entries(state).flatMap(([name, inner]) => leavesOf(inner, above === '' ? name : `${above}.${name}`))
}

type Gathered = { days: number[]; waits: Map<string, { party: string; step: string; count: number }> }

/** How cases flow through a pathway: how many stand in each state on a day, how long, and where they wait. */
export async function flowThrough(reader: FlowReader, actor: Actor, filter: FlowFilter): Promise<FlowState[]> {
  const gathered = new Map<string, Gathered>()
  const known = new Map<string, ReadonlySet<string>>()
  const leaves = (state: string): ReadonlySet<string> => {
    const before = known.get(state)
    if (before) return before
    const found = new Set(leavesOf(JSON.parse(state)))
    known.set(state, found)
    return found
  }
  await reader.standing(actor, filter, ({ party, step, periods }) => {
    for (const path of leaves(periods.at(-1)?.state ?? '{}')) {
      const at: Gathered = gathered.get(path) ?? { days: [], waits: new Map() }
      gathered.set(path, at)
      const left = periods.findLastIndex(({ state }) => !leaves(state).has(path))
      at.days.push(Math.max(0, daysBetween(periods[left + 1]?.from ?? filter.asOf, filter.asOf)))
      const waits = at.waits.get(`${party} ${step}`) ?? { party, step, count: 0 }
      at.waits.set(`${party} ${step}`, { ...waits, count: waits.count + 1 })
    }
  })
  return [...gathered]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { days, waits }]) => ({
      path,
      count: days.length,
      medianDays: middle(days),
      waits: [...waits.values()].sort((one, other) => other.count - one.count)[0] ?? null,
      behind: behind(path, filter),
    }))
}

function middle(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other)
  return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2
}

const behind = (state: string, { asOf, knownAt, pathway, team, provider }: FlowFilter): Behind => ({
  list: 'cases',
  query: {
    asOf,
    ...(knownAt !== null && { knownAt }),
    pathway,
    state,
    final: 'false',
    ...(team !== undefined && { organisation: team }),
    ...(provider !== undefined && { provider }),
  },
})
