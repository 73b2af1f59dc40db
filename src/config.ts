import { join } from 'node:path'
import { z } from 'zod'
import { type NoticeConfig, noticeConfig, noticeEnvironment } from './notice-config.ts'
import { type ProviderConfig, providerEnvironment, providerOf, refusedProvider } from './provider-config.ts'
import { withSecretFiles } from './secret-files.ts'
import { trustedProxies } from './trusted-proxies.ts'

/** How full the invented municipality is at the start. */
export type DemoFill = 'full' | 'staff' | 'off'

/** Everything that the environment decides, read once. */
export type Config = {
  production: boolean
  port: number
  /** A PostgreSQL of the user's own; undefined means the one beside the program. */
  databaseUrl: string | undefined
  /** The owner's URL, for migrations alone. */
  databaseOwnerUrl: string | undefined
  dataFolder: string
  /** The program's own keys: best where a vault puts them. */
  keyFile: string
  /** The folder of the data keys of persons: not in the backup of the database. */
  keyStore: string
  /** The municipality whose records these are, where the demo is off. */
  municipality: string
  demo: DemoFill
  /** A day that stands in for today, never in production. */
  today: string | undefined
  /** Calls a minute a caller; 0 is none. */
  rateLimit: number
  /** The proxies in front that are believed to say whose call they pass on. */
  trustedProxies: readonly string[]
  /** The provider that people sign in with; undefined means the demo's, which production refuses. */
  oidc: ProviderConfig | undefined
  /** The file of signed heads of the audit's chain; best where who can change the database can't write. */
  auditCheckpoints: string
  /** The hosts that webhooks may go to; null for any, outside production. */
  webhookHosts: readonly string[] | null
  /** How messages leave. */
  notices: NoticeConfig
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** The environment asks for something that can not be. The message is one clear sentence a fault, a line each. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

const wholeNumber = (sentence: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence)

const databaseUrl = (name: string) =>
  z
    .string()
    .refine(
      (value) => /^postgres(ql)?:\/\/./.test(value),
      `${name} must be a PostgreSQL URL, as postgres://user:password@host:5432/database.`,
    )
    .optional()

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: wholeNumber('PORT must be a whole number from 0 to 65535, as 3000; 0 takes any free port.', 0, 65_535).default(
    3000,
  ),
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL'),
  OVERSTAP_DATA: z.string().default('./data'),
  OVERSTAP_KEY_FILE: z.string().optional(),
  OVERSTAP_KEY_STORE: z.string().optional(),
  OVERSTAP_MUNICIPALITY: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$/,
      'OVERSTAP_MUNICIPALITY must be small letters, digits and hyphens, as haarlem.',
    )
    .default('gemeente'),
  OVERSTAP_DEMO: z.enum(['full', 'staff', 'off'], { error: 'OVERSTAP_DEMO must be full, staff or off.' }).optional(),
  OVERSTAP_TODAY: z.iso.date({ error: 'OVERSTAP_TODAY must be a day that exists, as 2026-12-10.' }).optional(),
  OVERSTAP_RATE_LIMIT: wholeNumber(
    'OVERSTAP_RATE_LIMIT must be a whole number of calls a minute a caller, as 6000; 0 is none.',
    0,
    999_999_999,
  ).default(6000),
  OVERSTAP_TRUSTED_PROXIES: trustedProxies,
  ...providerEnvironment,
  OVERSTAP_AUDIT_CHECKPOINTS: z.string().optional(),
  OVERSTAP_WEBHOOK_HOSTS: z
    .string()
    .regex(
      /^([a-z0-9.-]+(:\d{1,5})?)?( +[a-z0-9.-]+(:\d{1,5})?)*$/,
      'OVERSTAP_WEBHOOK_HOSTS must be host names with spaces between, as zaken.haarlem.example.',
    )
    .optional(),
  ...noticeEnvironment,
  OVERSTAP_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'OVERSTAP_LOG_LEVEL must be debug, info, warn, error or silent.',
    })
    .default('info'),
})

/** Reads the environment and the files that it names secrets by; an empty value counts as not set. Throws ConfigRefused with a sentence for every fault. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { env: whole, faults } = withSecretFiles(env)
  if (faults.length > 0) throw new ConfigRefused(faults.join('\n'))
  const filled = Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = environment.safeParse(filled)
  if (!read.success) throw new ConfigRefused([...new Set(read.error.issues.map((issue) => issue.message))].join('\n'))
  const { data } = read
  const production = data.NODE_ENV === 'production'
  const refused = [...refusedProvider(data, production), ...(production ? refusedInProduction(data) : [])]
  if (refused.length > 0) throw new ConfigRefused(refused.join('\n'))
  return {
    production,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    dataFolder: data.OVERSTAP_DATA,
    keyFile: data.OVERSTAP_KEY_FILE ?? join(data.OVERSTAP_DATA, 'keys.json'),
    keyStore: data.OVERSTAP_KEY_STORE ?? join(data.OVERSTAP_DATA, 'person-keys'),
    municipality: data.OVERSTAP_MUNICIPALITY,
    demo: data.OVERSTAP_DEMO ?? (production || data.DATABASE_URL !== undefined ? 'off' : 'full'),
    today: data.OVERSTAP_TODAY,
    rateLimit: data.OVERSTAP_RATE_LIMIT,
    trustedProxies: data.OVERSTAP_TRUSTED_PROXIES,
    oidc: providerOf(data),
    auditCheckpoints: data.OVERSTAP_AUDIT_CHECKPOINTS ?? join(data.OVERSTAP_DATA, 'audit-checkpoints.jsonl'),
    notices: noticeConfig(data, data.PORT, data.OVERSTAP_MUNICIPALITY),
    webhookHosts: hostsOf(data.OVERSTAP_WEBHOOK_HOSTS, production),
    logLevel: data.OVERSTAP_LOG_LEVEL,
  }
}

/** In production only what is named; elsewhere any where nothing is. */
const hostsOf = (named: string | undefined, production: boolean): string[] | null =>
  named === undefined ? (production ? [] : null) : named.split(/ +/).filter((host) => host !== '')

function refusedInProduction(data: z.output<typeof environment>): string[] {
  const refused: string[] = []
  if (data.OVERSTAP_TODAY !== undefined)
    refused.push('OVERSTAP_TODAY is refused in production: there, today is today; take it out.')
  if (data.OVERSTAP_RATE_LIMIT === 0)
    refused.push('OVERSTAP_RATE_LIMIT=0 is refused in production: name a number of calls a minute, as 6000.')
  if (data.OVERSTAP_DEMO === 'full' || data.OVERSTAP_DEMO === 'staff') {
    refused.push(
      `OVERSTAP_DEMO=${data.OVERSTAP_DEMO} is refused in production: the demo is never there; set it to off or take it out.`,
    )
  }
  return refused
}
