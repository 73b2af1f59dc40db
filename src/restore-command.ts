import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { openDatabase } from './open-database.ts'
import { isRefusal } from './refusal-to-start.ts'
import { fileCheckpoints } from './storage/audit/checkpoints.ts'
import { verifyAudit } from './storage/audit/verify-audit.ts'
import { keyFiles, putKeysBack } from './storage/backup/key-copies.ts'
import { restoreBackup } from './storage/backup/restore-backup.ts'
import { StartRefused } from './storage/database/start-refused.ts'
import { inTransaction } from './storage/database/transaction.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'

// npm run restore -- FOLDER [--keys OTHER-FOLDER]: puts a backup into an empty data folder, starts it once and checks
// the audit. The last line is JSON; the exit status is 0 only when nothing is wrong.
const say = (line: string) => console.error(line)
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new StartRefused('Use: npm run restore -- FOLDER [--keys OTHER-FOLDER].')
  const config = readConfig(process.env)
  if (config.databaseUrl !== undefined)
    throw new StartRefused(
      'DATABASE_URL names a PostgreSQL of yours: restore it with its own means, run npm run migrate, and then npm run audit -- verify.',
    )
  const manifest = await restoreBackup({ folder, dataFolder: config.dataFolder, say })
  if (values.keys !== undefined) await putKeysBack(values.keys, keyFiles(config))
  const database = await openDatabase(config, say)
  try {
    const checkpoints = fileCheckpoints(config.auditCheckpoints, join(config.dataFolder, 'audit-key.pem'))
    let faults = 0
    for (const { id } of await listMunicipalities(database.worker)) {
      const worker = { municipality: id, personId: null, organisationId: null, role: 'system' }
      const kept = await checkpoints.of(id)
      const verdict = await inTransaction(database.worker, worker, (client) => verifyAudit(client, id, kept))
      for (const { kind, about } of verdict.faults) say(`${id}: ${kind}, ${about}`)
      faults += verdict.faults.length
    }
    console.log(JSON.stringify({ madeAt: manifest.madeAt, cases: manifest.cases, auditFaults: faults }))
    process.exitCode = faults === 0 ? 0 : 1
  } finally {
    await database.close()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
