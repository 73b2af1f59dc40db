import { randomUUID } from 'node:crypto'
import { callerOf, personaNamed } from '../../src/access/personas.ts'
import { readConfig } from '../../src/config.ts'
import { openProgram } from '../../src/program.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { machine, round, type Throughput, throughputOf } from '../support/measure.ts'
import { note, openCase } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram, startScript } from '../support/program-process.ts'
import { writeNext } from '../support/same-writes.ts'

type Contender = { name: string; tell(worker: number): Promise<unknown> }

/**
 * Recording an event over HTTP with everything on, beside an Express handler that runs the same SQL and nothing else, and
 * beside that SQL without HTTP. They take turns on one database, each worker on a case of its own.
 */
export const run: EvidenceRun = ({ full, say }) =>
  inOwnFolder(async (folder) => {
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const program = await startProgram(env)
    const plain = await startScript(['bench/support/plain-server.ts'], env)
    const bare = await openProgram(readConfig({ ...process.env, ...env, OVERSTAP_DEMO: 'staff' }), () => undefined)
    const token = await tokenOf(folder, 'wijkteam')
    const ours = clientOf(() => program.url, token)
    const express = clientOf(() => plain.url, token)
    const actor = callerOf(personaNamed('wijkteam'))
    const workers = 16
    const cases = await openCases(ours, workers, say)
    const contenders = (ids: { id: string }[][]): Contender[] => [
      { name: 'overstap', tell: teller(ours, cases[0] ?? []) },
      { name: 'express', tell: (worker) => tellPlain(express, ids[1]?.[worker]?.id ?? '') },
      {
        name: 'pg',
        tell: (worker) => writeNext(bare.app.storage, actor, ids[2]?.[worker]?.id ?? '', randomUUID(), randomUUID),
      },
    ]
    const figures: Record<string, unknown> = {}
    const rates: Record<string, Throughput> = {}
    for (const clients of [1, workers]) {
      const best = await inTurns(contenders(cases), clients, full ? 4_000 : 600, full ? 5 : 3)
      for (const [name, result] of Object.entries(best)) {
        rates[`${name} ${clients}`] = result
        say(`${name}, ${clients} at once: ${result.perSecond} a second, p99 ${result.ms.p99} ms`)
      }
      figures[`clients${clients}`] = best
    }
    await bare.close()
    await plain.stop()
    await program.stop()
    const of = (name: string): Throughput =>
      rates[`${name} ${workers}`] ?? { perSecond: 0, ms: { median: 0, p95: 0, p99: 0 } }
    const toExpress = round(of('overstap').perSecond / of('express').perSecond)
    const p99 = round(of('overstap').ms.p99 / of('express').ms.p99)
    return {
      figures: {
        ...figures,
        toExpress,
        p99,
        toPg: round(of('overstap').perSecond / of('pg').perSecond),
        machine: machine(),
      },
      goal: { toExpress: 0.5, p99: 3 },
      met: toExpress >= 0.5 && p99 <= 3,
    }
  })

async function openCases(client: Client, workers: number, say: (line: string) => void) {
  const sets: { id: string; version: number }[][] = []
  for (let set = 0; set < 3; set += 1) {
    sets.push(
      await Promise.all(
        Array.from({ length: workers }, (_, worker) => openCase(client, `Meting ${set} ${worker}`, '2009-06-10')),
      ),
    )
  }
  say(`${3 * workers} cases opened`)
  return sets
}

function teller(client: Client, cases: { id: string; version: number }[]) {
  return async (worker: number): Promise<void> => {
    const mine = cases[worker]
    if (mine === undefined) throw new Error('There is no case for this worker.')
    const answer = await client(note(mine.id, mine.version, randomUUID(), randomUUID(), runToday))
    if (answer.status !== 201) throw new Error(`A note was refused: ${answer.status} ${answer.text.slice(0, 200)}`)
    mine.version = Number(/\d+/.exec(String(answer.headers.etag))?.[0])
  }
}

async function tellPlain(client: Client, id: string): Promise<void> {
  const answer = await client({ method: 'POST', path: `/cases/${id}/events`, body: { text: randomUUID() } })
  if (answer.status !== 201) throw new Error(`The plain handler failed: ${answer.status}`)
}

/** Each in turn, several times over, so that all meet the same machine; the median turn of each counts. */
async function inTurns(
  contenders: readonly Contender[],
  clients: number,
  ms: number,
  turns: number,
): Promise<Record<string, Throughput>> {
  const all = new Map<string, Throughput[]>(contenders.map(({ name }) => [name, []]))
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const { name, tell } of contenders) {
      const result = await throughputOf(clients, turn === 0 ? ms / 2 : ms, tell)
      if (turn > 0) all.get(name)?.push(result)
    }
  }
  return Object.fromEntries(
    [...all].map(([name, results]) => [
      name,
      results.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(results.length / 2)] as Throughput,
    ]),
  )
}
