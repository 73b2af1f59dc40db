import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { isRefusal } from './refusal-to-start.ts'
import { copyKeys, keyFiles } from './storage/backup/key-copies.ts'
import { emptyFolder, makeBackup } from './storage/backup/make-backup.ts'
import { StartRefused } from './storage/database/start-refused.ts'
import { startEmbeddedServer } from './storage/embedded-server/start-embedded-server.ts'

// npm run backup -- FOLDER [--keys OTHER-FOLDER]: copies the database beside the program, also while it runs.
const say = (line: string) => console.error(line)
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new StartRefused('Use: npm run backup -- FOLDER [--keys OTHER-FOLDER], each folder new and empty.')
  const config = readConfig(process.env)
  const { databaseUrl, dataFolder } = config
  if (databaseUrl !== undefined)
    throw new StartRefused(
      'DATABASE_URL names a PostgreSQL of yours: back it up with its own means (pg_basebackup with WAL archiving, or pg_dump as a superuser), and keys.json apart from it.',
    )
  await emptyFolder(folder)
  const server = await startEmbeddedServer({ dataFolder, log: say, existing: true })
  try {
    const { madeAt, cases, files } = await makeBackup({ server, folder, madeAt: new Date().toISOString(), say })
    const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0)
    const keys = values.keys === undefined ? [] : await copyKeys(keyFiles(config), values.keys)
    if (values.keys === undefined)
      say(
        'The keys are not in it: without keys.json its names and numbers can not be read. Copy them with --keys OTHER-FOLDER.',
      )
    console.log(JSON.stringify({ madeAt, cases, files: Object.keys(files).length, bytes, keys: keys.length }))
  } finally {
    await server.stop()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
