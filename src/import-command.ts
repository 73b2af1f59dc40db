import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { demoMunicipality } from './access/personas.ts'
import { importCaseload } from './caseload/import-caseload.ts'
import { UnreadableFile } from './caseload/read-caseload.ts'
import type { Actor } from './cases/actor.ts'
import { readConfig } from './config.ts'
import { fillDemo, hasDemoCases } from './demo/fill-demo.ts'
import { openProgram, type Program } from './program.ts'
import { isRefusal } from './refusal-to-start.ts'
import { postgresCaseloadLog } from './storage/caseload/caseload-log.ts'
import { inTransaction } from './storage/database/transaction.ts'
import { listMunicipalities, writeMunicipality } from './storage/directory/municipalities.ts'

const usage = 'Use: npm run import -- FILE.csv [--beside-demo]'

/** `npm run import -- FILE.csv` reads a caseload in, also while the program runs. The last line is JSON. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'beside-demo': { type: 'boolean', default: false } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UnreadableFile(usage)
  const config = readConfig(process.env)
  const say = (line: string) => console.error(line)
  const program = await openProgram(config, say)
  try {
    const actor = await whereTo(program, values['beside-demo'], say)
    const summary = await importCaseload(path, {
      dependencies: program.import,
      log: postgresCaseloadLog(program.database.import, program.clock.now),
      actor,
      say,
      elapsedMs: () => performance.now(),
    })
    console.log(JSON.stringify(summary))
  } finally {
    await program.close()
  }
}

/** The municipality that the caseload goes into: where the demo is, the demo's; but beside its invented cases only when asked. */
async function whereTo(program: Program, besideDemo: boolean, say: (line: string) => void): Promise<Actor> {
  const { config, database } = program
  const municipality = config.demo === 'off' ? config.municipality : demoMunicipality
  const actor: Actor = { municipality, personId: null, organisationId: null, role: 'system' }
  if (config.demo === 'off') {
    await inTransaction(database.import, actor, async (client) => {
      // One that is known may have a name of its own.
      if ((await listMunicipalities(client)).length === 0)
        await writeMunicipality(client, { id: municipality, name: municipality, demo: false })
    })
    return actor
  }
  await fillDemo(program, 'staff', say)
  if (!besideDemo && (await hasDemoCases(program))) {
    throw new UnreadableFile(
      'The demo is here, with invented young people. Add --beside-demo to read this file in beside them, or start empty: OVERSTAP_DEMO=staff with another OVERSTAP_DATA folder.',
    )
  }
  return actor
}

run().catch((error: unknown) => {
  if (!isRefusal(error) && !(error instanceof UnreadableFile)) throw error
  console.error(error.message)
  process.exitCode = 1
})
