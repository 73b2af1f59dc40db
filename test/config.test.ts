import { expect, test } from '@jest/globals'
import { ConfigRefused, readConfig } from '../src/config.ts'

test('nothing set: the embedded database, filled with the demo, on port 3000', () => {
  expect(readConfig({})).toEqual({
    production: false,
    port: 3000,
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    dataFolder: './data',
    municipality: 'gemeente',
    demo: 'full',
    today: undefined,
    rateLimit: 6000,
    logLevel: 'info',
  })
})

test('an empty value is as not set', () => {
  expect(readConfig({ PORT: '', OVERSTAP_TODAY: ' ', DATABASE_URL: '' })).toEqual(readConfig({}))
})

test('a database of your own, and production, have no demo', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://app@db/overstap' }).demo).toBe('off')
  expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ production: true, demo: 'off' })
  expect(readConfig({ DATABASE_URL: 'postgresql://app@db/overstap', OVERSTAP_DEMO: 'staff' }).demo).toBe('staff')
})

test.each([
  [{ PORT: '65536' }, 'PORT must be'],
  [{ PORT: '80a' }, 'PORT must be'],
  [{ PORT: '-1' }, 'PORT must be'],
  [{ DATABASE_URL: 'mysql://db/overstap' }, 'DATABASE_URL must be a PostgreSQL URL'],
  [{ DATABASE_OWNER_URL: 'db' }, 'DATABASE_OWNER_URL must be a PostgreSQL URL'],
  [{ OVERSTAP_MUNICIPALITY: 'Den Haag' }, 'OVERSTAP_MUNICIPALITY must be small letters'],
  [{ OVERSTAP_DEMO: 'yes' }, 'OVERSTAP_DEMO must be full, staff or off.'],
  [{ OVERSTAP_TODAY: '2026-02-30' }, 'OVERSTAP_TODAY must be a day that exists'],
  [{ OVERSTAP_TODAY: 'today' }, 'OVERSTAP_TODAY must be a day that exists'],
  [{ OVERSTAP_RATE_LIMIT: 'none' }, 'OVERSTAP_RATE_LIMIT must be'],
  [{ OVERSTAP_LOG_LEVEL: 'loud' }, 'OVERSTAP_LOG_LEVEL must be'],
  [{ NODE_ENV: 'production', OVERSTAP_TODAY: '2027-01-01' }, 'OVERSTAP_TODAY is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_RATE_LIMIT: '0' }, 'OVERSTAP_RATE_LIMIT=0 is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_DEMO: 'full' }, 'OVERSTAP_DEMO=full is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_DEMO: 'staff' }, 'OVERSTAP_DEMO=staff is refused in production'],
])('%j is refused in one sentence', (env, sentence) => {
  const read = () => readConfig(env)
  expect(read).toThrow(ConfigRefused)
  expect(read).toThrow(sentence)
})

test('every fault is told at once, a line each, without the values that may be secret', () => {
  const env = { PORT: 'x', OVERSTAP_TODAY: 'x', DATABASE_URL: 'mysql://app:s3cret@db' }
  const read = () => readConfig(env)
  expect(read).toThrow(/^PORT.*\nDATABASE_URL.*\nOVERSTAP_TODAY.*$/)
  expect(read).not.toThrow('s3cret')
})
