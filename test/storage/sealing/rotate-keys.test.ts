import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { callerOf, personaNamed } from '../../../src/access/personas.ts'
import { postgresCaseloadUploads } from '../../../src/storage/caseload/caseload-uploads.ts'
import { postgresUploadQueue } from '../../../src/storage/caseload/upload-queue.ts'
import { openPool } from '../../../src/storage/database/pool.ts'
import { rotateKeys } from '../../../src/storage/sealing/rotate-keys.ts'
import { type Sealing, sealingWith } from '../../../src/storage/sealing/sealing.ts'
import { memoryKeyStore } from '../../support/memory-key-store.ts'
import { anAudit } from '../../support/stored-records.ts'
import { type TestStorage, testStorage } from '../../support/test-storage.ts'

const team = callerOf(personaNamed('wijkteam'))
const now = () => '2026-11-22T10:00:00.000Z'
const keys = new Map([
  ['k1', Buffer.alloc(32, 1)],
  ['k2', Buffer.alloc(32, 3)],
])
const sealingOf = (current: string, known: typeof keys): Sealing =>
  sealingWith({ current, keys: known, indexKey: Buffer.alloc(32, 2) }, { store: memoryKeyStore(), elapsedMs: () => 0 })
const older = sealingOf('k1', keys)
const newer = sealingOf('k2', keys)
const newAlone = sealingOf('k2', new Map([...keys].slice(1)))

let stored: TestStorage
let pools: Record<'worker' | 'import', ReturnType<typeof openPool>>
beforeAll(async () => {
  stored = await testStorage()
  const open = (url: string) => openPool({ url, applicationName: 'test', size: 1 })
  pools = { worker: open(stored.database.workerUrl), import: open(stored.database.importUrl) }
})
afterAll(async () => {
  await Promise.all([pools.worker.end(), pools.import.end()])
  await stored.close()
})

test('refused rows of a caseload file are sealed anew, and open without the older key', async () => {
  const queue = postgresUploadQueue({ app: stored.pool, import: pools.import, now, sealing: older })
  const file = { id: 'upload-1', fileName: 'zaken.csv', bytes: 3, language: 'nl' }
  await queue.add(team, file, async function* () {
    yield Buffer.from('a;b')
  })
  await queue.finish(team.municipality, file.id, { summary: null, fault: null, rejected: 'Noor;999900092' })
  const rowsBy = (sealing: Sealing) =>
    postgresCaseloadUploads({ app: stored.pool, now, sealing }).rejectedFile(team, file.id, anAudit())
  await expect(rowsBy(newAlone)).rejects.toThrow()
  const rotated = await rotateKeys(pools, team.municipality, 'k2', newer, () => undefined)
  expect(rotated).toEqual({ rows: 1, left: 0, errors: 0 })
  expect(await rowsBy(newAlone)).toBe('Noor;999900092')
})
