import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import type { Storage } from '../../src/cases/storage.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { sealPlainRows } from '../../src/storage/sealing/seal-plain-rows.ts'
import type { Sealing } from '../../src/storage/sealing/sealing.ts'
import type { EvidenceRun } from '../evidence.ts'
import { chance } from '../faults/chance.ts'
import { makeWorld, municipalities, writeWorld } from '../faults/isolation-world.ts'
import { ownDatabase } from '../support/own-database.ts'
import { runSealing } from '../support/run-sealing.ts'

const now = () => new Date(performance.timeOrigin + performance.now()).toISOString()
const worker: Actor = {
  municipality: municipalities[0],
  personId: 'w',
  organisationId: 'o1',
  role: 'neighbourhood-team',
}
const audit = (id: string) => ({
  ...{ action: 'case.read', purpose: 'case-work' as const, caseIds: [id], youngPersonIds: [], traceId: null },
})

/**
 * What rights, audit and sealing cost on a read and on a write: the same work turn and turn about by the program's role
 * with an audit row and a sealed BSN, and by a role that no policy holds, with neither. Milliseconds, the median.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const size = full ? { cases: 20_000, rounds: 2_000 } : { cases: 2_000, rounds: 300 }
  const database = await ownDatabase(say)
  const sealing = runSealing(database.folder)
  const plain: Sealing = {
    ...sealing,
    seal: (text) => text,
    open: (text) => text,
    // Nothing is opened and nothing is sealed.
    persons: {
      ...sealing.persons,
      sealer: async () => (text) => text,
      open: async (_, values) => values.map(() => null),
    },
  }
  const app = openPool({ url: database.server.appUrl, applicationName: 'with', size: 1 })
  const above = openPool({ url: database.server.url(superuser), applicationName: 'without', size: 1 })
  try {
    const world = makeWorld(chance(7), size.cases)
    const writer = new pg.Client({ connectionString: database.server.importUrl })
    await writer.connect()
    await writeWorld(writer, world, world)
    await writer.end()
    await sealPlainRows(database.server.ownerUrl, sealing, say)
    await above.query('analyze')
    const own = world.cases.filter(({ municipality, owner }) => municipality === worker.municipality && owner === 'o1')
    const ids = own.map(({ id }) => id)
    say(`${size.cases} cases, ${ids.length} of them the reader's.`)
    const guarded = postgresStorage({ pool: app, now, sealing })
    const open = postgresStorage({ pool: above, now, sealing: plain })
    const figures: Record<string, number> = {
      ...(await compared('readRights', size.rounds, [
        (n) => read(guarded, ids, n, false),
        (n) => read(open, ids, n, false),
      ])),
      ...(await compared('read', size.rounds, [(n) => read(guarded, ids, n, true), (n) => read(open, ids, n, false)])),
      ...(await compared('write', size.rounds, [() => register(guarded), () => register(open)])),
      ...(await compared('list', size.rounds / 10, [() => list(app), () => list(above)])),
    }
    // A read that leaves a row in the audit waits for the disk once, as every write does; rights alone must cost little.
    // No goal was given: the cost is measured, and told. It counts as met when every figure was measured.
    const met = Object.values(figures).every(Number.isFinite)
    return { figures: { cases: size.cases, ...figures }, goal: {}, met }
  } finally {
    await Promise.all([app.end(), above.end()])
    await database.close()
  }
}

async function read(storage: Storage, ids: readonly string[], n: number, audited: boolean): Promise<void> {
  const id = ids[n % ids.length] ?? ''
  const loaded = await storage.transaction(worker, async (unit) => {
    const found = await unit.loadCase(id, 'none')
    if (audited) await unit.writeAudit(audit(id))
    return found
  })
  if (loaded === null) throw new Error(`The reader does not see ${id}`)
}

async function register(storage: Storage): Promise<void> {
  const id = randomUUID()
  const actor = { personId: 'w', role: 'neighbourhood-team', organisationId: 'o1' } as const
  await storage.transaction(worker, (unit) =>
    unit.writeYoungPerson(
      {
        ...{
          id,
          municipality: worker.municipality,
          reference: null,
          bsn: '999900092',
          firstName: 'A',
          familyName: 'B',
        },
        ...{
          birthDate: '2009-06-10',
          residence: 'X',
          signInPersonId: null,
          facts: {},
          version: 1,
          registeredAt: unit.now,
        },
        ...{ advice: {}, advisedOn: '2026-11-22', adviseAgainOn: null },
        watch: { organisationId: 'o1', personId: 'w', dueOn: '2026-12-01', because: 'x' },
      },
      { seq: 1, type: 'person.registered', occurredOn: '2026-11-22', recordedAt: unit.now, ...actor, payload: {} },
      null,
      { ...audit(id), action: 'person.registered' },
    ),
  )
}

/** The first page of the reader's cases, as a list asks for it. */
async function list(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('overstap.municipality', $1, true), set_config('overstap.role', $2, true), set_config('overstap.organisation', $3, true)`,
      [worker.municipality, worker.role, worker.organisationId],
    )
    await client.query(
      `select case_id, next_step from cases c where municipality_id = $1 and (owner_organisation_id = $2 or case_id in
        (select case_id from case_relations where municipality_id = $1 and organisation_id = $2 and ended_on is null))
        order by coalesce(next_due_on, 'infinity'), case_id limit 50`,
      [worker.municipality, worker.organisationId],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

type Work = (n: number) => Promise<void>

async function compared(name: string, rounds: number, work: readonly [Work, Work]): Promise<Record<string, number>> {
  const took: [number[], number[]] = [[], []]
  for (let n = 0; n < rounds + 20; n += 1) {
    for (const which of [0, 1] as const) {
      const began = performance.now()
      await work[which](n)
      if (n >= 20) took[which].push(performance.now() - began)
    }
  }
  const [guardedMs, openMs] = [median(took[0]), median(took[1])]
  return { [`${name}WithMs`]: guardedMs, [`${name}WithoutMs`]: openMs, [`${name}AddedMs`]: round(guardedMs - openMs) }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
const median = (values: number[]): number => round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
