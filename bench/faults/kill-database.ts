import { setTimeout as pause } from 'node:timers/promises'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { startLoad } from '../support/load.ts'
import { databaseProcess, inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

const healthyWithinMs = 10_000

/**
 * PostgreSQL is killed (-9) again and again under load; the program must be healthy again by itself within ten seconds,
 * and no acknowledged note may be lost.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const kills = full ? 40 : 3
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, sabotage)
    let slowest = 0
    for (let killed = 1; killed <= kills; killed += 1) {
      const enough = load.acknowledged() + 40
      while (load.acknowledged() < enough) await pause(10)
      const pid = await databaseProcess(folder)
      if (pid === null) throw new Error('There is no database to kill.')
      process.kill(pid, 'SIGKILL')
      slowest = Math.max(slowest, await untilReady(program.url, load.acknowledged))
      say(
        `killed ${killed} of ${kills} times, healthy again after at most ${Math.round(slowest)} ms, ${load.acknowledged()} notes acknowledged`,
      )
    }
    await load.stop()
    const found = await load.verify()
    await program.stop()
    const met = found.lost === 0 && found.twice === 0 && found.gaps === 0 && slowest <= healthyWithinMs
    return {
      figures: { kills, ...found, slowestRecoveryMs: Math.round(slowest) },
      goal: { kills, lost: 0, twice: 0, gaps: 0, slowestRecoveryMs: healthyWithinMs },
      met,
    }
  })

/** How long it takes until a change is acknowledged again and the program says it is ready. */
async function untilReady(url: string, acknowledged: () => number): Promise<number> {
  const from = performance.now()
  const before = acknowledged()
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.status === 200,
      () => false,
    )
    if (ready && acknowledged() > before) return performance.now() - from
    if (performance.now() - from > 60_000) return performance.now() - from
    await pause(20)
  }
}
