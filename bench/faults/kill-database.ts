import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { type Load, startLoad } from '../support/load.ts'
import { databaseProcess, inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

const healthyWithinMs = 10_000

/**
 * PostgreSQL is killed (-9) again and again under load; the program must be healthy again by itself within ten seconds,
 * and no acknowledged note may be lost. The sabotage lets PostgreSQL answer before it syncs: the first kill then takes
 * acknowledged notes with it.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const kills = full ? 40 : 3
    if (sabotage) await answerBeforeSync(folder, say)
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, false)
    let slowest = 0
    for (let killed = 1; killed <= kills; killed += 1) {
      await load.untilMore(40)
      if (load.refused() > 0) break
      const pid = await databaseProcess(folder)
      if (pid === null) throw new Error('There is no database to kill.')
      process.kill(pid, 'SIGKILL')
      slowest = Math.max(slowest, await untilReady(program.url, load))
      say(
        `killed ${killed} of ${kills} times, healthy again after at most ${Math.round(slowest)} ms, ${load.acknowledged()} notes acknowledged`,
      )
    }
    await load.stop()
    const found = await load.verify()
    await program.stop()
    const met = found.refused + found.lost + found.twice + found.gaps === 0 && slowest <= healthyWithinMs
    return {
      figures: { kills, ...found, slowestRecoveryMs: Math.round(slowest) },
      goal: { kills, refused: 0, lost: 0, twice: 0, gaps: 0, slowestRecoveryMs: healthyWithinMs },
      met,
    }
  })

/** How long it takes until a change is acknowledged again and the program says it is ready. */
async function untilReady(url: string, load: Load): Promise<number> {
  const from = performance.now()
  const before = load.acknowledged()
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.status === 200,
      () => false,
    )
    if (ready && (load.acknowledged() > before || load.refused() > 0)) return performance.now() - from
    if (performance.now() - from > 60_000) return performance.now() - from
    await pause(20)
  }
}

/** From here on the program's sessions are answered before what they wrote is synced. */
async function answerBeforeSync(folder: string, say: (line: string) => void): Promise<void> {
  await (await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })).stop()
  const server = await startEmbeddedServer({ dataFolder: folder, log: say })
  const above = new pg.Client({ connectionString: server.url(superuser) })
  await above.connect()
  await above.query('alter role overstap_app set synchronous_commit = off')
  await above.query(`alter system set wal_writer_delay = '10s'`)
  await above.end()
  await server.stop()
}
