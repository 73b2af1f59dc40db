import { randomUUID } from 'node:crypto'
import { type Outbox, type RetryPolicy, usualRetries, type Webhooks } from '../../src/cases/notices/deliveries.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { postgresNoticePreferences } from '../../src/storage/notices/notice-preferences.ts'
import { postgresOutbox } from '../../src/storage/notices/outbox.ts'
import { postgresWebhooks } from '../../src/storage/notices/webhooks.ts'
import type { DeliverParts } from '../../src/worker/deliver.ts'
import { openMailer } from '../../src/worker/send-email.ts'
import { withClient } from './database.ts'
import { type SmtpReceiver, smtpReceiver } from './smtp-receiver.ts'
import { aCase, anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from './stored-records.ts'
import { type TestStorage, testSealing, testStorage } from './test-storage.ts'
import { type WebhookReceiver, webhookReceiver } from './webhook-receiver.ts'

export const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`

/** Tried again at once, many times. */
export const soon: RetryPolicy = { ...usualRetries, waitSeconds: Array<number>(20).fill(0), leaseSeconds: 1 }

/** The outbox of a database of the test's own, with a mail server and a webhook's receiver that are real. */
export type Delivering = {
  at: TestStorage
  pool: ReturnType<typeof openPool>
  outbox: Outbox
  webhooks: Webhooks
  hook: WebhookReceiver
  smtp: SmtpReceiver
  beneath(sql: string): Promise<Record<string, unknown>[]>
  subscribe(more?: object): ReturnType<Webhooks['add']>
  message(id: string, topic: string, body: object, caseId?: string, seq?: number | null): Promise<unknown>
  parts(retries?: RetryPolicy, timeoutMillis?: number): DeliverParts
  /** How many deliveries are in which state, as `dead 1`. */
  states(): Promise<string[]>
  /** How many messages are to be dispatched, and how many deliveries wait. */
  left(): Promise<[number, number]>
  later(seconds: number): void
  /** Empties the outbox and takes on new receivers; before each test. */
  afresh(): Promise<void>
  close(): Promise<void>
}

export async function delivering(): Promise<Delivering> {
  const at = await testStorage()
  const now = () => at.clock.now
  const pool = openPool({ url: at.database.workerUrl, applicationName: 'test worker', size: 8 })
  const beneath = (sql: string): Promise<Record<string, unknown>[]> =>
    withClient(at.database.superuserUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
  await writePeople(at, beneath)
  const outbox = postgresOutbox({ pool, now, sealing: testSealing })
  const webhooks = postgresWebhooks({ app: at.pool, worker: pool, now, sealing: testSealing })
  const preferences = postgresNoticePreferences({ app: at.pool, worker: pool, now, sealing: testSealing })
  let hook = await webhookReceiver()
  let smtp = await smtpReceiver()
  const mailerOf = () =>
    openMailer({
      smtpUrl: smtp.url,
      from: 'Overstap <overstap@gemeente.invalid>',
      publicUrl: 'https://overstap.invalid',
    })
  let mailer = mailerOf()
  const leave = async () => {
    mailer.close()
    await hook.close()
    await smtp.close()
  }
  return {
    at,
    pool,
    outbox,
    webhooks,
    get hook() {
      return hook
    },
    get smtp() {
      return smtp
    },
    beneath,
    subscribe: (more = {}) =>
      webhooks.add(
        teamWorker,
        { id: randomUUID(), url: hook.url, organisationId: null, types: null, secret, token: null, ...more },
        anAudit(),
      ),
    message: (id, topic, body, caseId = 'case-1', seq = null) =>
      beneath(`insert into outbox (municipality_id, message_id, topic, case_id, seq, body, created_at)
        values ('m1', '${id}', '${topic}', '${caseId}', ${seq}, '${JSON.stringify(body)}', '2026-11-01T10:00:00Z')`),
    parts: (retries = soon, timeoutMillis = 10_000) => ({
      outbox,
      webhooks,
      preferences,
      mailer,
      sender: {
        source: 'urn:nld:oin:00000001823288444000:systeem:overstap',
        publicUrl: 'https://overstap.invalid',
        timeoutMillis,
        nowSeconds: () => 1_790_000_000,
      },
      retries,
    }),
    states: async () =>
      (await beneath('select state, count(*)::int as n from deliveries group by 1 order by 1')).map(
        ({ state, n }) => `${String(state)} ${String(n)}`,
      ),
    left: async () => {
      const { messages, deliveries } = await postgresDeadlineLedger({ pool, now }).backlog('m1', '2026-11-01')
      return [messages, deliveries]
    },
    later: (seconds) => {
      at.clock.now = new Date(Date.parse(at.clock.now) + 1000 * seconds).toISOString()
    },
    afresh: async () => {
      await beneath('truncate deliveries, outbox, webhooks, notice_preferences, digests')
      await leave()
      hook = await webhookReceiver()
      smtp = await smtpReceiver()
      mailer = mailerOf()
    },
    close: async () => {
      await leave()
      await pool.end()
      await at.close()
    },
  }
}

async function writePeople(at: TestStorage, beneath: Delivering['beneath']): Promise<void> {
  await beneath(`insert into organisations values ('m1', 'team-1', 'Wijkteam', 'x', true, '{"teamLead": "lead-1"}');
    insert into people (municipality_id, person_id, name, email, organisation_id, role, active) values
      ('m1', 'worker-1', 'Sam', 'sam@team.invalid', 'team-1', 'neighbourhood-team', true),
      ('m1', 'lead-1', 'Lee', 'lee@team.invalid', 'team-1', 'neighbourhood-team', true),
      ('m1', 'left-1', 'Gone', 'gone@team.invalid', 'team-1', 'x', false)`)
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
    for (const id of ['case-1', 'case-2', 'case-3'])
      await unit.writeCase(anOpening({ record: aCase({ id }), deadlines: [], outbox: [] }))
  })
  const people = {
    owner: { personId: 'worker-1', organisationId: 'team-1' },
    receiver: { personId: null, organisationId: 'team-1' },
  }
  await beneath(`update cases set snapshot = '${JSON.stringify({ context: { people } })}'`)
}

/** What the outbox says of a rung. */
export const aRung = (more: object = {}) => ({
  deadlineId: 'case-1.1.plan-ready',
  kind: 'plan-ready',
  dueOn: '2026-12-10',
  rung: 1,
  reaches: 'team-lead',
  statutory: false,
  to: ['worker-1'],
  caughtUp: [],
  ...more,
})
