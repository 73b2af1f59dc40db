import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ConfigRefused, readConfig } from '../src/config.ts'
import { folderOfRun } from './support/folder-of-run.ts'

test('nothing set: the embedded database, filled with the demo, on port 3000', () => {
  expect(readConfig({})).toEqual({
    production: false,
    port: 3000,
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    dataFolder: './data',
    keyFile: 'data/keys.json',
    keyStore: 'data/person-keys',
    municipality: 'gemeente',
    demo: 'full',
    today: undefined,
    rateLimit: 6000,
    trustedProxies: [],
    oidc: undefined,
    auditCheckpoints: 'data/audit-checkpoints.jsonl',
    webhookHosts: null,
    notices: {
      smtpUrl: undefined,
      mailFrom: 'Overstap <overstap@localhost.invalid>',
      publicUrl: 'http://localhost:3000',
      eventSource: 'urn:nld:gemeente-gemeente.overstap',
    },
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
  [{ OVERSTAP_TRUSTED_PROXIES: 'proxy.gemeente.nl' }, 'OVERSTAP_TRUSTED_PROXIES must be'],
  [{ OVERSTAP_TRUSTED_PROXIES: '10.0.0.0/33' }, 'OVERSTAP_TRUSTED_PROXIES must be'],
  [{ OVERSTAP_TRUSTED_PROXIES: '0.0.0.0/0' }, 'OVERSTAP_TRUSTED_PROXIES must be'],
  [{ DATABASE_URL_FILE: '/nowhere/at/all' }, "DATABASE_URL_FILE names a file that can't be read: /nowhere/at/all."],
  [{ OVERSTAP_LOG_LEVEL: 'loud' }, 'OVERSTAP_LOG_LEVEL must be'],
  [{ OVERSTAP_SMTP_URL: 'mail.gemeente.nl' }, 'OVERSTAP_SMTP_URL must be the address of the mail server'],
  [{ OVERSTAP_MAIL_FROM: 'nobody' }, 'OVERSTAP_MAIL_FROM must be an e-mail address'],
  [{ OVERSTAP_PUBLIC_URL: 'overstap/pad' }, 'OVERSTAP_PUBLIC_URL must be where people find the program'],
  [{ OVERSTAP_EVENT_SOURCE: 'overstap' }, 'OVERSTAP_EVENT_SOURCE must be a URN under nld'],
  [{ NODE_ENV: 'production', OVERSTAP_TODAY: '2027-01-01' }, 'OVERSTAP_TODAY is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_RATE_LIMIT: '0' }, 'OVERSTAP_RATE_LIMIT=0 is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_DEMO: 'full' }, 'OVERSTAP_DEMO=full is refused in production'],
  [{ NODE_ENV: 'production', OVERSTAP_DEMO: 'staff' }, 'OVERSTAP_DEMO=staff is refused in production'],
])('%j is refused in one sentence', (env, sentence) => {
  const read = () => readConfig(env)
  expect(read).toThrow(ConfigRefused)
  expect(read).toThrow(sentence)
})

test('proxies are addresses and networks', () => {
  const read = readConfig({ OVERSTAP_TRUSTED_PROXIES: '10.0.0.7  192.168.4.0/24 fd00::/8' })
  expect(read.trustedProxies).toEqual(['10.0.0.7', '192.168.4.0/24', 'fd00::/8'])
})

test('a secret is read from the file that a vault laid down, and never said', async () => {
  const folder = await folderOfRun('secrets-')
  const file = join(folder, 'database')
  await writeFile(file, 'postgres://app@db/overstap\n')
  expect(readConfig({ DATABASE_URL_FILE: file, OVERSTAP_KEY_FILE: join(folder, 'keys.json') })).toMatchObject({
    databaseUrl: 'postgres://app@db/overstap',
    keyFile: join(folder, 'keys.json'),
    demo: 'off',
  })
  const twice = () => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://other@db/overstap' })
  expect(twice).toThrow('DATABASE_URL and DATABASE_URL_FILE are both set')
  await writeFile(file, 'mysql://app:s3cret@db')
  const wrong = () => readConfig({ DATABASE_URL_FILE: file })
  expect(wrong).toThrow('DATABASE_URL must be a PostgreSQL URL')
  expect(wrong).not.toThrow('s3cret')
  await writeFile(file, '')
  expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow('with nothing in it')
  await rm(folder, { recursive: true })
})

test('every fault is told at once, a line each, without the values that may be secret', () => {
  const env = { PORT: 'x', OVERSTAP_TODAY: 'x', DATABASE_URL: 'mysql://app:s3cret@db' }
  const read = () => readConfig(env)
  expect(read).toThrow(/^PORT.*\nDATABASE_URL.*\nOVERSTAP_TODAY.*$/)
  expect(read).not.toThrow('s3cret')
})

const provider = {
  OVERSTAP_OIDC_ISSUER: 'https://login.example/tenant/v2.0',
  OVERSTAP_OIDC_CLIENT_ID: 'overstap',
  OVERSTAP_OIDC_KEY_FILE: '/keys/client.pem',
}

test('a sign-in provider is named by issuer, client and key file', () => {
  expect(readConfig({ NODE_ENV: 'production', ...provider }).oidc).toEqual({
    issuer: 'https://login.example/tenant/v2.0',
    clientId: 'overstap',
    keyFile: '/keys/client.pem',
    keyId: null,
    audience: 'overstap-api',
    strengths: [],
  })
  const strong = { ...provider, OVERSTAP_OIDC_ACR: ' two-factors  smart-card ' }
  expect(readConfig(strong).oidc?.strengths).toEqual(['two-factors', 'smart-card'])
})

test.each([
  [{ OVERSTAP_OIDC_ISSUER: 'https://login.example' }, /OVERSTAP_OIDC_CLIENT_ID and OVERSTAP_OIDC_KEY_FILE must be set/],
  [{ ...provider, OVERSTAP_OIDC_ISSUER: 'http://login.example/x' }, /must be the https:/],
  [{ ...provider, OVERSTAP_OIDC_AUDIENCE: 'overstap' }, /must differ from OVERSTAP_OIDC_CLIENT_ID/],
  [{ ...provider, NODE_ENV: 'production', OVERSTAP_OIDC_ISSUER: 'http://localhost:1/' }, /must begin with https/],
])('a provider that can not be is refused with what to do (%#)', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence)
})

test('webhooks go to hosts that are named, in production to no other', () => {
  const hosts = 'zaken.haarlem.example  hook.example:8443'
  expect(readConfig({ OVERSTAP_WEBHOOK_HOSTS: hosts }).webhookHosts).toEqual([
    'zaken.haarlem.example',
    'hook.example:8443',
  ])
  expect(() => readConfig({ OVERSTAP_WEBHOOK_HOSTS: 'https://zaken.example/hook' })).toThrow(/must be host names/)
})
