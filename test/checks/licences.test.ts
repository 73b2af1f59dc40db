import { expect, test } from '@jest/globals'
import { licenceFaults, licencePage, mayBeUsed, packagesOf } from '../../checks/licences.ts'

const lockfile = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/@scope/c': { version: '2.0.0', license: 'GPL-3.0-only' },
    'node_modules/d': { version: '3.0.0', license: 'MPL-2.0', dev: true },
    'node_modules/e': { version: '4.0.0' },
  },
}

test('a package counts once a version, and goes along when it does so anywhere', () => {
  expect(packagesOf(lockfile).map(({ name, dev }) => [name, dev])).toEqual([
    ['@scope/c', false],
    ['a', false],
    ['d', true],
    ['e', false],
  ])
})

test('a licence that may not go along is refused, and so is none at all', () => {
  expect(licenceFaults(lockfile)).toEqual([
    expect.stringMatching(/^@scope\/c 2\.0\.0 is under GPL-3\.0-only, which is not allowed in what goes along/),
    expect.stringMatching(/^e 4\.0\.0 is under \(none\)/),
  ])
  expect(licencePage(lockfile)).toContain('| @scope/c | 2.0.0 | GPL-3.0-only |')
})

test.each([
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['Apache-2.0 AND MIT', true],
  ['AGPL-3.0', false],
])('%s: %s', (licence, may) => {
  expect(mayBeUsed(licence, new Set(['MIT', 'Apache-2.0']))).toBe(may)
})
