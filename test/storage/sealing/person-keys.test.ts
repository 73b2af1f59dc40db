import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fileKeyStore } from '../../../src/storage/sealing/key-store.ts'
import { type KeyRing, sealingWith } from '../../../src/storage/sealing/sealing.ts'

const k1 = Buffer.alloc(32, 1)
const k2 = Buffer.alloc(32, 2)
const ring: KeyRing = { current: 'k1', keys: new Map([['k1', k1]]), indexKey: Buffer.alloc(32, 3) }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program that begins now: nothing of another's memory. */
const program = (keys = ring, elapsedMs = () => 0) =>
  sealingWith(keys, { store: fileKeyStore(folder), elapsedMs }).persons

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

test('what one program seals another opens, and only in the row that it was sealed for', async () => {
  const seal = await program().sealer('m', 'yp.1')
  const sealed = seal('Noor', 'here')
  expect(sealed).not.toContain('Noor')
  expect(await program().open('m', [{ sealed, bound: 'here' }])).toEqual(['Noor'])
  await expect(program().open('m', [{ sealed, bound: 'there' }])).rejects.toThrow()
  expect(await program().open('other', [{ sealed, bound: 'here' }])).toEqual([null])
})

test('a destroyed key leaves what it sealed unreadable, and nobody else is touched', async () => {
  const one = program()
  const sealed = (await one.sealer('m', 'one'))('plan', 'x')
  const kept = (await one.sealer('m', 'two'))('plan', 'x')
  await one.destroy('m', ['one', 'never-there'])
  for (const persons of [one, program()])
    expect(
      await persons.open(
        'm',
        [sealed, kept].map((text) => ({ sealed: text, bound: 'x' })),
      ),
    ).toEqual([null, 'plan'])
  expect(await files()).toHaveLength(1)
})

test('a key is read from memory for a short while only', async () => {
  let now = 0
  const reader = program(ring, () => now)
  const sealed = (await reader.sealer('m', 'one'))('plan', 'x')
  await program().destroy('m', ['one'])
  expect(await reader.open('m', [{ sealed, bound: 'x' }])).toEqual(['plan'])
  now = 300_000
  expect(await reader.open('m', [{ sealed, bound: 'x' }])).toEqual([null])
})

test('of many that make the key of one person at once, all seal with the same', async () => {
  const seals = await Promise.all(Array.from({ length: 20 }, () => program().sealer('m', 'one')))
  const opened = await program().open(
    'm',
    seals.map((seal) => ({ sealed: seal('plan', 'x'), bound: 'x' })),
  )
  expect(new Set(opened)).toEqual(new Set(['plan']))
  expect(await files()).toHaveLength(1)
})

test('the keys are wrapped anew by another key of the program, and what they sealed stays readable', async () => {
  const sealed = (await program().sealer('m', 'one'))('plan', 'x')
  await program().sealer('m', 'two')
  const both: KeyRing = {
    ...ring,
    current: 'k2',
    keys: new Map([
      ['k1', k1],
      ['k2', k2],
    ]),
  }
  expect(await program(both).rewrap('k2')).toEqual({ rewrapped: 2, left: 0, errors: 0 })
  expect(await program(both).rewrap('k2')).toEqual({ rewrapped: 0, left: 0, errors: 0 })
  const after = program({ ...both, keys: new Map([['k2', k2]]) })
  expect(await after.open('m', [{ sealed, bound: 'x' }])).toEqual(['plan'])
  await expect(program().open('m', [{ sealed, bound: 'x' }])).rejects.toThrow('k2')
})

test('a key that was destroyed while it was wrapped anew stays gone, and nothing is left beside the keys', async () => {
  const store = fileKeyStore(folder)
  await Promise.all(['one', 'two'].map((name) => store.add(name, 'k1.x')))
  await store.remove(['one'])
  await store.replace(['one', 'two'].map((name) => ({ name, before: 'k1.x', after: 'k2.y' })))
  expect(await store.read(['one', 'two'])).toEqual(new Map([['two', 'k2.y']]))
  await store.replace([{ name: 'two', before: 'k1.x', after: 'k3.z' }])
  expect(await store.read(['two'])).toEqual(new Map([['two', 'k2.y']]))
  expect(await files()).toHaveLength(1)
})

test('many keys are wrapped anew in some batches', async () => {
  const people = Array.from({ length: 600 }, (_, n) => `yp-${n}`)
  await Promise.all(people.map((one) => program().sealer('m', one)))
  const both: KeyRing = { ...ring, current: 'k2', keys: new Map([...ring.keys, ['k2', k2]]) }
  expect(await program(both).rewrap('k2')).toEqual({ rewrapped: 600, left: 0, errors: 0 })
  const stored = await fileKeyStore(folder).read(people.map((one) => `m/${one}`))
  expect([...stored.values()].filter((wrapped) => wrapped.startsWith('k2.'))).toHaveLength(600)
})

test('a key is nowhere readable in its file, and a file that was cut off counts as none', async () => {
  await program().sealer('m', 'one')
  const [file] = await files()
  const path = join(file?.parentPath ?? '', file?.name ?? '')
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ name: 'm/one', wrapped: expect.stringMatching(/^k1\./) })
  await writeFile(path, '')
  const sealed = (await program().sealer('m', 'one'))('plan', 'x')
  expect(await program().open('m', [{ sealed, bound: 'x' }])).toEqual(['plan'])
})
