import { type Day, later } from '../../../calendar/day.ts'
import type { CaseProgress } from '../../events/case-progress.ts'
import { byDay } from './by-day.ts'
import { courseOf } from './course.ts'
import { type Leaning, noting, type RememberedLife, recalled } from './remembered-life.ts'
import { liveDay, nextOn, type SimulatedCase, startCase } from './simulated-case.ts'
import type { World } from './world.ts'

/** A case that is there, or one that will be opened on a day for somebody who waits. */
export type Start = { id: string; waits: boolean; opensOn: Day; open: (world: World) => CaseProgress }

/** A case that is lived now: in its own view of the world, with a note of what it leans on. */
type Living = { one: SimulatedCase; world: World; leaning: Leaning }

/** A case that goes as it went before, up to a question of it that is answered otherwise. */
type Remembering = { life: RememberedLife; asked: number }

/**
 * Lives all cases together up to a day, day by day: who comes first takes the room there is, and of one day who stands
 * first in the list. What was lived before and leans on nothing that is otherwise now is not lived again: only its
 * questions about room are asked anew, and from one with another answer on it is lived.
 * @param before the lives that go the same as long as they find the same room, by their place in the list.
 * @param breathe is waited for after each day of a case, so that a long simulation holds up nobody; it is told that day.
 */
export async function simulate(
  starts: readonly Start[],
  before: readonly (RememberedLife | null)[],
  from: Day,
  world: World,
  breathe: (on: Day) => Promise<void>,
): Promise<(RememberedLife | null)[]> {
  const ahead = byDay<number>()
  const living = new Map<number, Living>()
  const remembering = new Map<number, Remembering>()
  starts.forEach(({ opensOn }, index) => {
    const life = before[index]
    if (life) remembering.set(index, { life, asked: 0 })
    const first = life ? life.rooms[0]?.livedOn : later(from, opensOn)
    if (first !== undefined) ahead.add(first, index)
  })
  for (let next = ahead.next(); next !== null && next.on <= world.until; next = ahead.next())
    for (const index of next.all.sort((one, other) => one - other)) {
      const again = liveOne(index, next.on)
      if (again !== null) ahead.add(again, index)
      await breathe(next.on)
    }
  return starts.map(({ waits }, index) => {
    const one = living.get(index)
    if (one) return { ...one.leaning, course: courseOf(one.one, waits, from, world.until) }
    return remembering.get(index)?.life ?? null
  })

  /** The next day on which something happens in it, after this one; null when nothing does any more. */
  function liveOne(index: number, on: Day): Day | null {
    const known = remembering.get(index)
    if (known && goesOn(known, on)) return known.life.rooms[known.asked]?.livedOn ?? null
    remembering.delete(index)
    const start = starts[index]
    const one = living.get(index) ?? (start && begin(start, known?.life.rooms.slice(0, known.asked) ?? []))
    if (!one) return null
    living.set(index, one)
    return liveThrough(one, on)
  }

  /** Whether it still goes as it went: it finds on this day the room that it found then, and takes it. */
  function goesOn(known: Remembering, on: Day): boolean {
    for (let next = known.life.rooms[known.asked]; next?.livedOn === on; next = known.life.rooms[known.asked]) {
      if (world.rooms.firstOn(next.work, next.on) !== next.found) return false
      if (next.taken && next.found !== null) world.rooms.take(next.work, next.found)
      known.asked += 1
    }
    return true
  }

  function begin(start: Start, found: RememberedLife['rooms']): Living {
    const on = later(from, start.opensOn)
    const noted = noting({ ...world, rooms: recalled(found, world.rooms) }, on)
    const progress = start.open(noted.world)
    for (const { kind } of progress.deadlines) noted.leaning.terms.add(kind)
    if (start.waits) noted.leaning.startAge = true
    return { one: startCase(start.id, progress, on, noted.world), ...noted }
  }
}

/** Lives all that happens up to and including a day; gives the next day on which something does. */
function liveThrough({ one, world, leaning }: Living, on: Day): Day | null {
  let next = nextOn(one)
  for (; next !== null && next <= on; next = nextOn(one)) {
    leaning.livedOn = later(next, one.today)
    liveDay(one, leaning.livedOn, world)
  }
  return next
}
