import { Oracle, type OracleLeapDayRule, type OracleLength, type Pause } from './oracle.ts'
import { at, type Broken, breakable, days } from './oracle-days.ts'

/**
 * Compares the calendar with the oracle on random births and triggers over 30 years, in the time zone of the process:
 * `tsx oracle-run.ts COUNT SEED [sabotage]`. Halfway the clock jumps a day; who reads it is counted. With `sabotage` it
 * compares again for each rule that the oracle can leave out. Ends with one JSON line.
 */
const [count = 1_000, seed = 1] = process.argv.slice(2, 4).map(Number)

let clockReads = 0
let jumpMs = 0
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(...((given.length === 0 ? [JumpingClock.now()] : given) as [number]))
  }
  static override now(): number {
    clockReads += 1
    return RealDate.now() + jumpMs
  }
} as DateConstructor
const JumpingClock = globalThis.Date

const { ageOn, birthday } = await import('../../src/calendar/age.ts')
const { defaultPolicy } = await import('../../src/calendar/policy.ts')
const { safeNotification } = await import('../../src/calendar/safe-notification.ts')
const { computeTerm } = await import('../../src/calendar/term.ts')
const { dutchDay } = await import('../../src/calendar/time-zone.ts')
clockReads = 0

/** Mulberry32: the same seed, the same draws, in every time zone. */
let state = seed
function draw(below: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
}
const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item

/** Typed by hand from the laws and the planning: id, length, whether the Atw may move it, whether Awb 4:15 suspends it. */
const forwardTerms = [
  ['wmo-personal-plan', 7, 'day', true, false],
  ['wmo-investigation', 6, 'week', true, false],
  ['wmo-decision', 2, 'week', true, true],
  ['jeugdwet-decision', 8, 'week', true, true],
  ['jeugdwet-care-plan', 6, 'week', true, false],
  ['jeugdwet-care-plan-in-writing', 14, 'day', true, false],
  ['jeugdwet-resumption', 6, 'month', false, false],
  ['jeugdwet-closed-care-limit', 6, 'month', false, false],
  ['awb-objection', 6, 'week', true, false],
  ['awb-decision-on-objection', 6, 'week', true, true],
  ['awb-decision-on-objection-with-committee', 12, 'week', true, true],
  ['awb-default-notice', 2, 'week', true, false],
  ['pw-search-period', 4, 'week', false, false],
  ['pw-advance', 4, 'week', true, false],
  ['pw-decision', 8, 'week', true, true],
  ['wlz-indication', 6, 'week', true, false],
  ['wmo-destruction-on-request', 3, 'month', true, false],
  ['gdpr-request', 1, 'month', true, false],
  ['first-contact', 2, 'week', false, false],
  ['continuity-check', 6, 'week', false, false],
  ['aftercare-check', 6, 'month', false, false],
] as const
const backTerms = [
  ['handover-window-opens', 6, 'month'],
  ['plan-ready', 6, 'month'],
  ['receiver-named', 5, 'month'],
  ['applications-by', 3, 'month'],
  ['extension-request-complete', 8, 'week'],
  ['warm-handover-meeting', 4, 'week'],
  ['handover-complete', 1, 'day'],
] as const

const rules: OracleLeapDayRule[] = ['march-1', 'february-28']

const dayIn = (from: string, to: string): string => {
  const first = at(from)
  return days[first + draw(at(to) - first)] ?? from
}

function compare(broken?: Broken): { checks: number; wrong: string[] } {
  const oracle = new Oracle(broken)
  let checks = 0
  const wrong: string[] = []
  const same = (what: string, calendar: string | number, expected: string | number): void => {
    checks += 1
    if (calendar !== expected) wrong.push(`${what}: ${calendar}, not ${expected}`)
  }

  const person = (): void => {
    const birthDate = draw(20) === 0 ? `${2000 + 4 * draw(7)}-02-29` : dayIn('1997-01-01', '2027-12-31')
    const rule = pick(rules)
    for (const age of [16, 17, 18, 21, 23]) {
      same(`${birthDate} ${age}`, birthday(birthDate, age, rule), oracle.reaches(birthDate, age, rule))
    }
    const day = dayIn('2015-01-01', '2050-12-31')
    same(`age of ${birthDate} on ${day}`, ageOn(birthDate, day, rule), oracle.ageOn(birthDate, day, rule))
    const turns18 = oracle.reaches(birthDate, 18, rule)
    const [term, value, unit] = pick(backTerms)
    const milestone = computeTerm({ term, startsOn: turns18 }, defaultPolicy)
    same(`${term} ${turns18}`, milestone.dueOn, oracle.move(turns18, [value, unit], -1))
    if (draw(20) > 0) return
    same(`safe ${turns18}`, safeNotification(turns18, defaultPolicy).latestOn, oracle.safeNotification(turns18))
  }

  const trigger = (): void => {
    const startsOn = dayIn('2015-01-01', '2045-01-01')
    const [term, value, unit, shifts, suspendable] = pick(forwardTerms)
    // Invited within the first ten days, so that each suspension comes before the end of any term.
    const suspensions: Pause[] = Array.from({ length: suspendable ? draw(3) : 0 }, () => {
      const invitedOn = oracle.move(startsOn, [draw(10), 'day'], 1)
      return { invitedOn, completedOn: oracle.move(invitedOn, [draw(40), 'day'], 1) }
    })
    const computed = computeTerm({ term, startsOn, suspensions }, defaultPolicy)
    const expected = oracle.end(startsOn, [value, unit], shifts, suspensions)
    same(`${term} ${startsOn} ${JSON.stringify(suspensions)}`, computed.dueOn, expected)
    const length = ownLength()
    const own = { length: { value: length[0], unit: length[1] }, statutory: true, startsOn }
    same(`${length.join(' ')} ${startsOn}`, computeTerm(own, defaultPolicy).dueOn, oracle.end(startsOn, length, true))
  }

  const instant = (): void => {
    const moment = RealDate.UTC(2015, 0, 1) + draw(30 * 365 * 86_400) * 1_000
    same(`day of ${moment}`, dutchDay(new RealDate(moment)), oracle.dutchDay(moment))
  }

  for (let index = 0; index < count; index += 1) {
    if (index === Math.floor(count / 2)) jumpMs = 86_400_000
    person()
    trigger()
    instant()
  }
  return { checks, wrong }
}

function ownLength(): OracleLength {
  const most: OracleLength = pick([
    [100, 'day'],
    [5, 'day'],
    [15, 'week'],
    [5, 'month'],
    [3, 'year'],
  ] as const)
  return [1 + draw(most[0]), most[1]]
}

const { checks, wrong } = compare()
const noticed = process.argv[4] === 'sabotage' ? breakable.map((rule) => [rule, compare(rule).wrong.length]) : []
const summerOffset = new RealDate(2027, 6, 1).getTimezoneOffset()
const result = { summerOffset, cases: count, checks, wrong: wrong.length, first: wrong.slice(0, 3), clockReads }
process.stdout.write(`${JSON.stringify({ ...result, noticed: Object.fromEntries(noticed) })}\n`)
