import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openPool } from '../../src/storage/database/pool.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { addKey, keyRingOf, readKeyFile } from '../../src/storage/sealing/key-file.ts'
import { rotateKeys } from '../../src/storage/sealing/rotate-keys.ts'
import type { Sealing } from '../../src/storage/sealing/sealing.ts'
import { boundPerson } from '../../src/storage/young-people/person-rows.ts'
import type { EvidenceRun } from '../evidence.ts'
import { ownDatabase } from '../support/own-database.ts'
import { forgetfulSealing, runSealing } from '../support/run-sealing.ts'

const municipality = 'm1'
const now = () => new Date(performance.timeOrigin + performance.now()).toISOString()
const bsnOf = (n: number) => `9999${String(n).padStart(5, '0')}`

/**
 * The key of everyone is wrapped anew while readers go on reading what it seals. Sabotaged, the program that runs does not look for
 * new keys: it can't read what was sealed anew.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const wanted = full ? 100_000 : 5_000
  const database = await ownDatabase(say)
  const path = join(database.folder, 'keys.json')
  const app = openPool({ url: database.server.appUrl, applicationName: 'rotation readers', size: 4 })
  const worker = openPool({ url: database.server.workerUrl, applicationName: 'rotation', size: 1 })
  const importer = openPool({ url: database.server.importUrl, applicationName: 'rotation', size: 1 })
  try {
    const before = await readKeyFile(path)
    await fill(database.server.url(superuser), wanted, runSealing(database.folder, before))
    say(`${wanted} keys wrapped with ${before.current}.`)
    const living = forgetfulSealing(database.folder, sabotage ? before : await keyRingOf(path, () => performance.now()))
    const storage = postgresStorage({ pool: app, now, sealing: living })
    const load = readAlways(storage, wanted)
    const current = await addKey(path)
    await pause(1_500)
    const anew = runSealing(database.folder, await readKeyFile(path))
    const began = performance.now()
    const { rewrapped, left, errors: unopened } = await anew.persons.rewrap(current)
    const seconds = (performance.now() - began) / 1000
    const rows = await rotateKeys({ worker, import: importer }, municipality, current, anew, say)
    const keysASecond = Math.round(rewrapped / seconds)
    const rotated = { rows: rewrapped + rows.rows, left: left + rows.left, errors: unopened + rows.errors }
    await pause(500)
    const { reads, errors } = await load.stop()
    say(`${reads} reads meanwhile, ${errors} failed.`)
    const figures = { rows: rotated.rows, left: rotated.left, errors: rotated.errors + errors, reads, keysASecond }
    const met = rotated.rows === wanted && rotated.left === 0 && figures.errors === 0 && reads > 100
    return { figures, goal: { rows: wanted, left: 0, errors: 0 }, met }
  } finally {
    await Promise.all([app.end(), worker.end(), importer.end()])
    await database.close()
  }
}

async function fill(url: string, rows: number, sealing: Sealing): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('overstap.municipality', $1, false)`, [municipality])
  for (let from = 0; from < rows; from += 5_000) {
    const people = await Promise.all(
      Array.from({ length: Math.min(5_000, rows - from) }, async (_, n) => {
        const id = `yp-${from + n}`
        const bsn = bsnOf(from + n)
        const seal = await sealing.persons.sealer(municipality, id)
        const identity = JSON.stringify({ firstName: 'A', familyName: 'B', bsn })
        return { id, sealed: seal(identity, boundPerson(municipality, id)), index: sealing.index(bsn) }
      }),
    )
    await client.query(
      `insert into young_people (municipality_id, young_person_id, person_sealed, bsn_index, birth_date, residence, facts, version,
         registered_at, advice, advised_on) select $1, id, sealed, index, '2009-01-01', 'X', '{}', 1, now(), '{}', '2026-11-01'
       from jsonb_to_recordset($2) as r(id text, sealed text, index text)`,
      [municipality, JSON.stringify(people)],
    )
  }
  await client.end()
}

function readAlways(storage: ReturnType<typeof postgresStorage>, rows: number) {
  const reader = { municipality, personId: 'reader', organisationId: 'team', role: 'decision-maker' as const }
  const found = { reads: 0, errors: 0 }
  let going = true
  const one = async (step: number): Promise<void> => {
    for (let n = step; going; n = (n + 7_919) % rows) {
      found.reads += 1
      const read = await storage
        .transaction(reader, (unit) => unit.loadYoungPerson(`yp-${n}`, 'none'))
        .catch(() => null)
      if (read?.bsn !== bsnOf(n)) found.errors += 1
    }
  }
  const readers = Promise.all([1, 2, 3].map(one))
  return {
    stop: async () => {
      going = false
      await readers
      return found
    },
  }
}
