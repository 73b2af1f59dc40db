import { expect, test } from '@jest/globals'
import { secretsIn } from '../../checks/secrets.ts'

// Put together here, so that this file holds none itself.
const random = 'aZ3k9Qw8Lm2Xc7Vb6Nn5Tt4Rr1Ee0Yy9Uu8I'
const whole = (...pieces: string[]) => pieces.join('')
test.each([
  ['a private key', whole('-----BEGIN ', 'PRIVATE KEY', '-----')],
  ['a password in a URL', whole('postgres://overstap:', random, '@', 'db.intern/overstap')],
  ['a GitHub token', whole('ghp', '_', random)],
  ['an npm token', whole('//host/:_authToken', '=', random)],
  ['an AWS key', whole('AKIA', 'ABCDEFGHIJKLMNOP')],
  ['a signed token', whole('eyJhbGciOiJFUzI1NiJ9', '.', 'eyJzdWIiOiJpcmlzIn0', '.', random)],
  ['a password or key', whole('api_key', ': ', '"', random, '"')],
])('%s is found, and not repeated', (kind, line) => {
  const [found, ...more] = secretsIn('a.ts', `first\n${line}\n`)
  expect(found).toMatch(new RegExp(`^a\\.ts:2: looks like ${kind}`))
  expect(found).not.toContain(random)
  expect(more).toEqual([])
})

test.each([
  'postgres://user:password@host:5432/database',
  'DATABASE_URL=$DATABASE_URL',
  'const password = readPassword()',
])('%s is none', (line) => {
  expect(secretsIn('a.ts', line)).toEqual([])
})
