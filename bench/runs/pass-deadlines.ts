import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { Actor } from '../../src/cases/actor.ts'
import type { Ladders } from '../../src/cases/deadlines/deadline-ledger.ts'
import { clockOf, passCasesDays } from '../../src/cases/deadlines/pass-case-days.ts'
import type { Dependencies } from '../../src/cases/dependencies.ts'
import { openCase } from '../../src/cases/events/open-case.ts'
import { defaultPeople } from '../../src/default-people.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { passDueCases } from '../../src/worker/pass-days.ts'
import { sweepMunicipality } from '../../src/worker/sweep-deadlines.ts'
import type { EvidenceRun } from '../evidence.ts'
import { firstDueOn, town, writeDueDeadlines } from '../support/due-deadlines.ts'
import { ownDatabase } from '../support/own-database.ts'
import { runSealing } from '../support/run-sealing.ts'

/** The rows of this run have no names that were sealed: no key is asked for. */
const sealing = runSealing(tmpdir())
const team: Actor = { municipality: town, personId: 'worker', organisationId: 'team', role: 'neighbourhood-team' }
const now = () => new Date().toISOString()

/**
 * Passing due deadlines on. Those that ask no step of a statechart, with their ledger and message, beside one plain UPDATE
 * of the same rows; and days that are events of cases, many in a transaction beside one at a time by the same use-case.
 */
export const run: EvidenceRun = async ({ full, size: cases, say }) => {
  const size = { cases: cases ?? (full ? 5000 : 250), each: 20, told: full ? 2000 : 60 }
  const database = await ownDatabase(say)
  const above = new pg.Client({ connectionString: database.server.url(superuser) })
  const worker = openPool({ url: database.server.workerUrl, applicationName: 'bench worker', size: 4 })
  const app = openPool({ url: database.server.appUrl, applicationName: 'bench', size: 4 })
  try {
    await above.connect()
    await writeDueDeadlines(above, size.cases, size.each)
    const due = size.cases * size.each
    say(`${due} deadlines are due.`)
    const plain = due / (await seconds(() => above.query('update deadlines set passed_on = due_on + 1')))
    // The column that a sweep writes has an index, so that each row gets a new entry in every index.
    const plainIndexed = due / (await seconds(() => above.query('update deadlines set look_on = due_on + 1')))
    await above.query('update deadlines set look_on = null')
    const ledger = postgresDeadlineLedger({ pool: worker, now })
    const sweep = (ladders: Ladders) => seconds(() => sweepMunicipality(ledger, town, addDays(firstDueOn, 6), ladders))
    const passed = due / (await sweep([{ version: defaultPolicy.version, ladder: [] }]))
    say('Passed without a ladder; now with one.')
    await above.query('truncate deadline_rungs, deadline_passings, outbox cascade; update deadlines set look_on = null')
    const withLadder = due / (await sweep([defaultPolicy]))
    const { oneByOne, together, events } = await casesWithDays(worker, app, size.told, say)
    const figures = {
      due,
      plainUpdateASecond: Math.round(plain),
      passedASecond: Math.round(passed),
      ofPlainUpdate: ratio(passed, plain),
      plainUpdateOfTheSameColumnASecond: Math.round(plainIndexed),
      ofPlainUpdateOfTheSameColumn: ratio(passed, plainIndexed),
      withLadderASecond: Math.round(withLadder),
      events,
      eventsOneByOneASecond: Math.round(oneByOne),
      eventsTogetherASecond: Math.round(together),
      ofOneByOne: ratio(together, oneByOne),
    }
    const goal = { ofPlainUpdate: 0.3, ofOneByOne: 2 }
    return { figures, goal, met: figures.ofPlainUpdate >= goal.ofPlainUpdate && figures.ofOneByOne >= goal.ofOneByOne }
  } finally {
    await Promise.all([above.end(), worker.end(), app.end()])
    await database.close()
  }
}

async function casesWithDays(worker: pg.Pool, app: pg.Pool, count: number, say: (line: string) => void) {
  let today: Day = openedOn
  const on = (pool: pg.Pool): Dependencies => ({
    storage: postgresStorage({ pool, now, sealing }),
    today: () => today,
    newId: randomUUID,
    policyOn: () => defaultPolicy,
    policyOf: () => defaultPolicy,
    defaultPeople,
  })
  const ids: string[] = []
  for (let index = 0; index < 2 * count + 1; index += 1)
    ids.push((await openCase(on(app), team, { youngPerson })).record.id)
  const [first = '', ...rest] = ids
  const days = await daysThatCome(first)
  say(`${ids.length} cases are open; each has ${days.length} days to come.`)
  const singly = rest.slice(0, count)
  let events = 0
  const lists = postgresLists({ pool: worker, now, today: () => today, dueSoonDays: () => 14, sealing })
  const fail = ({ error }: { error: unknown }) => {
    throw error
  }
  let [alone, together] = [0, 0]
  // Day by day, as a worker meets them, and in turn, so that both meet the same moments of a shared machine.
  for (const day of days) {
    today = day
    alone += await seconds(async () => {
      for (const id of singly) events += (await passCasesDays(on(worker), town, [id])).events.get(id) ?? 0
    })
    together += await seconds(async () => {
      events += (await passDueCases({ dependencies: on(worker), lists, report: fail }, town)).events
    })
  }
  return { oneByOne: events / 2 / alone, together: events / 2 / together, events }

  async function daysThatCome(id: string): Promise<Day[]> {
    today = lastDay
    await passCasesDays(on(worker), town, [id])
    const told = await on(worker).storage.transaction(clockOf(town), async (unit) => unit.caseEvents(id))
    return [...new Set(told.map(({ occurredOn }) => occurredOn))].filter((day) => day > openedOn)
  }
}

const openedOn = '2026-11-22'
const lastDay = '2027-06-01'

const youngPerson = {
  firstName: 'Noor',
  familyName: 'Voorbeeld',
  birthDate: '2009-05-22',
  municipality: 'Proefstad',
  facts: {
    youthHelpRunning: true,
    youthHelpStartedOn: '2022-03-01',
    youthHelpKind: 'participation-support',
    needAfter18: 'long-term',
    wmoCanProvide: true,
  },
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

const ratio = (one: number, other: number): number => Math.round((100 * one) / other) / 100
