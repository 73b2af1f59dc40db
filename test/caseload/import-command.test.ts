import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { header, type Importing, importing, row } from './importing.ts'

const copy = join(import.meta.dirname, 'caseload-600.csv')
const tellsMemory = `data:text/javascript,process.on('exit', () => console.error('maxRSS ' + process.resourceUsage().maxRSS))`

let at: Importing | null = null
afterEach(async () => {
  await at?.close()
  at = null
})

/** `npm run import` as a process of its own. */
function command(path: string, env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', tellsMemory, 'src/import-command.ts', ...(path ? [path] : [])],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const told = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    told.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    told.err += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...told }))
  return { child, ended, told }
}

const megabytesUsed = (err: string): number => Number(/maxRSS (\d+)/.exec(err)?.[1]) / 1024

type Summary = {
  refused: number
  skipped: number
  changed: number
  watchList: number
  opened: Record<string, number>
}

test('a file of more than 100 MB is read in memory that does not grow with it', async () => {
  at = await importing()
  const wide = 'x'.repeat(50_000)
  const file = async (name: string, megabytes: number): Promise<string> => {
    const path = join(at?.folder ?? '', name)
    const stream = createWriteStream(path)
    stream.write(`${header}\n${row('R-1')}\n`)
    for (let index = 0; index < megabytes * 20; index += 1)
      if (!stream.write(`${row(`W-${index}`, { familyName: wide })}\n`)) await once(stream, 'drain')
    stream.end(`${row('R-2')}\n`)
    await once(stream, 'close')
    return path
  }
  const small = await command(await file('small.csv', 50), at.env).ended
  const large = await command(await file('large.csv', 150), at.env).ended
  expect(JSON.parse(large.out)).toMatchObject({ opened: {}, refused: 3000, skipped: 2 })
  expect(small.code).toBe(0)
  expect(large.code).toBe(0)
  expect(megabytesUsed(large.err) - megabytesUsed(small.err)).toBeLessThan(90)
}, 240_000)

test('killed half-way and run again: everyone is there, nobody twice', async () => {
  at = await importing()
  const { rows } = at
  const path = join(at.folder, 'caseload.csv')
  await copyFile(copy, path)
  const registered = async () => (await rows<{ n: number }>('select count(*)::int n from young_people'))[0]?.n ?? 0
  const first = command(path, at.env)
  while (first.child.exitCode === null && (await registered()) < 100) await new Promise(setImmediate)
  first.child.kill('SIGKILL')
  expect((await first.ended).code).toBeNull()
  const halfway = await registered()
  expect(halfway).toBeGreaterThanOrEqual(100)
  expect(halfway).toBeLessThan(576)
  const second = await command(path, at.env).ended
  expect(second.code).toBe(0)
  const summary: Summary = JSON.parse(second.out.trim().split('\n').at(-1) ?? '')
  expect(summary.refused).toBe(24)
  expect(summary.skipped).toBeGreaterThanOrEqual(100)
  const opened = Object.values(summary.opened).reduce((sum, count) => sum + count, 0)
  expect(summary.skipped + summary.changed + opened + summary.watchList).toBe(576)
  expect(await rows('select reference from young_people group by reference having count(*) > 1')).toEqual([])
  expect(
    await rows(`select p.reference from young_people p left join cases c using (municipality_id, young_person_id)
      group by p.municipality_id, p.reference having count(c.case_id) > 1`),
  ).toEqual([])
  expect(await registered()).toBe(576)
  expect(
    await rows(
      "select 1 from young_person_events where type = 'person.registered' group by young_person_id having count(*) > 1",
    ),
  ).toEqual([])
}, 240_000)

test('a run of more than two seconds tells how far it is; its last line is JSON', async () => {
  at = await importing()
  const path = await at.file(
    'long.csv',
    [header, ...Array.from({ length: 1500 }, (_, index) => row(`L-${index}`))].join('\n'),
  )
  const { code, out, err } = await command(path, at.env).ended
  expect(code).toBe(0)
  expect(err).toMatch(/^\d+ rows, about \d+% of the file$/m)
  expect(Object.keys(JSON.parse(out.trim().split('\n').at(-1) ?? ''))).toEqual(
    expect.arrayContaining(['opened', 'watchList', 'skipped', 'changed', 'refused', 'overdue']),
  )
}, 240_000)

test.each([
  ['no file named', '', /^Use: npm run import -- FILE\.csv/],
  ['a file that is not there', 'nowhere.csv', /There is no file .*nowhere\.csv: look at its name\./],
])(
  '%s: one sentence, and a status that is not 0',
  async (_, name, sentence) => {
    at = await importing()
    const { code, out, err } = await command(name && join(at.folder, name), at.env).ended
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err.replace(/maxRSS.*\n/, '')).toMatch(sentence)
    expect(
      err
        .replace(/maxRSS.*\n/, '')
        .trim()
        .split('\n'),
    ).toHaveLength(1)
  },
  60_000,
)
