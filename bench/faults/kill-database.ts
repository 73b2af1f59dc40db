import { setTimeout as pause } from 'node:timers/promises'
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
    const unsafe = { synchronous_commit: 'off', wal_writer_delay: '10s' }
    const server = sabotage ? await startEmbeddedServer({ dataFolder: folder, log: say, settings: unsafe }) : null
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, false)
    let slowest = 0
    for (let killed = 1; killed <= kills; killed += 1) {
      await load.untilMore(40)
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
    await server?.stop()
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
