import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { machine, round, throughputOf } from '../support/measure.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

const command = promisify(execFile)

/** From nothing to the first answer, and from there: how long, how much memory at rest and under load, how much disk. */
export const run: EvidenceRun = ({ full, say }) =>
  inOwnFolder(async (folder) => {
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const first = await timed(env, folder)
    say(`first start to first answer: ${first.ms} ms`)
    await first.program.stop()
    const again = await timed(env, folder)
    say(`a later start: ${again.ms} ms`)
    const atRestMb = await memoryOf(again.program.pid)
    const client = clientOf(() => again.program.url, await tokenOf(folder, 'wijkteam'))
    await throughputOf(16, full ? 20_000 : 2_000, () => client({ method: 'GET', path: '/cases' }))
    const underLoadMb = await memoryOf(again.program.pid)
    await again.program.stop()
    const installMb = Number((await command('du', ['-sm', 'node_modules'])).stdout.split('\t')[0])
    const figures = {
      firstStartMs: first.ms,
      laterStartMs: again.ms,
      atRestMb,
      underLoadMb,
      installMb,
      machine: machine(),
    }
    return {
      figures,
      goal: { firstStartMs: 20_000, laterStartMs: 10_000, underLoadMb: 512 },
      met: first.ms < 20_000 && again.ms < 10_000 && underLoadMb < 512,
    }
  })

async function timed(env: Record<string, string>, folder: string) {
  const from = performance.now()
  const program = await startProgram(env)
  const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
  await client({ method: 'GET', path: '/cases' })
  return { program, ms: round(performance.now() - from) }
}

/** What a process holds in memory, in megabytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
