import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ownFolder, type RunOfProgram, startedProgram } from '../support/started-program.ts'

const top = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(top, 'README.md'), 'utf8')

let folder = ''
let program: RunOfProgram
beforeAll(async () => {
  folder = await ownFolder()
  program = await startedProgram({ OVERSTAP_DATA: join(folder, 'data'), OVERSTAP_DEMO: 'full' })
}, 120_000)
afterAll(async () => {
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

/** The commands of the first tour as they are printed, against the program on its own port; each step after a line with its number. */
function tour(): string {
  const [, commands] = /## A first tour\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? []
  if (commands === undefined) throw new Error('The README has no first tour.')
  return commands
    .replaceAll('http://localhost:3000', program.url)
    .replaceAll(/^# (\d)\..*$/gm, (_line, step: string) => `printf '\\n@@%s\\n' ${step}`)
}

test('the first tour of the README goes as it is printed', async () => {
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', tour()], {
    cwd: top,
    env: { ...process.env, OVERSTAP_DATA: join(folder, 'data') },
    maxBuffer: 1 << 24,
  })
  const said = new Map(
    stdout
      .split('\n@@')
      .slice(1)
      .map((part) => [Number(part[0]), part.slice(2)]),
  )
  const answer = (step: number) => JSON.parse(said.get(step)?.trim() ?? '')
  expect(answer(1).items).toHaveLength(3)
  expect(answer(1).items[0]).toMatchObject({ status: 'overdue' })
  expect(answer(2)).toMatchObject({ outcome: 'perspective-plan-handover', status: 'prepare' })
  expect(answer(3)).toMatchObject({ dueOn: '2027-01-04' })
  expect(answer(4)).toMatchObject({ pathway: 'perspective-plan-handover', version: 1 })
  expect(answer(4).availableEvents.length).toBeGreaterThan(0)
  expect(answer(5)).toMatchObject({ event: { type: 'plan.started' } })
  expect(answer(6).items.map(({ type }: { type: string }) => type)).toEqual(['case.opened', 'plan.started'])
  expect(said.get(7)).toMatch(/\b1 refused\b|"refused":1\b/)
  const [clock, list] = (said.get(8) ?? '').trim().split(/(?<=\})(?=\{)/)
  expect(JSON.parse(clock ?? '')).toHaveProperty('today')
  expect(JSON.parse(list ?? '').items.length).toBeGreaterThan(0)
}, 240_000)
