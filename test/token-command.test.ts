import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoIssuer } from '../src/access/demo-issuer.ts'
import { personaNamed } from '../src/access/personas.ts'
import { tokenVerifier } from '../src/access/verify-token.ts'

const top = resolve(import.meta.dirname, '..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overstap-token-command-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const command = (persona: string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', join(top, 'src/token-command.ts'), ...persona], {
    cwd: top,
    env: { PATH: process.env['PATH'], OVERSTAP_DATA: folder, ...env },
  })

test('prints a token that the program beside it accepts, and nothing else', async () => {
  const { stdout, stderr } = await command(['jeugdhulp'])
  expect(stderr).toBe('')
  const issuer = await demoIssuer(folder, false)
  const verify = tokenVerifier(issuer.rules, issuer.keys, () => new Date())
  await expect(verify(stdout.trimEnd())).resolves.toBe(personaNamed('jeugdhulp').personId)
})

test.each([
  ['an unknown persona', ['piet'], {}, /^There is no persona 'piet'\. Choose one of: wijkteam/],
  ['no persona', [], {}, /^Name a persona: one of wijkteam/],
  ['production', ['wijkteam'], { NODE_ENV: 'production' }, /^The demo sign-in is refused in production/],
] as const)(
  '%s: one clear sentence and a non-zero exit',
  async (_case, persona, env, sentence) => {
    await expect(command([...persona], { ...env })).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    })
  },
  60_000,
)
