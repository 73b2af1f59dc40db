import type { Day } from '../../../calendar/day.ts'
import { monthOf, works } from '../forecast.ts'
import type { Course } from './course.ts'

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

/** The rows behind a number of a month: the number is how many there are. */
export function rowsBehind(courses: readonly Course[], number: SimulatedNumber, month: string): SimulatedRow[] {
  return courses.flatMap((course) =>
    countsOf(course, [month])
      .filter((each) => each.number === number && each.month === month)
      .map(({ on, kind }) => ({ id: course.id, waits: course.waits, pathway: course.pathway, on, kind })),
  )
}

type Counted = { number: SimulatedNumber; month: string; on: Day; kind: string | null }

/** All that a case counts for; waiting counts in each of the months that it lasts. */
function countsOf({ work, at18, at18On, late }: Course, months: readonly string[]): Counted[] {
  const at = (number: SimulatedNumber, on: Day, kind: string | null = null) => ({
    number,
    month: monthOf(on),
    on,
    kind,
  })
  const found = at18 !== null && at18On !== null ? [at(`${at18}At18`, at18On)] : []
  const worked = work.flatMap(({ work: name, wantedOn, doneOn }) => [
    at(`${name}Wanted`, wantedOn),
    ...(doneOn === null ? [] : [at(`${name}Done`, doneOn)]),
    // It waits at the end of a month when it was wanted by then and not done.
    ...months
      .filter((month) => monthOf(wantedOn) <= month && (doneOn === null || monthOf(doneOn) > month))
      .map((month) => ({ ...at(`${name}Waiting`, wantedOn), month })),
  ])
  return [...found, ...worked, ...late.map(({ dueOn, kind }) => at('lateTerms', dueOn, kind))]
}

/** The numbers of each month, by the same rows. */
export function simulatedMonths(courses: readonly Course[], months: readonly string[]): SimulatedMonth[] {
  const none = () => Object.fromEntries(simulatedNumbers.map((number) => [number, 0])) as SimulatedMonth['numbers']
  const counted = new Map(months.map((month) => [month, none()]))
  for (const course of courses)
    for (const { number, month } of countsOf(course, months)) {
      const numbers = counted.get(month)
      if (numbers) numbers[number] += 1
    }
  return [...counted].map(([month, numbers]) => ({ month, numbers }))
}
