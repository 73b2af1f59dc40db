import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed, personas } from '../../src/access/personas.ts'
import { TokenRefused, tokenVerifier } from '../../src/access/verify-token.ts'

const now = new Date('2026-11-22T12:00:00Z')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overstap-issuer-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('twenty that start at once agree on one key', async () => {
  const issuers = await Promise.all(Array.from({ length: 20 }, () => demoIssuer(join(folder, 'data'), false)))
  const [first] = issuers
  if (first === undefined) throw new Error('no issuer')
  const verify = tokenVerifier(first.rules, first.keys, () => now)
  for (const other of issuers) {
    await expect(verify(await other.tokenFor(personaNamed('wmo'), now))).resolves.toBe(personaNamed('wmo').personId)
  }
  expect(await readdir(join(folder, 'data'))).toEqual(['demo-issuer-key.json'])
})

test('the key is for the owner of the file alone', async () => {
  await demoIssuer(folder, false)
  expect((await stat(join(folder, 'demo-issuer-key.json'))).mode & 0o777).toBe(0o600)
})

test('a token lives twelve hours', async () => {
  const issuer = await demoIssuer(folder, false)
  const token = await issuer.tokenFor(personaNamed('wijkteam'), now)
  const after = (hours: number) =>
    tokenVerifier(issuer.rules, issuer.keys, () => new Date(now.getTime() + hours * 3_600_000))
  await expect(after(11.9)(token)).resolves.toBeDefined()
  await expect(after(12.1)(token)).rejects.toBeInstanceOf(TokenRefused)
  await expect(after(-1)(token)).rejects.toBeInstanceOf(TokenRefused)
})

test('a token of another installation is refused', async () => {
  const ours = await demoIssuer(join(folder, 'ours'), false)
  const theirs = await demoIssuer(join(folder, 'theirs'), false)
  const verify = tokenVerifier(ours.rules, ours.keys, () => now)
  await expect(verify(await theirs.tokenFor(personaNamed('wijkteam'), now))).rejects.toThrow('not of our issuer')
})

test('in production there is no demo issuer, and no key is made', async () => {
  await expect(demoIssuer(folder, true)).rejects.toThrow('refused in production')
  expect(await readdir(folder)).toEqual([])
})

test('a spoilt key file is named, with what to do', async () => {
  await writeFile(join(folder, 'demo-issuer-key.json'), 'spoilt')
  await expect(demoIssuer(folder, false)).rejects.toThrow('Delete the file to have a new one made.')
  await chmod(folder, 0o700)
})

test('every persona of the contract is there once, with a role and ids of its own', () => {
  expect(personas.map((one) => one.name)).toEqual([
    'wijkteam',
    'besluit',
    'jeugdhulp',
    'wmo',
    'wmo2',
    'cjg',
    'vrijwilliger',
    'jongere',
    'manager',
    'beheer',
    'audit',
  ])
  expect(new Set(personas.map((one) => one.personId)).size).toBe(personas.length)
  expect(() => personaNamed('piet')).toThrow('Choose one of: wijkteam, besluit')
})
