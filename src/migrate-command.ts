import { readConfig } from './config.ts'
import { isRefusal } from './refusal-to-start.ts'
import { startEmbeddedServer } from './storage/embedded-server/start-embedded-server.ts'
import { migrate } from './storage/migrate.ts'

// npm run migrate: brings the schema of DATABASE_OWNER_URL, or of the database beside the program, up to this version.
const say = (_line: string) => {}
try {
  const { databaseOwnerUrl, databaseUrl, dataFolder } = readConfig(process.env)
  if (databaseOwnerUrl === undefined && databaseUrl !== undefined) {
    process.exit(1)
  }
  const embedded = databaseOwnerUrl === undefined ? await startEmbeddedServer({ dataFolder, log: say }) : null
  try {
    const steps = await migrate(databaseOwnerUrl ?? embedded?.ownerUrl ?? '', say)
    say(steps === 0 ? 'The schema was up to date.' : `The schema is up to date: ${steps} steps done.`)
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  process.exit(1)
}
