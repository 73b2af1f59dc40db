import { addDays, daysBetween } from '../../src/calendar/day.ts'
import { dayBeginsAt, dutchDay } from '../../src/calendar/time-zone.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { openCase, untilAnswered } from '../support/note-writer.ts'
import { inOwnFolder } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

type Deadline = { id: string; dueOn: string; status: string; daysOverdue: number }
type Event = { seq: number; type: string; occurredOn: string; payload: { day?: string } }

/**
 * The clock goes over a change to summer time, a leap day, a change back, and by jumps of a day and more. The day turns
 * at midnight in the Netherlands, every day that is due is seen once and on itself, and overdue is always what the
 * days say. The sabotage counts days in UTC.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: '2027-03-20' })
    const team = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const admin = clientOf(() => program.url, await tokenOf(folder, 'beheer'))
    const births = ['2009-09-29', '2010-02-28', '2010-03-31', '2010-10-31'].slice(0, full ? 4 : 2)
    const cases = await Promise.all(births.map((birth, index) => openCase(team, `Klok ${index}`, birth)))
    const found = midnights(sabotage)
    const steps = full ? 365 : 25
    const ofProgram: Found = { checks: 0, wrong: 0 }
    for (let step = 0, today = '2027-03-20'; step < steps; step += 1) {
      today = addDays(today, jump(step))
      const moved = await untilAnswered(admin, { method: 'PUT', path: '/clock', body: { today } })
      if (moved.status !== 200) throw new Error(`The clock did not move: ${moved.text.slice(0, 200)}`)
      for (const { id } of cases) add(ofProgram, await judged(team, id, today))
      if (step % 50 === 0) say(`${today}: ${ofProgram.checks} checks, ${ofProgram.wrong} wrong`)
    }
    await program.stop()
    add(found, ofProgram)
    return verdict({ ...found, ofProgram: ofProgram.checks }, { wrong: 0, ofProgram: steps * cases.length })
  })

/** Mostly a day, sometimes a week or a month: as after a night, a holiday or an outage. */
const jump = (step: number): number => (step % 11 === 10 ? 31 : step % 5 === 4 ? 7 : 1)

type Found = { checks: number; wrong: number }

/** Nothing wrong, and the program itself was looked at on every day, not the sums about midnight alone. */
const verdict = (figures: Found & { ofProgram: number }, goal: { wrong: 0; ofProgram: number }) => ({
  figures,
  goal,
  met: figures.wrong === 0 && figures.ofProgram >= goal.ofProgram,
})

function add(found: Found, more: Found): void {
  found.checks += more.checks
  found.wrong += more.wrong
}

/** The second before and after each Dutch midnight of ten years, against the rule as people say it: the last Sundays of March and October. */
function midnights(sabotage: boolean): Found {
  const found = { checks: 0, wrong: 0 }
  const dayOf = sabotage ? (instant: string) => instant.slice(0, 10) : dutchDay
  for (let day = '2024-01-01'; day < '2034-01-01'; day = addDays(day, 1)) {
    const begins = Date.parse(dayBeginsAt(day))
    const hours = summer(day) ? 2 : 1
    const expected = Date.parse(`${day}T00:00:00Z`) - hours * 3_600_000
    const right =
      begins === expected &&
      dayOf(new Date(expected).toISOString()) === day &&
      dayOf(new Date(expected - 1000).toISOString()) === addDays(day, -1)
    found.checks += 1
    if (!right) found.wrong += 1
  }
  return found
}

/** At midnight of the Sunday itself the clock has not changed yet. */
function summer(day: string): boolean {
  const year = day.slice(0, 4)
  return day > lastSunday(year, '03') && day <= lastSunday(year, '10')
}

function lastSunday(year: string, month: string): string {
  const last = `${year}-${month}-31`
  return addDays(last, -new Date(`${last}T12:00:00Z`).getUTCDay())
}

/** A case on a day: each deadline's lateness counted anew, and each day of the calendar seen once, in order and on itself. */
async function judged(client: Client, id: string, today: string): Promise<Found> {
  const shown = await untilAnswered(client, { method: 'GET', path: `/cases/${id}` })
  const log = await untilAnswered(client, { method: 'GET', path: `/cases/${id}/events?limit=200` })
  const late = (shown.body.deadlines as Deadline[]).filter(
    ({ status }) => status === 'overdue' || status === 'open' || status === 'due-soon',
  )
  const wrongDeadlines = late.filter(
    ({ dueOn, status, daysOverdue }) =>
      dueOn < today !== (status === 'overdue') || daysOverdue !== Math.max(0, daysBetween(dueOn, today)),
  ).length
  const days = (log.body.items as Event[]).filter(({ type }) => type === 'day.reached')
  const wrongDays = days.filter(
    ({ occurredOn, payload }, index) =>
      payload.day !== occurredOn ||
      occurredOn > today ||
      (index > 0 && occurredOn <= (days[index - 1]?.occurredOn ?? '')),
  ).length
  return { checks: late.length + days.length, wrong: wrongDeadlines + wrongDays }
}
