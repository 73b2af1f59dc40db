import { setTimeout as pause } from 'node:timers/promises'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { startBalancer } from '../support/balancer.ts'
import { startLoad } from '../support/load.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { type ProgramProcess, startProgram } from '../support/program-process.ts'

/**
 * Three processes of the program, each with its worker, behind a balancer on one PostgreSQL; one is killed every few
 * seconds under load and started again. A client sees nothing but a retry, and nothing is lost.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const { kills, downMs } = full ? { kills: 60, downMs: 1_000 } : { kills: 3, downMs: 100 }
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const first = await startProgram(env)
    const replicas: (ProgramProcess | null)[] = [first, ...(await Promise.all([startProgram(env), startProgram(env)]))]
    const balancer = await startBalancer(() => replicas.flatMap((replica) => replica?.port ?? []))
    const client = clientOf(() => balancer.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, sabotage)
    for (let killed = 1; killed <= kills; killed += 1) {
      await load.untilMore(30)
      await replace(replicas, killed % replicas.length, env, downMs)
      if (killed % 10 === 0 || !full)
        say(`killed ${killed} of ${kills} times, ${load.acknowledged()} notes acknowledged`)
    }
    await load.stop()
    const { acknowledged, refused, lost, twice, gaps } = await load.verify()
    for (const replica of replicas) await replica?.stop()
    await balancer.close()
    const figures = { kills, requests: acknowledged, clientErrors: refused, lost: lost + twice + gaps }
    return { figures, goal: { kills, clientErrors: 0, lost: 0 }, met: figures.lost + refused === 0 }
  })

/** Kills one and starts another in its place after a while. */
async function replace(
  replicas: (ProgramProcess | null)[],
  at: number,
  env: Record<string, string>,
  downMs: number,
): Promise<void> {
  await replicas[at]?.kill()
  replicas[at] = null
  await pause(downMs)
  replicas[at] = await startProgram(env)
}
