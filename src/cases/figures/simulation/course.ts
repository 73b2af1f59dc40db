import type { Day } from '../../../calendar/day.ts'
import type { SimulatedCase, WorkAsked } from './simulated-case.ts'

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

/** What can be told of a case that was lived from a day up to another. */
export function courseOf({ id, progress, work, plan }: SimulatedCase, waits: boolean, from: Day, until: Day): Course {
  const { context } = progress.snapshot
  const turns18On = context.opening.dates.turns18 ?? null
  const within = turns18On !== null && turns18On >= from && turns18On <= until
  const queued = [...plan.values()].flatMap((step): WorkAsked[] => {
    const asked = step?.type === 'wmo.reported' ? 'investigations' : step?.type === 'wmo.decided' ? 'decisions' : null
    // Put off for want of room; a life that was stopped because it went round in a circle waits for nobody.
    return step && asked && step.on > step.wantedOn ? [{ work: asked, wantedOn: step.wantedOn, doneOn: null }] : []
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
