import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { fileCheckpoints } from '../../src/storage/audit/checkpoints.ts'
import { sealAudit } from '../../src/storage/audit/seal-audit.ts'
import { verifyAudit } from '../../src/storage/audit/verify-audit.ts'
import { makeBackup } from '../../src/storage/backup/make-backup.ts'
import { restoreBackup } from '../../src/storage/backup/restore-backup.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { EvidenceRun } from '../evidence.ts'
import { writeCaseload } from '../support/caseload-rows.ts'
import { runToday } from '../support/own-folder.ts'

const town = 'proefstad'
const withinSeconds = 900
const now = () => new Date(performance.timeOrigin + performance.now()).toISOString()

/**
 * A backup beside a database that is being written to, the loss of that database, and a restore in another folder: every
 * row that was there before the backup began must be there, the audit's chain must hold, and what is written afterwards
 * must be sealed. Sabotaged, somebody changes two rows of the restored database.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const cases = full ? 100_000 : 2_000
  const folder = await mkdtemp(join(tmpdir(), 'overstap-restore-'))
  await chmod(folder, 0o711)
  const data = join(folder, 'data')
  const again = join(folder, 'restored')
  const checkpoints = fileCheckpoints(join(folder, 'checkpoints.jsonl'), join(folder, 'audit-key.pem'))
  try {
    const server = await startEmbeddedServer({ dataFolder: data, log: () => undefined })
    await migrate(server.ownerUrl, () => undefined)
    await fill(server, cases)
    await withPool(server, (pool) => sealAudit(pool, town, checkpoints, now))
    const before = await digests(server)
    say(`${cases} cases are there; the backup begins.`)
    const from = performance.now()
    const writing = keepsWriting(server)
    await makeBackup({ server, folder: join(folder, 'backup'), madeAt: now(), say })
    const beside = await writing.stop()
    const backedUp = performance.now()
    say(`Backed up in ${seconds(from, backedUp)} s, beside ${beside} rows that were written meanwhile.`)
    await server.stop()
    await removeData(data)
    await mkdir(again)
    await restoreBackup({ folder: join(folder, 'backup'), dataFolder: again, say })
    const restored = await startEmbeddedServer({ dataFolder: again, log: () => undefined })
    const until = performance.now()
    if (sabotage) await tamper(restored)
    const after = await digests(restored)
    const lost = [...before].filter(([table, digest]) => after.get(table) !== digest).map(([table]) => table)
    for (const table of lost) say(`${table} is not as it was`)
    const audit = await auditOf(restored, checkpoints)
    await restored.stop()
    await removeData(again)
    const took = seconds(from, until)
    const differences = lost.length + audit.faults + (audit.sealedAfter === audit.writtenAfter ? 0 : 1)
    return {
      figures: {
        cases,
        seconds: took,
        backupSeconds: seconds(from, backedUp),
        differences,
        besideRows: beside,
        auditFaults: audit.faults,
        sealedAfter: audit.sealedAfter,
      },
      goal: { cases, seconds: withinSeconds, differences: 0 },
      met: differences === 0 && took <= withinSeconds,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const seconds = (from: number, until: number): number => Math.round((until - from) / 100) / 10

async function above<T>(server: EmbeddedServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url(superuser) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function withPool<T>(server: EmbeddedServer, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool({ url: server.workerUrl, applicationName: 'drill', size: 2 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

const auditRows = (from: string, count: number): string =>
  `insert into audit_log (municipality_id, at, person_id, role, action, purpose, case_ids, young_person_ids)
    select '${town}', now(), '${from}', 'system', 'case.read', 'audit', array['case-' || n], '{}' from generate_series(1, ${count}) n`

const fill = (server: EmbeddedServer, cases: number) =>
  above(server, async (client) => {
    await writeCaseload(client, town, cases, runToday)
    await client.query(auditRows('before', Math.min(cases, 20_000)))
  })

/** Rows of the audit, one by one, for as long as the backup takes: they may be in it or not, and break nothing. */
function keepsWriting(server: EmbeddedServer): { stop(): Promise<number> } {
  let going = true
  let written = 0
  const done = above(server, async (client) => {
    while (going) {
      await client.query(auditRows('beside', 1))
      written += 1
    }
  })
  return {
    stop: async () => {
      going = false
      await done
      return written
    },
  }
}

/** One text a table for all that it held before the backup, whatever the order; rows written beside the backup are left out. */
const digests = (server: EmbeddedServer): Promise<Map<string, string>> =>
  above(server, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
    )
    const found = new Map<string, string>()
    for (const { name } of tables) {
      const only = name === 'audit_log' ? `where person_id is distinct from 'beside'` : ''
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as digest from ${name} t ${only}`,
      )
      found.set(name, rows[0]?.digest ?? '')
    }
    return found
  })

const tamper = (server: EmbeddedServer) =>
  above(server, async (client) => {
    await client.query(`update young_people set birth_date = birth_date + 1 where young_person_id = 'somebody-7'`)
    await client.query(
      `update audit_log set purpose = 'management' where audit_id = (select min(audit_id) from audit_log)`,
    )
  })

/** Whether the chain holds, and whether what is written after the restore is sealed too. */
async function auditOf(server: EmbeddedServer, checkpoints: ReturnType<typeof fileCheckpoints>) {
  const kept = await checkpoints.of(town)
  const writtenAfter = 5
  const count = () =>
    above(server, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from audit_chain join audit_log using (municipality_id, audit_id) where person_id = 'after'`,
      )
      return rows[0]?.n ?? 0
    })
  await above(server, (client) => client.query(auditRows('after', writtenAfter)))
  await withPool(server, (pool) => sealAudit(pool, town, checkpoints, now))
  const verdict = await above(server, (client) => verifyAudit(client, town, kept))
  return { faults: verdict.faults.length, sealedAfter: await count(), writtenAfter }
}

async function removeData(data: string): Promise<void> {
  const note = join(data, 'database-folder.txt')
  if (existsSync(note)) await rm((await readFile(note, 'utf8')).trim(), { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
}
