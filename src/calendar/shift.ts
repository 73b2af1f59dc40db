import { addDays, type Day, yearOf } from './day.ts'
import { equatedDaysKnown, type NotedDays } from './equated-days.ts'
import { freeDay, isWorkingDay } from './holidays.ts'
import type { TermDefinition, TermLength } from './term-definition.ts'

/** One day that a term could not end on, and why. `code` is for words in another language. */
export type Shift = { readonly day: Day; readonly because: string; readonly code: string }

/** What to know of a computed day: `equated-days-unknown` when no royal decree is known for a year that it rests on. */
export type TermWarning = 'equated-days-unknown'

export type Shifted = {
  readonly dueOn: Day
  readonly shifts: readonly Shift[]
  readonly legalBasis: readonly string[]
  readonly warnings: readonly TermWarning[]
}

type Shiftable = Pick<TermDefinition, 'length' | 'statutory' | 'counted' | 'neverShifts'>

/** Whether the Algemene termijnenwet may move the end of a term; `legalBasis` names the article that forbids it. */
export function mayShift({ length, statutory, counted, neverShifts }: Shiftable): {
  readonly shifts: boolean
  readonly legalBasis: readonly string[]
} {
  if (!statutory || neverShifts !== undefined) return { shifts: false, legalBasis: [] }
  if (counted === 'back') return { shifts: false, legalBasis: ['Atw 1 lid 2'] }
  if (longerThanAtw(length)) return { shifts: false, legalBasis: ['Atw 4 a'] }
  return { shifts: true, legalBasis: [] }
}

/**
 * Moves the end of a statutory term once: to the first day that is no Saturday, Sunday or recognised holiday (Atw 1),
 * and on until a term of at least three days holds two working days (Atw 2). `paused` tells which days were suspended.
 */
export function shiftEnd(
  startsOn: Day,
  endOn: Day,
  length: TermLength,
  paused: (day: Day) => boolean,
  noted: NotedDays | undefined,
): Shifted {
  const shifts: Shift[] = []
  const legalBasis = new Set<string>()
  let dueOn = endOn

  const passFreeDays = () => {
    for (let free = freeDay(dueOn, noted); free; free = freeDay(dueOn, noted)) {
      shifts.push({ day: dueOn, because: free.because, code: free.code })
      legalBasis.add('Atw 1 lid 1').add(free.legalBasis)
      dueOn = addDays(dueOn, 1)
    }
  }

  passFreeDays()
  let missing = atLeastThreeDays(length)
    ? 2 - workingDays(startsOn, dueOn, (day) => isWorkingDay(day, noted) && !paused(day))
    : 0
  for (; missing > 0; missing -= 1) {
    shifts.push({ day: dueOn, because: 'er zitten nog geen twee werkdagen in de termijn', code: 'two-working-days' })
    legalBasis.add('Atw 2')
    dueOn = addDays(dueOn, 1)
    passFreeDays()
  }

  const known = equatedDaysKnown(yearOf(endOn), noted) && equatedDaysKnown(yearOf(dueOn), noted)
  return { dueOn, shifts, legalBasis: [...legalBasis], warnings: known ? [] : ['equated-days-unknown'] }
}

/** Atw 4 a: more than 90 days, twelve weeks or three months, or any number of years. */
function longerThanAtw({ value, unit }: TermLength): boolean {
  const most = { day: 90, 'working-day': 90, week: 12, month: 3, year: 0 }
  return unit === 'year' || value > most[unit]
}

const atLeastThreeDays = ({ value, unit }: TermLength): boolean =>
  value > 0 && (unit === 'day' ? value >= 3 : unit !== 'working-day')

/** How many days that count lie in the term, no further than two. */
function workingDays(startsOn: Day, dueOn: Day, counts: (day: Day) => boolean): number {
  let count = 0
  for (let day = addDays(startsOn, 1); day <= dueOn && count < 2; day = addDays(day, 1)) {
    if (counts(day)) count += 1
  }
  return count
}
