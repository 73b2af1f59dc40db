import type { Day } from '../../../calendar/day.ts'
import type { CaseProgress } from '../../events/case-progress.ts'
import { byDay } from './by-day.ts'
import { liveDay, nextOn, type SimulatedCase, startCase, type WorkAsked } from './simulated-case.ts'
import type { World } from './world.ts'

/** A case that is there, or one that will be opened on a day for somebody who waits. */
export type Start = { id: string; waits: boolean; opensOn: Day; open: () => CaseProgress }

/** A term that ended too late, or did not end by the last day that was simulated. */
export type LateTerm = { kind: string; dueOn: Day; statutory: boolean }

/** How a case went. */
export type Course = {
  /** That of the case, or for who waits that of the young person. */
  id: string
  /** Whether the case is still to be opened. */
  waits: boolean
  pathway: string
  turns18On: Day | null
  /** How its 18th birthday found it; null where that lies outside the simulation or is no handover. */
  at18: 'complete' | 'incomplete' | null
  at18On: Day | null
  gapDays: number | null
  work: readonly WorkAsked[]
  late: readonly LateTerm[]
}

/** So many days of cases between two breaths: other requests are answered in between. */
const daysAtOnce = 40

/**
 * Lives all cases together up to a day, day by day: who comes first takes the room there is.
 * @param breathe is waited for now and then, so that a long simulation holds up nobody.
 */
export async function simulate(
  starts: readonly Start[],
  from: Day,
  world: World,
  breathe: () => Promise<void>,
): Promise<Course[]> {
  const ahead = byDay<number>()
  const cases: (SimulatedCase | null)[] = starts.map(() => null)
  starts.forEach(({ opensOn }, index) => {
    ahead.add(opensOn < from ? from : opensOn, index)
  })
  let lived = 0
  for (let next = ahead.next(); next !== null && next.on <= world.until; next = ahead.next()) {
    const start = starts[next.what]
    if (!start) continue
    const one = cases[next.what] ?? startCase(start.id, start.open(), next.on, world)
    if (cases[next.what] === null) cases[next.what] = one
    else liveDay(one, next.on, world)
    const again = nextOn(one)
    if (again !== null) ahead.add(again < next.on ? next.on : again, next.what)
    lived += 1
    if (lived % daysAtOnce === 0) await breathe()
  }
  return cases.flatMap((one, index) =>
    one === null ? [] : [courseOf(one, starts[index]?.waits ?? false, from, world.until)],
  )
}

function courseOf({ id, progress, work, plan }: SimulatedCase, waits: boolean, from: Day, until: Day): Course {
  const { context } = progress.snapshot
  const turns18On = context.opening.dates.turns18 ?? null
  const within = turns18On !== null && turns18On >= from && turns18On <= until
  const queued = [...plan.values()].flatMap((step): WorkAsked[] => {
    const asked = step?.type === 'wmo.reported' ? 'investigations' : step?.type === 'wmo.decided' ? 'decisions' : null
    return step && asked && step.wantedOn <= until ? [{ work: asked, wantedOn: step.wantedOn, doneOn: null }] : []
  })
  return {
    id,
    waits,
    pathway: progress.pathway,
    turns18On,
    at18: within ? context.course.at18 : null,
    at18On: within && context.course.at18 !== null ? turns18On : null,
    gapDays: context.newHelp.gapDays,
    work: [...work, ...queued],
    late: progress.deadlines.flatMap(({ kind, dueOn, statutory, outcome, settledOn, suspendedSince }) => {
      if (dueOn < from || dueOn >= until) return []
      const late =
        outcome === 'met' ? settledOn !== null && settledOn > dueOn : outcome === null && suspendedSince === null
      return late ? [{ kind, dueOn, statutory }] : []
    }),
  }
}
