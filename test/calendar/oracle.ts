import { at, type Broken, days, freeDays, isSunday } from './oracle-days.ts'

export type OracleLength = readonly [value: number, unit: 'day' | 'week' | 'month' | 'year']
export type Pause = { invitedOn: string; completedOn: string }
export type OracleLeapDayRule = 'march-1' | 'february-28'

/**
 * The law once more, written for the test alone and in another way: a list of all days with the free ones marked, walked
 * step by step. It shares no code with src/calendar.
 */
export class Oracle {
  readonly #broken: Broken | undefined
  readonly #free: ReadonlySet<number>

  constructor(broken?: Broken) {
    this.#broken = broken
    this.#free = freeDays(broken)
  }

  move(from: string, length: OracleLength, sign: 1 | -1): string {
    const [value, unit] = length
    if (unit === 'day' || unit === 'week') return days[at(from) + sign * value * (unit === 'week' ? 7 : 1)] ?? ''
    const months =
      12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7)) - 1 + sign * value * (unit === 'year' ? 12 : 1)
    const inMonth = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-`
    let dayOfMonth = Number(from.slice(8))
    while (Number.isNaN(at(inMonth + String(dayOfMonth).padStart(2, '0')))) dayOfMonth -= 1
    const found = inMonth + String(dayOfMonth).padStart(2, '0')
    const lacking = dayOfMonth !== Number(from.slice(8))
    return lacking && this.#broken === 'last-day-of-month' ? (days[at(found) + 1] ?? '') : found
  }

  /** Where a term ends, counted forward; `shifts` when a law sets it. */
  end(from: string, length: OracleLength, shifts: boolean, pauses: readonly Pause[] = []): string {
    const paused = pauses.flatMap(({ invitedOn, completedOn }) => between(at(invitedOn), at(completedOn)))
    const stood = this.#broken === 'overlap-once' ? paused.length : new Set(paused).size
    let index = at(this.move(from, length, 1)) + stood
    if (!shifts || (tooLong(length) && this.#broken !== 'long-terms-stay')) return days[index] ?? ''
    while (this.#free.has(index)) index += 1
    const short = length[1] === 'day' && length[0] < 3
    if (short || this.#broken === 'two-working-days') return days[index] ?? ''
    const works = () => between(at(from), index + 1).filter((each) => !this.#free.has(each) && !paused.includes(each))
    while (this.#free.has(index) || works().length < 2) index += 1
    return days[index] ?? ''
  }

  reaches(birthDate: string, age: number, rule: OracleLeapDayRule): string {
    const year = Number(birthDate.slice(0, 4)) + age
    const same = `${year}${birthDate.slice(4)}`
    if (!Number.isNaN(at(same))) return same
    const marchFirst = (rule === 'march-1') === (this.#broken !== 'leap-day')
    return marchFirst ? `${year}-03-01` : `${year}-02-28`
  }

  ageOn(birthDate: string, day: string, rule: OracleLeapDayRule): number {
    let age = -1
    while (this.reaches(birthDate, age + 1, rule) <= day) age += 1
    return age
  }

  /** The last day from which six weeks and then two end before 18, looked for from long before. */
  safeNotification(turns18: string): string {
    const safe = between(at(turns18) - 100, at(turns18)).filter((index) => {
      const investigated = this.end(days[index] ?? '', [6, 'week'], true)
      return this.end(investigated, [2, 'week'], true) < turns18
    })
    return days[safe.at(-1) ?? 0] ?? ''
  }

  /** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October. */
  dutchDay(instant: number): string {
    const year = new Date(instant).toISOString().slice(0, 4)
    const summer = instant >= lastSunday(`${year}-03`) && instant < lastSunday(`${year}-10`)
    const ahead = summer && this.#broken !== 'summer-time' ? 7_200_000 : 3_600_000
    return new Date(instant + ahead).toISOString().slice(0, 10)
  }
}

const tooLong = ([value, unit]: OracleLength) => value > { day: 90, week: 12, month: 3, year: 0 }[unit]

const between = (before: number, after: number) =>
  Array.from({ length: Math.max(0, after - before - 1) }, (_, index) => before + 1 + index)

function lastSunday(month: string): number {
  let index = at(`${month}-31`)
  while (!isSunday(index)) index -= 1
  return Date.parse(`${days[index]}T01:00:00Z`)
}
