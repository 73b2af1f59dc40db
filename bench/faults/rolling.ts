import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { startBalancer } from '../support/balancer.ts'
import { startLoad } from '../support/load.ts'
import { untilAnswered } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { type ProgramProcess, startProgram } from '../support/program-process.ts'
import { releasedProgram } from '../support/released-program.ts'

const read = ['/cases?limit=20', '/young-people?limit=20', '/deadlines?limit=20', '/policies', '/organisations']

/**
 * Three processes of the newest release behind a balancer, with people writing and reading all the while: one by one each
 * is asked to stop and this program takes its place, the first of which brings the schema up to date under the other two.
 * Nobody sees more than a retry, and nothing is lost. Sabotaged, a name that they read is taken out of the schema.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const notes = full ? 500 : 50
    const released = await releasedProgram(join(folder, 'released'), say)
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const older = () => startProgram(env, undefined, released.folder)
    const processes: (ProgramProcess | null)[] = [await older(), ...(await Promise.all([older(), older()]))]
    say(`three processes of ${released.version} are up`)
    const balancer = await startBalancer(() => processes.flatMap((process) => process?.port ?? []))
    const client = clientOf(() => balancer.url, await tokenOf(folder, 'wijkteam'))
    const load = await startLoad(client, 8, runToday, false)
    const readers = startReading(client)
    await load.untilMore(notes)
    for (const [at, process] of processes.entries()) {
      // The balancer hears of it first, as it does from a process that says it is no longer ready.
      processes[at] = null
      await process?.stop()
      processes[at] = await startProgram(env)
      if (sabotage && at === processes.length - 1) await contract(folder)
      await load.untilMore(notes)
      say(`${at + 1} of ${processes.length} replaced, ${load.acknowledged()} notes acknowledged`)
    }
    await load.stop()
    const { answered, failed } = await readers.stop()
    const { acknowledged, refused, lost, twice, gaps } = sabotage
      ? { ...emptyLog, acknowledged: load.acknowledged(), refused: load.refused() }
      : await load.verify()
    for (const process of processes) await process?.stop()
    await balancer.close()
    const figures = {
      from: released.version,
      notes: acknowledged,
      reads: answered,
      clientErrors: refused + failed,
      lost: lost + twice + gaps,
    }
    return { figures, goal: { clientErrors: 0, lost: 0 }, met: figures.clientErrors + figures.lost === 0 }
  })

const emptyLog = { lost: 0, twice: 0, gaps: 0 }

/** Four who read lists until they are stopped. */
function startReading(client: Client): { stop(): Promise<{ answered: number; failed: number }> } {
  const found = { answered: 0, failed: 0 }
  let running = true
  const reader = async (): Promise<void> => {
    for (let turn = 0; running; turn += 1) {
      const { status } = await untilAnswered(client, { method: 'GET', path: read[turn % read.length] ?? '' })
      found.answered += 1
      if (status !== 200) found.failed += 1
    }
  }
  const reading = Promise.all(Array.from({ length: 4 }, reader))
  reading.catch(() => undefined)
  return {
    stop: async () => {
      running = false
      await reading
      return found
    },
  }
}

/** What a careless step of the schema does: it takes a name away while there are programs that read it. */
async function contract(folder: string): Promise<void> {
  const server = await startEmbeddedServer({ dataFolder: folder, log: () => undefined })
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query('alter table young_people rename column reference to told_reference')
  await client.end()
  await server.stop()
}
