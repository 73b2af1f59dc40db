import type { Day } from '../../../calendar/day.ts'
import type { Work } from '../forecast.ts'
import type { Course } from './course.ts'

/** What a case comes to: how its 18th birthday finds it, when it is decided and when the new help begins, and what is late. */
export type Ending = {
  at18: Course['at18']
  decidedOn: Day | null
  placedOn: Day | null
  late: number
}

/** A case that goes otherwise under what is supposed. */
export type MovedCase = {
  id: string
  waits: boolean
  pathway: string
  turns18On: Day | null
  today: Ending
  supposed: Ending
}

const last = (course: Course, work: Work): Day | null =>
  course.work.findLast((each) => each.work === work)?.doneOn ?? null

const endingOf = (course: Course): Ending => ({
  at18: course.at18,
  decidedOn: last(course, 'decisions'),
  placedOn: last(course, 'handovers'),
  late: course.late.length,
})

/** The cases that end otherwise, those whose 18th birthday is found otherwise first. */
export function movedCases(today: readonly Course[], supposed: readonly Course[]): MovedCase[] {
  const before = new Map(today.map((course) => [course.id, course]))
  return supposed
    .flatMap((course): MovedCase[] => {
      const was = before.get(course.id)
      if (!was) return []
      const [one, other] = [endingOf(was), endingOf(course)]
      const { id, waits, pathway, turns18On } = course
      return JSON.stringify(one) === JSON.stringify(other)
        ? []
        : [{ id, waits, pathway, turns18On, today: one, supposed: other }]
    })
    .sort((one, other) => weight(other) - weight(one) || (one.id < other.id ? -1 : 1))
}

/** A birthday found otherwise weighs most, then what is late. */
const weight = ({ today, supposed }: MovedCase): number =>
  (today.at18 === supposed.at18 ? 0 : 1000) + Math.abs(today.late - supposed.late)
