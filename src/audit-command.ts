import { join } from 'node:path'
import { readConfig } from './config.ts'
import { openDatabase } from './open-database.ts'
import { isRefusal } from './refusal-to-start.ts'
import { fileCheckpoints } from './storage/audit/checkpoints.ts'
import { verifyAudit } from './storage/audit/verify-audit.ts'
import { inTransaction } from './storage/database/transaction.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'

// npm run audit -- verify: checks the audit of each municipality against its chain and the checkpoints kept elsewhere.
// The last line is JSON; the exit status is 0 only when nothing is wrong.
try {
  if (process.argv[2] !== 'verify') throw new TypeError('Use: npm run audit -- verify')
  const config = readConfig(process.env)
  const checkpoints = fileCheckpoints(config.auditCheckpoints, join(config.dataFolder, 'audit-key.pem'))
  const database = await openDatabase(config, (line) => console.error(line), true)
  try {
    let faults = 0
    let rows = 0
    for (const { id } of await listMunicipalities(database.worker)) {
      const kept = await checkpoints.of(id)
      const worker = { municipality: id, personId: null, organisationId: null, role: 'system' }
      const verdict = await inTransaction(database.worker, worker, (client) => verifyAudit(client, id, kept))
      for (const { kind, about } of verdict.faults) console.error(`${id}: ${kind}, ${about}`)
      console.error(`${id}: ${verdict.rows} rows, ${verdict.checkpoints} checkpoints, ${verdict.faults.length} faults.`)
      faults += verdict.faults.length
      rows += verdict.rows
    }
    console.log(JSON.stringify({ rows, faults }))
    process.exitCode = faults === 0 ? 0 : 1
  } finally {
    await database.close()
  }
} catch (error) {
  if (!isRefusal(error) && !(error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
