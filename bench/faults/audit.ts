import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { beginning, contentSql, linkHash } from '../../src/storage/audit/audit-chain.ts'
import { fileCheckpoints } from '../../src/storage/audit/checkpoints.ts'
import { sealAudit } from '../../src/storage/audit/seal-audit.ts'
import { type Checkpoint, verifyAudit } from '../../src/storage/audit/verify-audit.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type OwnDatabase, ownDatabase } from '../support/own-database.ts'
import { runSealing } from '../support/run-sealing.ts'

const municipality = 'm1'
const now = () => new Date(performance.timeOrigin + performance.now()).toISOString()

/**
 * Many reads at once leave one row each; the audit is sealed meanwhile, a signed checkpoint a batch. Then somebody with
 * all power over the database tampers in six ways. Sabotaged, the verifier has no checkpoints: a chain alone misses two.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const wanted = full ? 10_000 : 2_000
  const database = await ownDatabase(say)
  try {
    const checkpoints = fileCheckpoints(
      join(database.folder, 'elsewhere', 'checkpoints.jsonl'),
      join(database.folder, 'audit-key.pem'),
    )
    const { reads, rows } = await readAndSeal(database, wanted, checkpoints, say)
    const kept = sabotage ? [] : await checkpoints.of(municipality)
    const above = new pg.Client({ connectionString: database.server.url(superuser) })
    await above.connect()
    const clean = await verifyAudit(above, municipality, kept)
    say(`Untouched: ${clean.rows} rows, ${clean.checkpoints} checkpoints, ${clean.faults.length} faults.`)
    let tampersFound = 0
    for (const [name, tamper] of Object.entries(tampers)) {
      await above.query('begin')
      await tamper(above)
      const { faults } = await verifyAudit(above, municipality, kept)
      await above.query('rollback')
      if (faults.length > 0) tampersFound += 1
      say(`${name}: ${faults[0] === undefined ? 'not found' : `${faults[0].kind}, ${faults[0].about}`}`)
    }
    await above.end()
    const goal = { reads: wanted, rows: wanted, tampersFound: 6, tampers: 6, falseAlarms: 0 }
    const figures = {
      reads,
      rows,
      tampersFound,
      tampers: Object.keys(tampers).length,
      falseAlarms: clean.faults.length,
    }
    return { figures, goal, met: rows === reads && reads === wanted && tampersFound === 6 && clean.faults.length === 0 }
  } finally {
    await database.close()
  }
}

type Kept = { keep(checkpoint: Checkpoint): Promise<void> }

async function readAndSeal(
  { server, folder }: OwnDatabase,
  wanted: number,
  checkpoints: Kept,
  say: (line: string) => void,
) {
  const pool = openPool({ url: server.appUrl, applicationName: 'audit readers', size: 8 })
  const worker = openPool({ url: server.workerUrl, applicationName: 'audit sealer', size: 1 })
  const sealing = runSealing(folder)
  const storage = postgresStorage({ pool, now, sealing })
  const reader = { municipality, personId: 'reader', organisationId: 'team', role: 'decision-maker' as const }
  let reads = 0
  const read = async (): Promise<void> => {
    while (reads < wanted) {
      reads += 1
      const id = `yp-${reads}`
      await storage.transaction(reader, async (unit) => {
        await unit.loadYoungPerson(id, 'none')
        await unit.writeAudit({
          action: 'young-person.read',
          purpose: 'case-work',
          caseIds: [],
          youngPersonIds: [id],
          traceId: null,
        })
      })
    }
  }
  const reading = Promise.all(Array.from({ length: 8 }, read))
  while (reads < wanted) {
    await sealAudit(worker, municipality, checkpoints, now)
    await Promise.race([reading, pause(100)])
  }
  await reading
  await sealAudit(worker, municipality, checkpoints, now)
  await Promise.all([pool.end(), worker.end()])
  const above = new pg.Client({ connectionString: server.url(superuser) })
  await above.connect()
  const { rows } = await above.query<{ n: number }>('select count(*)::int as n from audit_chain')
  await above.end()
  say(`${reads} reads, ${rows[0]?.n} rows sealed.`)
  return { reads, rows: rows[0]?.n ?? 0 }
}

const middle = '(select audit_id from audit_chain order by position offset 500 limit 1)'

/** What somebody could do who may change everything in the database, and has only the database. */
const tampers: Readonly<Record<string, (client: pg.Client) => Promise<unknown>>> = {
  edit: (client) => client.query(`update audit_log set person_id = 'another' where audit_id = ${middle}`),
  delete: (client) => client.query(`delete from audit_log where audit_id = ${middle}`),
  insert: (client) =>
    client.query(`insert into audit_log (municipality_id, at, person_id, role, action, purpose, case_ids, young_person_ids, transaction_id)
      select municipality_id, at, 'framed', role, action, purpose, case_ids, young_person_ids, transaction_id - 1 from audit_log where audit_id = ${middle}`),
  reorder: (client) =>
    client.query(`update audit_log a set at = b.at, person_id = 'b', young_person_ids = b.young_person_ids from audit_log b
      where a.audit_id in (select audit_id from audit_chain where position in (10, 11)) and b.audit_id in (select audit_id from audit_chain where position in (10, 11)) and a.audit_id <> b.audit_id`),
  truncate: async (client) => {
    await client.query(
      'delete from audit_log where audit_id in (select audit_id from audit_chain where position > 1000)',
    )
    await client.query('delete from audit_chain where position > 1000')
  },
  rewrite: async (client) => {
    await client.query(`update audit_log set person_id = 'another' where audit_id = ${middle}`)
    const { rows } = await client.query<{ position: number; content: string }>(
      `select c.position::int as position, ${contentSql} as content from audit_chain c join audit_log a using (municipality_id, audit_id) order by c.position`,
    )
    let hash = beginning
    const links = rows.map(({ position, content }) => {
      hash = linkHash(hash, content)
      return { position, hash }
    })
    await client.query(
      'update audit_chain c set hash = r.hash from jsonb_to_recordset($1) as r(position bigint, hash text) where r.position = c.position',
      [JSON.stringify(links)],
    )
  },
}
