import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { usualRetries } from '../../src/cases/notices/deliveries.ts'
import { postgresDeliveryDesk } from '../../src/storage/notices/outbox.ts'
import { deliver } from '../../src/worker/deliver.ts'
import { signature } from '../../src/worker/send-webhook.ts'
import { aRung, type Delivering, delivering, secret, soon } from '../support/delivering.ts'
import { anAudit, teamWorker } from '../support/stored-records.ts'
import { testSealing } from '../support/test-storage.ts'

let on: Delivering
beforeAll(async () => {
  on = await delivering()
})
beforeEach(() => on.afresh())
afterAll(() => on.close())

test('a CloudEvent in the NL GOV profile, signed, without anything about anybody', async () => {
  await on.subscribe({ token: 'their-token' })
  await on.message(
    'x',
    'case-event',
    { type: 'offer.accepted', occurredOn: '2026-11-01', firstName: 'Noor' },
    'case-1',
    7,
  )
  await deliver(on.parts(), 'm1')
  const [received] = on.hook.taken
  expect(received?.event).toEqual({
    specversion: '1.0',
    id: 'case-1.7',
    source: 'urn:nld:oin:00000001823288444000:systeem:overstap',
    type: 'nl.overstap.offer.accepted',
    subject: 'case-1',
    dataref: 'https://overstap.invalid/api/v1/cases/case-1',
    time: '2026-11-01T10:00:00.000Z',
    datacontenttype: 'application/json',
    sequence: expect.stringMatching(/^\d+$/),
    sequencetype: 'Integer',
    data: { caseId: 'case-1', seq: 7, occurredOn: '2026-11-01' },
  })
  const headers: Record<string, string> = received?.headers ?? {}
  const body = received?.body ?? ''
  expect(headers).toMatchObject({
    'content-type': 'application/cloudevents+json; charset=utf-8',
    authorization: 'Bearer their-token',
    'webhook-id': 'case-1.7',
    'webhook-request-origin': 'overstap.invalid',
  })
  expect(headers['webhook-signature']).toBe(
    `v1,${signature(secret, 'case-1.7', headers['webhook-timestamp'] ?? '', body)}`,
  )
  expect(signature(secret, 'case-1.7', headers['webhook-timestamp'] ?? '', `${body} `)).not.toBe(
    signature(secret, 'case-1.7', headers['webhook-timestamp'] ?? '', body),
  )
})

test('a receiver that fails half the time, times out and sees things twice: each event at least once, in order per case, told apart by id', async () => {
  await on.subscribe()
  const cases = ['case-1', 'case-2', 'case-3']
  for (let seq = 1; seq <= 12; seq += 1)
    for (const id of cases)
      await on.message(`${id}-${seq}`, 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, id, seq)
  // A third fails, some hang, and some are taken without an answer ever coming: those come again.
  on.hook.treat = (n) => (n % 7 === 3 ? 'hang' : n % 7 === 5 ? 'take-and-hang' : n % 2 === 0 ? 503 : 204)
  for (let round = 0; round < 60 && String(await on.left()) !== '0,0'; round += 1) {
    await Promise.all([1, 2, 3, 4].map(() => deliver(on.parts(soon, 100), 'm1')))
    on.later(2)
  }
  expect(await on.states()).toEqual(['delivered 36'])
  for (const id of cases) {
    const seen = on.hook.taken.filter(({ event }) => event.subject === id).map(({ event }) => String(event.id))
    const once = seen.filter((each, index) => seen.indexOf(each) === index)
    expect(once).toEqual(Array.from({ length: 12 }, (_, index) => `${id}.${index + 1}`))
  }
  expect(on.hook.taken.length).toBeGreaterThan(36)
  expect(
    on.hook.all
      .filter(({ event }) => event.id === 'case-1.1')
      .every(({ event }) => event.sequence === on.hook.all.find((one) => one.event.id === 'case-1.1')?.event.sequence),
  ).toBe(true)
})

test('what does not arrive is tried later and later, then given up, and can be sent again', async () => {
  await on.subscribe()
  await on.message('x', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-1', 1)
  on.hook.treat = () => 500
  const patient = { ...usualRetries, waitSeconds: [5, 60] }
  const after = async (seconds: number) => {
    on.later(seconds)
    return (await deliver(on.parts(patient), 'm1')).tried
  }
  expect([await after(0), await after(4), await after(1), await after(59), await after(1)]).toEqual([1, 0, 1, 0, 1])
  expect(await on.states()).toEqual(['dead 1'])
  const desk = postgresDeliveryDesk({ pool: on.at.pool, now: () => on.at.clock.now, sealing: testSealing })
  const { items } = await desk.list(teamWorker, { state: 'dead' }, { limit: 10, after: null })
  expect(items).toMatchObject([
    { channel: 'webhook', attempts: 3, lastError: 'HTTP 500', caseId: 'case-1', topic: 'case-event' },
  ])
  on.hook.treat = () => 204
  expect(await desk.resend(teamWorker, items[0]?.id ?? 0, anAudit())).toMatchObject({ state: 'waiting', attempts: 0 })
  expect([await after(0), await on.states()]).toEqual([1, ['delivered 1']])
})

test('a worker that dies amid a try holds nothing up: when its lease is over another tries', async () => {
  await on.subscribe()
  await on.message('x', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-1', 1)
  await on.outbox.dispatch('m1', true, 10)
  expect(await on.outbox.take('m1', 60, 10)).toHaveLength(1)
  expect((await deliver(on.parts(), 'm1')).tried).toBe(0)
  on.later(61)
  expect((await deliver(on.parts(), 'm1')).tried).toBe(1)
  expect(on.hook.taken).toHaveLength(1)
})

test.each([
  ['410: nobody listens any more', 410, 'dead 1'],
  ['a redirect is not followed', 302, 'waiting 1'],
] as const)('%s', async (_, status, state) => {
  await on.subscribe()
  await on.message('x', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-1', 1)
  on.hook.treat = () => status
  await deliver(on.parts({ ...usualRetries, waitSeconds: [60] }), 'm1')
  expect(await on.states()).toEqual([state])
})

test('a webhook hears of the types that it wants, one of an organisation of its own cases', async () => {
  await on.subscribe({ types: ['deadline.rung'] })
  await on.subscribe({ organisationId: 'elsewhere' })
  const closed = await on.subscribe()
  await on.webhooks.close(teamWorker, closed.id, anAudit())
  await on.message('a', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-1', 1)
  await on.message('b', 'rung', aRung())
  await on.message('c', 'deadline-passed', {
    deadlineId: 'd',
    kind: 'plan-ready',
    dueOn: '2026-12-10',
    statutory: false,
  })
  await deliver(on.parts(), 'm1')
  expect(on.hook.taken.map(({ event }) => [event.id, event.type, event.data])).toEqual([
    [
      'b',
      'nl.overstap.deadline.rung',
      {
        caseId: 'case-1',
        deadlineId: 'case-1.1.plan-ready',
        kind: 'plan-ready',
        dueOn: '2026-12-10',
        rung: 1,
        reaches: 'team-lead',
        statutory: false,
      },
    ],
  ])
})

test('four at once make each delivery once, in the order of their messages', async () => {
  await on.subscribe()
  for (let seq = 1; seq <= 40; seq += 1)
    await on.message(
      `m-${seq}`,
      'case-event',
      { type: 'note.added', occurredOn: '2026-11-01' },
      `case-${(seq % 3) + 1}`,
      seq,
    )
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      while (await on.outbox.dispatch('m1', true, 7));
    }),
  )
  while (await on.outbox.dispatch('m1', true, 7));
  const rows = await on.beneath('select message_id from deliveries order by delivery_id')
  expect(rows.map(({ message_id: id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => `m-${index + 1}`))
})

test('what was told long ago is removed; what was given up stays', async () => {
  await on.subscribe()
  await on.message('a', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-1', 1)
  await on.message('b', 'case-event', { type: 'note.added', occurredOn: '2026-11-01' }, 'case-2', 2)
  on.hook.treat = (_n, { event }) => (event.id === 'case-1.1' ? 204 : 410)
  await deliver(on.parts(), 'm1')
  await on.outbox.tidy('m1')
  expect(await on.states()).toEqual(['dead 1', 'delivered 1'])
  on.later(31 * 86_400)
  await on.outbox.tidy('m1')
  expect([await on.states(), await on.beneath('select message_id from outbox')]).toEqual([
    ['dead 1'],
    [{ message_id: 'b' }],
  ])
})
