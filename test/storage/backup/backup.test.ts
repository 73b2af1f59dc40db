import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handoverFacts } from '../../support/handover-facts.ts'
import { runCommand } from '../../support/run-command.ts'
import { endedProgram, type RunOfProgram, startedProgram } from '../../support/started-program.ts'

const env = { OVERSTAP_DEMO: 'staff', OVERSTAP_LOG_LEVEL: 'silent', OVERSTAP_TODAY: '2026-12-10', PORT: '0' }
const person = (familyName: string) => ({
  youngPerson: {
    firstName: 'Jip',
    familyName,
    birthDate: '2009-06-10',
    municipality: 'Voorbeeldstad',
    facts: {
      birthDate: '2009-06-10',
      ...handoverFacts,
    },
  },
})

let program: RunOfProgram
let backup = ''
let keys = ''
beforeAll(async () => {
  program = await startedProgram(env)
  backup = join(program.folder, 'backup')
  keys = join(program.folder, 'keys')
})
afterAll(() => program.remove())

const count = async (run: RunOfProgram): Promise<number> =>
  ((await run.call('wijkteam', 'GET', '/cases?limit=200')).body as { items: unknown[] }).items.length

test('made beside the running program, and restored elsewhere: the cases of then, the audit whole, and work goes on', async () => {
  for (const name of ['Eerste', 'Tweede', 'Derde'])
    expect((await program.call('wijkteam', 'POST', '/cases', { body: person(name) })).status).toBe(201)
  const made = await runCommand('backup', [backup, '--keys', keys], { ...env, OVERSTAP_DATA: program.data })
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(made.out)).toMatchObject({ cases: 3 })
  expect((await program.call('wijkteam', 'POST', '/cases', { body: person('Later') })).status).toBe(201)
  await program.stop()

  const data = join(program.folder, 'restored')
  const restored = await runCommand('restore', [backup, '--keys', keys], { ...env, OVERSTAP_DATA: data })
  expect({ code: restored.code, ...JSON.parse(restored.out) }).toMatchObject({ code: 0, cases: 3, auditFaults: 0 })
  const again = await startedProgram({ ...env, OVERSTAP_DATA: data })
  try {
    expect(await count(again)).toBe(3)
    expect((await again.call('wijkteam', 'POST', '/cases', { body: person('Erna') })).status).toBe(201)
    expect(await count(again)).toBe(4)
    await again.stop()
    const verified = await runCommand('audit', ['verify'], { ...env, OVERSTAP_DATA: data })
    const { rows, faults } = JSON.parse(verified.out)
    expect({ code: verified.code, faults, some: rows > 0 }).toEqual({ code: 0, faults: 0, some: true })
  } finally {
    await again.remove()
  }
}, 120_000)

test('never over a database that is there, and nothing from a backup that is not whole', async () => {
  const over = await runCommand('restore', [backup], { ...env, OVERSTAP_DATA: program.data })
  expect(over).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/a restore never writes over one/) })

  const elsewhere = { ...env, OVERSTAP_DATA: join(program.folder, 'never') }
  const file = join(backup, 'cluster', 'PG_VERSION')
  const whole = await readFile(file)
  await writeFile(file, '17\n')
  expect(await runCommand('restore', [backup], elsewhere)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/damaged: 1 files are not as they were written \(PG_VERSION\)/),
  })
  await rm(file)
  expect((await runCommand('restore', [backup], elsewhere)).err).toMatch(/damaged: 1 files are missing/)
  await writeFile(file, whole)
  await rm(join(backup, 'manifest.json'))
  expect((await runCommand('restore', [backup], elsewhere)).err).toMatch(/is no whole backup: it has no manifest\.json/)
})

test('keys that are somewhere else are not made anew: names that they open would be lost without a word', async () => {
  for (const missing of ['keys.json', 'person-keys']) {
    const place = join(program.data, missing)
    await rename(place, `${place}.elsewhere`)
    const ended = await endedProgram({ ...env, OVERSTAP_DATA: program.data })
    expect({ code: ended.code, err: ended.err }).toEqual({
      code: 1,
      err: expect.stringMatching(/is not there, and the database holds people whose names it opens: put it back/),
    })
    await expect(stat(place)).rejects.toThrow('ENOENT')
    await rename(`${place}.elsewhere`, place)
  }
})

test.each([
  ['audit', ['verify'], 2],
  ['overview', ['verify'], 2],
  ['rotate-keys', [], 1],
  ['backup', ['to'], 1],
])('%s of a folder without a database is refused: it would find nothing wrong there', async (script, args, code) => {
  const none = join(program.folder, 'none')
  const asked = args.map((each) => (each === 'to' ? join(program.folder, 'to') : each))
  const ended = await runCommand(script, asked, { ...env, OVERSTAP_DATA: none })
  expect(ended).toMatchObject({
    code,
    out: '',
    err: expect.stringMatching(/There is no database in .*none: give this/),
  })
})

test.each([
  ['backup', [], /^Use: npm run backup/],
  ['restore', [], /^Use: npm run restore/],
  ['backup', ['/dev/null/none'], /^No backup can be made in .*: name another folder\.$/],
])(
  'npm run %s %j: one sentence',
  async (script, args, sentence) => {
    const { code, err } = await runCommand(script, args, { ...env, OVERSTAP_DATA: join(program.folder, 'restored') })
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(err.trim()).toMatch(sentence)
  },
  60_000,
)
