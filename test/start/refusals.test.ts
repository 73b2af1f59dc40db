import { rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase, withClient } from '../support/database.ts'
import type { Ended } from '../support/run-command.ts'
import { endedProgram, ownFolder } from '../support/started-program.ts'

let folder = ''
let database: TestDatabase
beforeAll(async () => {
  folder = await ownFolder()
  database = await testDatabase()
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** One clear sentence on the error output, nothing of a stack, and a status that is not 0. */
function refusedWith({ code, err }: Ended, sentence: RegExp): void {
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(sentence)])
}

/** A port that somebody listens on. */
async function takenPort(): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

test('a port in use', async () => {
  const { port, free } = await takenPort()
  const env = { PORT: String(port), DATABASE_URL: database.superuserUrl, OVERSTAP_DATA: join(folder, 'port') }
  const ended = await endedProgram(env)
  await free()
  refusedWith(
    ended,
    new RegExp(`^Port ${port} is in use: stop what uses it, or choose another with PORT=3001 npm start\\.$`),
  )
})

test('a data folder that can not be written', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  refusedWith(
    await endedProgram({ OVERSTAP_DATA: join(file, 'data') }),
    /^The data folder .*a-file\/data can't be written .*make it writable, or choose another with OVERSTAP_DATA\.$/,
  )
})

test('a data folder where the system itself keeps the folders', async () => {
  refusedWith(
    await endedProgram({ OVERSTAP_DATA: '/proc/none/data' }),
    /^The data folder \/proc\/none\/data can't be written .*choose another with OVERSTAP_DATA\.$/,
  )
})

test('a database that can not be reached', async () => {
  // Nobody listens on the first port.
  const env = { DATABASE_URL: 'postgres://overstap_app@127.0.0.1:1/overstap', OVERSTAP_DATA: join(folder, 'none') }
  refusedWith(await endedProgram(env), /^The database can't be reached: .*Check DATABASE_URL\.$/)
})

test('a database of a newer version of the program', async () => {
  await withClient(database.superuserUrl, (client) =>
    client.query(`insert into schema_migrations (number, name, checksum) values (9999, '9999-later.sql', 'x')`),
  )
  refusedWith(
    await endedProgram({ DATABASE_URL: database.superuserUrl, OVERSTAP_DATA: join(folder, 'newer') }),
    /^The database has schema 9999, this program knows up to \d+: start the newer version of the program\.$/,
  )
})
