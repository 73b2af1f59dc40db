import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { startLoad } from '../support/load.ts'
import { databaseProcess, runToday } from '../support/own-folder.ts'
import { type ProgramProcess, startProgram } from '../support/program-process.ts'
import { smallDisk } from '../support/small-disk.ts'

const healsWithinMs = 60_000

/**
 * The disk of the database runs full under load, stays so for a while, and gets room again. A change meanwhile is
 * answered by 503 or 507 as problem+json, what needs no record goes on, and of what was acknowledged nothing is lost.
 * Sabotaged, some acknowledged notes are removed from the log: they must show as lost.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const disk = await smallDisk()
  const data = join(disk.folder, 'data')
  const times = full ? 10 : 1
  let program: ProgramProcess | null = null
  try {
    program = await startProgram({ OVERSTAP_DATA: data, OVERSTAP_TODAY: runToday })
    const { url } = program
    const load = await startLoad(
      clientOf(() => url, await tokenOf(data, 'wijkteam')),
      8,
      runToday,
      false,
    )
    const seen = { refused: 0, wrong: 0, wentOn: 0, stopped: 0 }
    let slowest = 0
    for (let time = 1; time <= times; time += 1) {
      const enough = load.acknowledged() + 20
      while (load.acknowledged() < enough) await pause(20)
      await disk.fill()
      say(`The disk is full, time ${time} of ${times}; ${load.acknowledged()} notes acknowledged.`)
      await whileFull(url, await tokenOf(data, 'wijkteam'), full ? 40 : 12, seen)
      await disk.empty()
      slowest = Math.max(slowest, await untilHealed(url, load.acknowledged))
      say(`Room again: healed within ${Math.round(slowest)} ms.`)
    }
    await load.stop()
    if (sabotage) await removeNotes(data)
    const found = await load.verify()
    const healed = slowest <= healsWithinMs
    return {
      figures: {
        ...found,
        healed,
        refused: seen.refused,
        wrong: seen.wrong,
        wentOn: seen.wentOn,
        stopped: seen.stopped,
        slowestMs: Math.round(slowest),
      },
      goal: { lost: 0, twice: 0, gaps: 0, healed: true, wrong: 0, stopped: 0 },
      met:
        found.lost + found.twice + found.gaps + seen.wrong + seen.stopped === 0 &&
        healed &&
        seen.refused > 0 &&
        seen.wentOn > 0,
    }
  } finally {
    await disk.empty()
    await program?.stop()
    const left = await databaseProcess(data).catch(() => null)
    if (left !== null) process.kill(left, 'SIGQUIT')
    await disk.remove()
  }
}

type Seen = { refused: number; wrong: number; wentOn: number; stopped: number }

/** Looks again and again until so many changes were refused: how they were, and whether the rest went on. */
async function whileFull(url: string, token: string, refusals: number, seen: Seen): Promise<void> {
  const until = seen.refused + refusals
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const facts = { birthDate: '2009-06-10' }
  const person = {
    firstName: 'Vol',
    familyName: 'Voorbeeld',
    birthDate: '2009-06-10',
    municipality: 'Voorbeeldstad',
    facts,
  }
  for (let tries = 0; seen.refused < until && tries < 2_000; tries += 1) {
    const change = await fetch(`${url}/api/v1/young-people`, { method: 'POST', headers, body: JSON.stringify(person) })
    const problem = /problem\+json/.test(change.headers.get('content-type') ?? '')
    await change.text()
    if ((change.status === 503 || change.status === 507) && problem) seen.refused += 1
    else if (change.status !== 201) seen.wrong += 1
    const others = await Promise.all([
      fetch(`${url}/api/v1/route-advices`, { method: 'POST', headers, body: JSON.stringify({ facts }) }),
      fetch(`${url}/api/v1/terms`, { headers }),
      fetch(`${url}/health/live`),
    ])
    for (const answer of others) {
      await answer.text()
      if (answer.status === 200) seen.wentOn += 1
      else seen.stopped += 1
    }
  }
}

/** How long until a change is acknowledged again and the program says it is ready. */
async function untilHealed(url: string, acknowledged: () => number): Promise<number> {
  const from = performance.now()
  const before = acknowledged()
  while (performance.now() - from < 2 * healsWithinMs) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (ready && acknowledged() > before) break
    await pause(50)
  }
  return performance.now() - from
}

async function removeNotes(data: string): Promise<void> {
  const server = await startEmbeddedServer({ dataFolder: data, log: () => undefined })
  const client = new pg.Client({ connectionString: server.url(superuser) })
  await client.connect()
  await client.query(`delete from case_events where type = 'note.added' and seq % 5 = 0`)
  await client.end()
  await server.leave()
}
