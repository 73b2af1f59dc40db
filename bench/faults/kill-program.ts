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
      await load.untilMore(Math.ceil(least / kills))
      await program.kill()
      program = await startProgram(env)
      if (killed % 10 === 0 || !full)
        say(`killed ${killed} of ${kills} times, ${load.acknowledged()} notes acknowledged`)
    }
    await load.stop()
    const found = await load.verify()
    await program.stop()
    const wrong = found.refused + found.lost + found.twice + found.gaps
    return {
      figures: { kills, ...found },
      goal: { kills, acknowledged: least, refused: 0, lost: 0, twice: 0, gaps: 0 },
      met: wrong === 0 && found.acknowledged >= least,
    }
  })
