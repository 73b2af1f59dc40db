import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { withClient } from '../../support/database.ts'
import { alive, dataFolder, type EmbeddedProgram, embeddedProgram } from '../../support/embedded-program.ts'

let data: Awaited<ReturnType<typeof dataFolder>>
let programs: EmbeddedProgram[]
/** A database that was made once: most tests begin with a copy of it, which takes less than making one. */
let made: Awaited<ReturnType<typeof dataFolder>>
beforeAll(async () => {
  made = await dataFolder()
  const program = embeddedProgram(made.path)
  await program.until('server')
  await program.stop()
})
afterAll(() => made.remove())
beforeEach(async () => {
  data = await dataFolder(made.path)
  programs = []
})
afterEach(async () => {
  for (const program of programs)
    if (program.child.exitCode === null && program.child.signalCode === null) await program.stop()
  await data.remove()
})

function start(folder = data.path): EmbeddedProgram {
  const program = embeddedProgram(folder)
  programs.push(program)
  return program
}

const serverOf = (program: EmbeddedProgram) => program.until('server')
const write = async (program: EmbeddedProgram, text: string) =>
  withClient(await program.until('ownerUrl'), async (client) => {
    await client.query('create table if not exists kept (line text)')
    await client.query('insert into kept values ($1)', [text])
  })
const kept = async (program: EmbeddedProgram) =>
  withClient(await program.until('ownerUrl'), async (client) =>
    (await client.query('select line from kept')).rows.map(({ line }) => line),
  )

test('the first start makes the database, the second finds what was written; each stops its server', async () => {
  const folder = join(data.path, 'new', 'folder')
  const first = start(folder)
  await write(first, 'one')
  const server = await serverOf(first)
  await first.stop()
  expect(alive(server)).toBe(false)
  const second = start(folder)
  expect(await kept(second)).toEqual(['one'])
  await second.stop()
  expect(alive(await serverOf(second))).toBe(false)
})

test('an answer is given only for what is on the disk, values stay out of the log, and nobody else gets in', async () => {
  const program = start()
  const shown = await withClient(await program.until('ownerUrl'), async (client) => {
    await client.query('create table secrets (name text unique)')
    await client.query(`insert into secrets values ('canary-name')`)
    await client.query(`insert into secrets values ('canary-name')`).catch(() => undefined)
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'listen_addresses',
      'unix_socket_permissions',
      'server_version',
    ]
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await client.query(`show ${name}`)).rows[0][name]])),
    )
  })
  expect(shown).toMatchObject({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    unix_socket_permissions: '0700',
  })
  expect(shown.server_version).toMatch(/^18\./)
  const log = await readFile(join(data.path, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key value')
  expect(log).not.toContain('canary-name')
})

test('kill -9 of the program: the next one takes over the server that still runs, and stops it in the end', async () => {
  const first = start()
  await write(first, 'one')
  await first.kill()
  const server = await serverOf(first)
  expect(alive(server)).toBe(true)
  const second = start()
  expect(await serverOf(second)).toBe(server)
  expect(await kept(second)).toEqual(['one'])
  await second.stop()
  expect(alive(server)).toBe(false)
})

test('kill -9 of the program and of PostgreSQL: the next start clears what is stale', async () => {
  const first = start()
  await write(first, 'one')
  await first.kill()
  process.kill(await serverOf(first), 'SIGKILL')
  const second = start()
  expect(await kept(second)).toEqual(['one'])
  expect(await serverOf(second)).not.toBe(await serverOf(first))
})

test('kill -9 of PostgreSQL: it is up again without a restart of the program, within 10 seconds, time after time', async () => {
  const program = start()
  let server = await serverOf(program)
  for (const line of ['one', 'two', 'three']) {
    await write(program, line)
    const from = program.told.length
    const began = performance.now()
    process.kill(server, 'SIGKILL')
    await program.until('restarted', from)
    expect(await kept(program)).toContain(line)
    expect(performance.now() - began).toBeLessThan(10_000)
    server = Number((await readFile(join(data.path, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  }
  expect(program.told.filter(({ log }) => log === 'The database stopped; starting it again.')).toHaveLength(3)
})

test('kill -9 of PostgreSQL while a statement runs in it', async () => {
  const program = start()
  await write(program, 'one')
  const long = withClient(await program.until('ownerUrl'), (client) =>
    client.query('do $$ begin for i in 1..100000000 loop perform md5(i::text); end loop; end $$'),
  ).catch((error: unknown) => error)
  await withClient(await program.until('ownerUrl'), async (client) => {
    for (let busy = 0; busy === 0; )
      busy = (await client.query(`select count(*)::int as n from pg_stat_activity where query like 'do %'`)).rows[0].n
  })
  const began = performance.now()
  process.kill(await serverOf(program), 'SIGKILL')
  await program.until('restarted')
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(await long).toBeInstanceOf(Object)
  expect(await kept(program)).toEqual(['one'])
})

test('programs that make the database together share one server; the last that leaves stops it', async () => {
  const folder = join(data.path, 'new')
  const all = [start(folder), start(folder), start(folder)] as const
  const servers = await Promise.all(all.map(serverOf))
  expect(new Set(servers).size).toBe(1)
  const [server = 0] = servers
  await all[0].stop()
  expect(alive(server)).toBe(true)
  await write(all[1], 'one')
  await all[1].stop()
  expect(alive(server)).toBe(true)
  expect(await kept(all[2])).toEqual(['one'])
  await all[2].stop()
  expect(alive(server)).toBe(false)
})

test.each([
  ['names a living process that is no PostgreSQL', `${process.pid}\n`],
  ['is empty', ''],
])('a lock file left behind that %s does not keep it from starting', async (_, content) => {
  const first = start()
  await write(first, 'one')
  await first.stop()
  await writeFile(join(data.path, 'postgres', 'postmaster.pid'), content)
  await writeFile(join(data.path, 'socket', '.s.PGSQL.5432.lock'), content)
  expect(await kept(start())).toEqual(['one'])
})

test('a folder whose path is too long for a socket has it elsewhere', async () => {
  const program = start(join(data.path, 'a'.repeat(60), 'b'.repeat(60)))
  await write(program, 'one')
  const socket = new URLSearchParams((await program.until('ownerUrl')).split('?')[1]).get('host') ?? ''
  expect(socket).toMatch(/^\/tmp\/overstap-/)
  await program.stop()
  await rm(socket, { recursive: true })
})

test('a folder that only its owner can enter: used in place, or, where root lends an account, one that it can reach', async () => {
  const folder = join(data.path, 'private')
  await mkdir(folder, { mode: 0o700 })
  const program = start(folder)
  await write(program, 'one')
  const used = await program.until('folder')
  if (process.getuid?.() !== 0) expect(used).toBe(join(folder, 'postgres'))
  else {
    expect(used).toMatch(/^\/var\/lib\/overstap\/[0-9a-f]{12}\/postgres$/)
    expect(program.told[0]?.log).toMatch(/can't reach .*private: the database is kept in \/var\/lib\/overstap\//)
    expect(existsSync(join(folder, 'database-folder.txt'))).toBe(true)
  }
  await program.stop()
  const again = start(folder)
  expect(await kept(again)).toEqual(['one'])
  await again.stop()
  await rm(join(used, '..'), { recursive: true })
})

test('a data folder that can not be made is told in one sentence', async () => {
  const file = join(data.path, 'file')
  await writeFile(file, '')
  expect(await start(join(file, 'data')).until('refused')).toMatch(
    /^StartRefused: The data folder .*file\/data can't be written \(ENOTDIR.*\): make it writable, or choose another with OVERSTAP_DATA\.$/,
  )
})

test('data of another version of PostgreSQL is told in one sentence', async () => {
  const first = start()
  await write(first, 'one')
  await first.stop()
  await writeFile(join(data.path, 'postgres', 'PG_VERSION'), '9\n')
  expect(await start().until('refused')).toMatch(
    /was made by PostgreSQL 9, the program brings 18: install PostgreSQL 9/,
  )
})

test('a database that does not come up is told in one sentence, with what PostgreSQL said', async () => {
  const first = start()
  await write(first, 'one')
  await first.stop()
  await writeFile(join(data.path, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n')
  expect(await start().until('refused')).toMatch(/does not start: .* \(log: .*postgres\.log\)\.$/)
})
