import type { CaseMachine } from '../../machines/case-machine.ts'
import { machineFor } from '../../machines/catalogue.ts'
import { eventDefinition } from '../../machines/events.ts'
import { outline } from '../../machines/outline.ts'
import type { CaseProgress } from '../cases/events/case-progress.ts'
import { isRunning } from './live-case.ts'
import { firstTaken, type Telling, type ToldCase, tell } from './told-case.ts'

/** Which states cases are in already, by pathway and path. */
export type Occupied = Map<string, number>

const key = (progress: CaseProgress, path: string): string => `${progress.pathway} ${path}`

/** The innermost states that a case is in. */
export function statesOf({ snapshot }: CaseProgress): string[] {
  return [...snapshot._nodes]
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map(({ path }) => path.join('.'))
}

/** Remembers where a case has come to stand. */
export function occupy(occupied: Occupied, progress: CaseProgress): void {
  for (const path of statesOf(progress)) {
    const at = key(progress, path)
    occupied.set(at, (occupied.get(at) ?? 0) + 1)
  }
}

/** What ends a case, or changes whose it is: not told for the sake of variety. */
const left = new Set([
  ...['case.closed', 'case.rerouted', 'event.corrected', 'organisation.changed', 'worker.assigned'],
  ...['urgency.reported', 'case.declined'],
])
const mostSteps = 7

/**
 * Goes on from where a case stands, by events of today, towards states in which no case is yet: so every state of every
 * statechart can be seen in the demo. Goes on only where that gains something.
 */
export async function towardsSeldom(told: ToldCase, occupied: Occupied, telling: Telling): Promise<ToldCase> {
  const tried = new Set<string>()
  let best = told
  let at = told
  for (let steps = 0; steps < mostSteps && isRunning(at); steps += 1) {
    const type = firstTaken(
      at,
      eventsTowards(at, occupied).filter((event) => !tried.has(event)),
    )
    if (type === undefined) break
    tried.add(type)
    at = (await tell(at, type, { ...telling, usual: 0 })) ?? at
    if (news(at, occupied) > news(best, occupied)) best = at
  }
  return best
}

/** In how many states a case is in which no other is. */
const news = ({ progress }: ToldCase, occupied: Occupied): number =>
  statesOf(progress).filter((path) => !occupied.has(key(progress, path))).length

/** The events with which a way begins to a state in which no case is, the shortest way first. */
function eventsTowards({ progress }: ToldCase, occupied: Occupied): string[] {
  const leads = leadsOf(machineFor(progress.pathway, progress.machineVersion))
  const here = [...progress.snapshot._nodes].map(({ path }) => path.join('.'))
  const seen = new Set(here)
  const begins: string[] = []
  let ahead = here.flatMap((path) => (leads.get(path) ?? []).map((lead) => ({ ...lead, first: lead.event })))
  while (ahead.length > 0) {
    const next: typeof ahead = []
    for (const { to, first } of ahead) {
      for (const place of to.filter((path) => !seen.has(path))) {
        seen.add(place)
        if (!occupied.has(key(progress, place))) begins.push(first)
        next.push(
          ...(leads.get(place) ?? []).map((lead) => ({ ...lead, first: first === 'always' ? lead.event : first })),
        )
      }
    }
    ahead = next
  }
  return [...new Set([...begins, ...withoutTarget])]
}

/** Events that change what is remembered, after which a region goes on by itself. */
const withoutTarget = [
  'deadline.suspended',
  'defaultNotice.received',
  'bridging.agreed',
  'exit.lawFound',
  'wmo.ledElsewhere',
]

type Lead = { event: string; to: readonly string[] }
const known = new WeakMap<object, ReadonlyMap<string, Lead[]>>()

/** By state, where each event that people can tell leads: the innermost states inside the target. */
function leadsOf(machine: CaseMachine): ReadonlyMap<string, Lead[]> {
  const before = known.get(machine)
  if (before) return before
  const places = outline(machine).flatMap(({ path, type }) => (type === 'atomic' ? [path] : []))
  const within = (target: string) => places.filter((path) => path === target || path.startsWith(`${target}.`))
  const own = new Map(
    outline(machine).map(({ path, on }) => [
      path,
      on.flatMap(({ event, targets }): Lead[] => (isTold(event) ? [{ event, to: targets.flatMap(within) }] : [])),
    ]),
  )
  // What encloses a place takes events for it too.
  const leads = new Map(
    [...own].map(([path, mine]) => {
      const around = places.includes(path) ? ancestorsOf(path).flatMap((outer) => own.get(outer) ?? []) : []
      return [path, [...mine, ...around]]
    }),
  )
  known.set(machine, leads)
  return leads
}

const isTold = (event: string): boolean =>
  event === 'always' || (!left.has(event) && (eventDefinition(event)?.by.some((role) => role !== 'system') ?? false))

/** What encloses a state, but not the whole case: `open.plan` of `open.plan.final`. */
const ancestorsOf = (path: string): string[] => {
  const parts = path.split('.')
  return parts.slice(2).map((_, index) => parts.slice(0, index + 2).join('.'))
}

/** The innermost states of a machine in which a case can stay: those that lead on at once, whatever holds, are none. */
export function placesToStay(machine: CaseMachine): string[] {
  return outline(machine)
    .filter(({ type, meta }) => type === 'atomic' && meta !== undefined)
    .filter(
      ({ on }) => !on.some(({ event, guard, targets }) => event === 'always' && guard === null && targets.length > 0),
    )
    .map(({ path }) => path)
}
