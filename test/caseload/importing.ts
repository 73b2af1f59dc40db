import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type ImportSummary, importCaseload } from '../../src/caseload/import-caseload.ts'
import type { Actor } from '../../src/cases/actor.ts'
import { readConfig } from '../../src/config.ts'
import { openProgram } from '../../src/program.ts'
import { postgresCaseloadLog } from '../../src/storage/caseload/caseload-log.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { writeMunicipality } from '../../src/storage/directory/municipalities.ts'
import { testDatabase, withClient } from '../support/database.ts'

export const header = 'reference;bsn;firstName;familyName;birthDate;youthHelpRunning;youthHelpStartedOn;needAfter18'
/** A row of that header, as it should be but for what is given. */
export const row = (reference: string, other: { familyName?: string; firstName?: string; bsn?: string } = {}): string =>
  `${reference};${other.bsn ?? ''};${other.firstName ?? 'Sem'};${other.familyName ?? 'Voorbeeld'};2009-06-10;ja;2022-03-01;long-term`

/** An import of a test's own: a folder, a database, a municipality. */
export type Importing = {
  folder: string
  file(name: string, content: string | Buffer): Promise<string>
  /** Reads a file in; `said` is what it told beside. */
  read(path: string, elapsedMs?: () => number): Promise<{ summary: ImportSummary; said: string[] }>
  /** The file of refused rows as records, or null where there is none. */
  rejected(path: string): Promise<string[][] | null>
  /** Rows of a query that looks beneath. */
  rows<Row>(sql: string): Promise<Row[]>
  /** How many rows each table with what an import writes holds. */
  counts(): Promise<Record<string, number>>
  env: Record<string, string>
  close(): Promise<void>
}

const written = ['young_people', 'young_person_events', 'cases', 'case_events', 'deadlines', 'organisations', 'people']

export async function importing(today = '2026-11-22'): Promise<Importing> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'overstap-importing-'))
  const env = {
    DATABASE_URL: database.superuserUrl,
    OVERSTAP_DATA: folder,
    OVERSTAP_DEMO: 'off',
    OVERSTAP_TODAY: today,
    OVERSTAP_LOG_LEVEL: 'silent',
  }
  const program = await openProgram(readConfig(env), () => undefined)
  const actor: Actor = { municipality: 'gemeente', personId: null, organisationId: null, role: 'system' }
  await inTransaction(program.database.import, actor, (client) =>
    writeMunicipality(client, { id: 'gemeente', name: 'gemeente', demo: false }),
  )
  const rows = <Row>(sql: string) =>
    withClient(database.superuserUrl, async (client) => (await client.query(sql)).rows as Row[])
  return {
    folder,
    env,
    rows,
    async file(name, content) {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    async read(path, elapsedMs = () => performance.now()) {
      const said: string[] = []
      const log = postgresCaseloadLog(program.database.import, program.clock.now)
      const parts = { dependencies: program.import, log, actor, elapsedMs }
      const summary = await importCaseload(path, { ...parts, say: (line) => void said.push(line) })
      return { summary, said }
    },
    rejected: (path) =>
      readFile(`${path}.rejected.csv`, 'utf8').then(
        (text) => parse(text, { delimiter: text.split('\n')[0]?.includes(';') ? ';' : ',', relax_column_count: true }),
        () => null,
      ),
    async counts() {
      const each = written.map((table) => `(select count(*)::int from ${table}) as ${table}`)
      return (await rows<Record<string, number>>(`select ${each.join(', ')}`))[0] ?? {}
    },
    async close() {
      await program.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
