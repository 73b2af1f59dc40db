import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handoverFacts } from '../support/handover-facts.ts'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'

let program: RunningProgram
let folder = ''
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  folder = await mkdtemp(join(tmpdir(), 'overstap-beside-'))
})
afterAll(async () => {
  await program.stop()
  await rm(folder, { recursive: true, force: true })
})

const jip = {
  youngPerson: {
    firstName: 'Jip',
    familyName: 'Voorbeeld',
    birthDate: '2009-06-10',
    municipality: 'Voorbeeldstad',
    facts: {
      birthDate: '2009-06-10',
      ...handoverFacts,
    },
  },
}

test('an import beside the running program: people go on working, and see its cases', async () => {
  const path = join(folder, 'caseload.csv')
  await copyFile(join(import.meta.dirname, 'caseload-600.csv'), path)
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/import-command.ts', path], {
    env: { ...process.env, ...program.env, OVERSTAP_DEMO: 'staff' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const closed = once(child, 'close')
  const seen = new Map<string, number[]>()
  const noting = (what: string, status: number) => seen.set(what, [...(seen.get(what) ?? []), status])
  while (child.exitCode === null) {
    noting('opened', (await program.call('wijkteam', 'POST', '/cases', { body: jip })).status)
    noting('listed', (await program.call('manager', 'GET', '/deadlines?status=overdue&limit=5')).status)
    noting(
      'advised',
      (await program.call('wijkteam', 'POST', '/route-advices', { body: { facts: jip.youngPerson.facts } })).status,
    )
  }
  const [code] = await closed
  expect(code).toBe(0)
  expect([...seen].map(([what, statuses]) => [what, [...new Set(statuses)]])).toEqual([
    ['opened', [201]],
    ['listed', [200]],
    ['advised', [200]],
  ])
  expect(seen.get('opened')?.length).toBeGreaterThan(3)
  expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ refused: 24 })
  const listed = await program.call<{ items: { reference: string }[] }>(
    'cjg',
    'GET',
    '/young-people?reference=HLM-07-00001',
  )
  expect(listed.status).toBe(200)
}, 120_000)
