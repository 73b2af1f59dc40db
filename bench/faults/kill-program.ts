import { setTimeout as pause } from 'node:timers/promises'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { startLoad } from '../support/load.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

/**
 * The program is killed (-9) again and again while writers tell notes and repeat, with the same key, what got no answer.
 * Every acknowledged note must be there once, and the numbers of a log have no gap.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const kills = full ? 200 : 4
    const least = full ? 10_000 : 100
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    let program = await startProgram(env)
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, sabotage)
    for (let killed = 1; killed <= kills; killed += 1) {
      const enough = load.acknowledged() + Math.ceil(least / kills)
      while (load.acknowledged() < enough) await pause(10)
      await program.kill()
      program = await startProgram(env)
      if (killed % 10 === 0 || !full)
        say(`killed ${killed} of ${kills} times, ${load.acknowledged()} notes acknowledged`)
    }
    await load.stop()
    const found = await load.verify()
    await program.stop()
    const met = found.lost === 0 && found.twice === 0 && found.gaps === 0 && found.acknowledged >= least
    return { figures: { kills, ...found }, goal: { kills, acknowledged: least, lost: 0, twice: 0, gaps: 0 }, met }
  })
