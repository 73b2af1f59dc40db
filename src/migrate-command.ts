import { ConfigRefused, readConfig } from './config.ts'
import { openKeys } from './open-keys.ts'
import { isRefusal } from './refusal-to-start.ts'
import { startEmbeddedServer } from './storage/embedded-server/start-embedded-server.ts'
import { migrate } from './storage/migrate.ts'
import { sealPlainRows } from './storage/sealing/seal-plain-rows.ts'

// npm run migrate: brings the schema of DATABASE_OWNER_URL, or of the database beside the program, up to this version.
const say = (line: string) => console.log(line)
try {
  const config = readConfig(process.env)
  const { databaseOwnerUrl, databaseUrl, dataFolder } = config
  if (databaseOwnerUrl === undefined && databaseUrl !== undefined)
    throw new ConfigRefused(
      'Set DATABASE_OWNER_URL too: the role of DATABASE_URL owns no table, so it can not migrate.',
    )
  const embedded = databaseOwnerUrl === undefined ? await startEmbeddedServer({ dataFolder, log: say }) : null
  try {
    const ownerUrl = databaseOwnerUrl ?? embedded?.ownerUrl ?? ''
    const steps = await migrate(ownerUrl, say)
    await sealPlainRows(ownerUrl, await openKeys(config, null), say)
    say(steps === 0 ? 'The schema was up to date.' : `The schema is up to date: ${steps} steps done.`)
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
