import type pg from 'pg'
import type { Storage } from '../../src/cases/storage.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { type Sealing, sealingWith } from '../../src/storage/sealing/sealing.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { memoryKeyStore } from './memory-key-store.ts'

/** Keys of a test: the same for everyone, worth nothing. */
export const testSealing: Sealing = sealingWith(
  { current: 'k1', keys: new Map([['k1', Buffer.alloc(32, 1)]]), indexKey: Buffer.alloc(32, 2) },
  { store: memoryKeyStore(), elapsedMs: () => 0 },
)

/** A storage on a database of the test file's own, with a clock that the test sets. */
export type TestStorage = {
  storage: Storage
  pool: pg.Pool
  database: TestDatabase
  clock: { now: string }
  close(): Promise<void>
}

export async function testStorage(now = '2026-11-01T10:00:00.000Z'): Promise<TestStorage> {
  const database = await testDatabase()
  const pool = openPool({ url: database.appUrl, applicationName: 'test', size: 20 })
  const clock = { now }
  return {
    database,
    pool,
    clock,
    storage: postgresStorage({ pool, now: () => clock.now, sealing: testSealing }),
    close: async () => {
      await pool.end()
      await database.drop()
    },
  }
}
