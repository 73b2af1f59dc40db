import { expect, test } from '@jest/globals'
import { type Lockfile, lockfileFaults } from '../../checks/lockfile.ts'

const manifest = { dependencies: { pg: '8.0.0' } }
const sound: Lockfile = {
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { pg: '8.0.0' } },
    'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a', optionalDependencies: { native: '1.0.0' } },
    'node_modules/pg/node_modules/native': { version: '1.0.0', integrity: 'sha512-b' },
  },
}
const withPackages = (packages: Lockfile['packages']): Lockfile => ({
  ...sound,
  packages: { ...sound.packages, ...packages },
})

test('a whole lockfile has no fault', () => {
  expect(lockfileFaults(sound, manifest)).toEqual([])
})

test('an optional package that is named but not locked is found: npm ci would refuse', () => {
  const { 'node_modules/pg/node_modules/native': _left, ...packages } = sound.packages
  expect(lockfileFaults({ ...sound, packages }, manifest)).toEqual([
    expect.stringContaining('native, which is not locked'),
  ])
})

test('an optional package may be locked in a folder above', () => {
  const { 'node_modules/pg/node_modules/native': native, ...packages } = sound.packages
  expect(
    lockfileFaults({ ...sound, packages: { ...packages, 'node_modules/native': native ?? {} } }, manifest),
  ).toEqual([])
})

test('a package bound to a host, or without integrity, is found', () => {
  const lockfile = withPackages({ 'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' } })
  expect(lockfileFaults(lockfile, manifest)).toEqual([
    expect.stringContaining('https://example.org/a.tgz'),
    expect.stringContaining('no integrity'),
  ])
})

test('a manifest that the lockfile does not follow is found', () => {
  expect(lockfileFaults(sound, { dependencies: { pg: '8.0.1' } })).toEqual([expect.stringContaining('differ')])
})

test.each(['^8.0.0', '~8.0.0', '8', 'latest', 'github:brianc/node-postgres'])('%s is not one release', (version) => {
  const lockfile = withPackages({ '': { dependencies: { pg: version } } })
  expect(lockfileFaults(lockfile, { dependencies: { pg: version } })).toEqual([
    expect.stringContaining('pin one release'),
  ])
})

test('an older form of the lockfile is refused', () => {
  expect(lockfileFaults({ ...sound, lockfileVersion: 2 }, manifest)).toHaveLength(1)
})
