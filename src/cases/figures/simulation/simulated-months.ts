import type { Day } from '../../../calendar/day.ts'
import { works } from '../forecast.ts'
import type { Course } from './simulate.ts'

/** What can be counted of a simulated month. */
export const simulatedNumbers = [
  ...works.flatMap((work) => [`${work}Wanted`, `${work}Done`, `${work}Waiting`] as const),
  'completeAt18',
  'incompleteAt18',
  'lateTerms',
] as const
export type SimulatedNumber = (typeof simulatedNumbers)[number]

/** A case behind a number, with the day and, for a term, its kind. A case with two late terms is there twice. */
export type SimulatedRow = { id: string; waits: boolean; pathway: string; on: Day; kind: string | null }

export type SimulatedMonth = { month: string; numbers: Record<SimulatedNumber, number> }

const monthOf = (day: Day): string => day.slice(0, 7)

/** The rows behind a number of a month: the number is how many there are. */
export function rowsBehind(courses: readonly Course[], number: SimulatedNumber, month: string): SimulatedRow[] {
  return courses.flatMap((course) =>
    countedIn(course, number, month).map(({ on, kind }) => ({
      id: course.id,
      waits: course.waits,
      pathway: course.pathway,
      on,
      kind,
    })),
  )
}

type Counted = { on: Day; kind: string | null }

function countedIn({ work, at18, at18On, late }: Course, number: SimulatedNumber, month: string): Counted[] {
  const at = (on: Day | null, kind: string | null = null): Counted[] =>
    on !== null && monthOf(on) === month ? [{ on, kind }] : []
  if (number === 'completeAt18') return at18 === 'complete' ? at(at18On) : []
  if (number === 'incompleteAt18') return at18 === 'incomplete' ? at(at18On) : []
  if (number === 'lateTerms') return late.flatMap(({ dueOn, kind }) => at(dueOn, kind))
  const [, name, how] = /^(.*)(Wanted|Done|Waiting)$/.exec(number) ?? []
  return work
    .filter((each) => each.work === name)
    .flatMap(({ wantedOn, doneOn }) => {
      if (how === 'Wanted') return at(wantedOn)
      if (how === 'Done') return at(doneOn)
      // It waits at the end of the month when it was wanted by then and not done.
      const waits = monthOf(wantedOn) <= month && (doneOn === null || monthOf(doneOn) > month)
      return waits ? [{ on: wantedOn, kind: null }] : []
    })
}

/** The numbers of each month, by the same rows. */
export const simulatedMonths = (courses: readonly Course[], months: readonly string[]): SimulatedMonth[] =>
  months.map((month) => ({
    month,
    numbers: Object.fromEntries(
      simulatedNumbers.map((number) => [
        number,
        courses.reduce((sum, course) => sum + countedIn(course, number, month).length, 0),
      ]),
    ) as SimulatedMonth['numbers'],
  }))
