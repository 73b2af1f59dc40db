import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { personaNamed } from '../src/access/personas.ts'
import { type TestDatabase, testDatabase, withClient } from './support/database.ts'
import { type Ended, runCommand } from './support/run-command.ts'
import { ownFolder, type RunOfProgram, startedProgram } from './support/started-program.ts'

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await ownFolder()
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.drop())

const anna = ['--municipality-name', 'Gemeente Haarlem', '--name', 'Anna de Boer', '--subject', 'sub-of-anna']
/** As a production that begins: the program's own role, which owns nothing. */
const production = () => ({
  ...{ NODE_ENV: 'production', OVERSTAP_MUNICIPALITY: 'haarlem' },
  ...{ DATABASE_URL: database.appUrl, OVERSTAP_DATA: join(folder, 'data') },
})

const begin = (told: readonly string[], env: Record<string, string>) => runCommand('begin', told, env)

/** One clear sentence on the error output, nothing of a stack, nothing made, and a status that is not 0. */
function refusedWith({ code, out, err }: Ended, sentence: RegExp): void {
  expect({ code, out, err: err.trim().split('\n') }).toEqual({
    code: 1,
    out: '',
    err: [expect.stringMatching(sentence)],
  })
}

/** Everything that the command may write. */
const stored = () =>
  withClient(database.superuserUrl, async (client) => {
    const rows = async (sql: string) => (await client.query(sql)).rows as Record<string, unknown>[]
    return {
      municipalities: await rows('select * from municipalities'),
      organisations: await rows('select municipality_id, name, kind, active from organisations order by name'),
      people: await rows('select name, email, role, active, subject from people order by name'),
      audit: await rows('select action, purpose, role, person_id, outcome from audit_log order by audit_id'),
    }
  })

const nothing = { municipalities: [], organisations: [], people: [], audit: [] }
const sql = (text: string) => withClient(database.superuserUrl, (client) => client.query(text))

test('a municipality begins with its name, an organisation and an administrator; a second time changes nothing', async () => {
  const begun = await begin([...anna, '--email', 'anna@haarlem.example'], production())
  expect([begun.code, begun.err.trim()]).toEqual([
    0,
    'Anna de Boer can sign in as sub-of-anna, and adds all others on Beheer, Mensen en rollen.',
  ])
  const id = expect.stringMatching(/^[\da-f-]{36}$/)
  expect(JSON.parse(begun.out)).toEqual({
    ...{ municipality: 'haarlem', name: 'Gemeente Haarlem' },
    ...{ organisationId: id, personId: id },
  })
  const audited = { purpose: 'administration', role: 'system', person_id: null, outcome: 'granted' }
  const after = {
    municipalities: [{ municipality_id: 'haarlem', name: 'Gemeente Haarlem', demo: false }],
    organisations: [{ municipality_id: 'haarlem', name: 'Gemeente Haarlem', kind: 'municipality', active: true }],
    people: [
      {
        ...{ name: 'Anna de Boer', email: 'anna@haarlem.example', role: 'administrator' },
        ...{ active: true, subject: 'sub-of-anna' },
      },
    ],
    audit: [
      { action: 'organisation.added', ...audited },
      { action: 'person.added', ...audited },
    ],
  }
  expect(await stored()).toEqual(after)
  const other = ['--municipality-name', 'Haarlem', '--name', 'Piet', '--subject', 'sub-of-piet']
  for (const again of [anna, other])
    refusedWith(
      await begin(again, production()),
      /^Somebody administers this municipality already: they add people on Beheer, Mensen en rollen\.$/,
    )
  expect(await stored()).toEqual(after)
})

test('of two that begin at once one does, and the other is told so', async () => {
  const other = anna.map((one) => one.replace('anna', 'bo'))
  const both = await withClient(database.superuserUrl, async (client) => {
    // Nobody is added before both stand in one another's way.
    await client.query('begin; lock table people in share row exclusive mode')
    const beginning = [begin(anna, production()), begin(other, production())]
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    for (let waits = 0; waits < 2; ) waits = (await sql(waiting)).rows.length
    await client.query('commit')
    return Promise.all(beginning)
  })
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
  const { organisations, people, audit } = await stored()
  expect([organisations.length, people.length, audit.length]).toEqual([1, 1, 2])
})

test('another municipality in the same database begins apart from it, with people of its own', async () => {
  await begin(anna, production())
  const zandvoort = ['--municipality-name', 'Gemeente Zandvoort', ...anna.slice(2)]
  expect((await begin(zandvoort, { ...production(), OVERSTAP_MUNICIPALITY: 'zandvoort' })).code).toBe(0)
  expect((await stored()).organisations.map(({ municipality_id: id, name }) => [id, name])).toEqual([
    ['haarlem', 'Gemeente Haarlem'],
    ['zandvoort', 'Gemeente Zandvoort'],
  ])
})

test('what fails midway leaves nothing behind, and can be begun again', async () => {
  await sql(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$;
    create trigger refuse before insert on people for each row execute function refuse()`)
  const failed = await begin(anna, production())
  expect([failed.code, failed.out, failed.err.includes('not today')]).toEqual([1, '', true])
  expect(await stored()).toEqual(nothing)
  await sql('drop trigger refuse on people')
  expect((await begin(anna, production())).code).toBe(0)
})

test('where the administrators have left it begins anew in the organisation that is there, but with no sub of another', async () => {
  await begin(anna, production())
  await sql('update people set active = false')
  const before = await stored()
  refusedWith(
    await begin(anna, production()),
    /^Somebody else signs in with this subject: look up which one is theirs\.$/,
  )
  expect(await stored()).toEqual(before)
  const bo = await begin([...anna.slice(0, 2), '--name', 'Bo', '--subject', 'sub-of-bo'], production())
  expect(bo.code).toBe(0)
  const { organisations, people } = await stored()
  expect([organisations, people.map(({ name, active }) => [name, active])]).toEqual([
    before.organisations,
    [
      ['Anna de Boer', false],
      ['Bo', true],
    ],
  ])
})

test('an organisation of that name that is something else is not made the municipality', async () => {
  await sql(`insert into municipalities values ('haarlem', 'haarlem', false);
    insert into organisations values ('haarlem', 'one', 'gemeente haarlem', 'neighbourhood-team', false, '{}')`)
  const before = await stored()
  refusedWith(
    await begin(anna, production()),
    /^An organisation of this name is there already, .* give .* another name/,
  )
  expect(await stored()).toEqual(before)
})

test('a caseload that is read in later leaves the name as it is', async () => {
  await begin(anna, production())
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/import-command.ts', join(folder, 'nowhere.csv')], {
    env: { ...process.env, ...production() },
    stdio: 'ignore',
  })
  await once(child, 'close')
  expect((await stored()).municipalities).toEqual([
    { municipality_id: 'haarlem', name: 'Gemeente Haarlem', demo: false },
  ])
})

test('a database that the demo filled is refused', async () => {
  await sql(`insert into municipalities values ('demo', 'Voorbeeldstad', true)`)
  refusedWith(await begin(anna, production()), /^This database holds the invented municipality .* DATABASE_URL\.$/)
  expect((await stored()).people).toEqual([])
})

test('arguments that can not be are refused, and nothing is made', async () => {
  refusedWith(
    await begin(anna.slice(0, 4), production()),
    /^--subject is missing\. Use: npm run begin -- --municipality/,
  )
  expect(await stored()).toEqual(nothing)
})

test('beside the database of its own: begun, the program starts, and the administrator adds a colleague', async () => {
  const data = join(folder, 'embedded')
  const env = { OVERSTAP_DATA: data, DATABASE_URL: '', OVERSTAP_DEMO: '' }
  refusedWith(await begin(anna, env), /^The demo is on here \(OVERSTAP_DEMO is full\): put OVERSTAP_DEMO=off before /)
  const off = { OVERSTAP_DATA: data, OVERSTAP_DEMO: 'off' }
  // Outside production the demo's issuer signs tokens: as whom it knows this persona is Anna's sub.
  const told = [...anna.slice(0, 5), personaNamed('beheer').personId]
  const begun = await begin(told, off)
  const program: RunOfProgram = await startedProgram(off)
  try {
    expect(begun.code).toBe(0)
    const { organisationId } = JSON.parse(begun.out.trim().split('\n').at(-1) ?? '') as { organisationId: string }
    expect(await (await fetch(`${program.url}/inloggen`)).text()).toContain('Overstap Gemeente Haarlem</title>')
    const bo = { name: 'Bo', organisationId, role: 'decision-maker', subject: personaNamed('besluit').personId }
    expect((await program.call('besluit', 'GET', '/terms')).status).toBe(401)
    expect((await program.call('beheer', 'POST', '/people', { body: bo })).status).toBe(201)
    expect((await program.call('besluit', 'GET', '/terms')).status).toBe(200)
    // Beside the running program it says the same as before.
    refusedWith(await begin(told, off), /^Somebody administers this municipality already/)
  } finally {
    await program.remove()
  }
})
