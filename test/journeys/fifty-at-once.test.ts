import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { withClient } from '../support/database.ts'
import { type Journey, type Reply, startJourney } from '../support/journey.ts'
import { jip } from './jip.ts'

const today = '2027-01-11'
const crowd = 50
const capacity = 7
let journey: Journey
let receiver: string
const cases: string[] = []

/** A program that is too busy answers 503 and asks to come again with the same key, and so does this caller. */
async function tell(persona: string, caseId: string, type: string, says: object): Promise<Reply> {
  const headers = { 'If-Match': '*', 'Idempotency-Key': randomUUID() }
  for (;;) {
    const body = { type, occurredOn: today, ...says }
    const reply = await journey.ask(persona, 'POST', `/cases/${caseId}/events`, body, headers)
    if (reply.status !== 503) return reply
  }
}

const statuses = (replies: readonly { status: number }[]): Record<number, number> => {
  const counted: Record<number, number> = {}
  for (const { status } of replies) counted[status] = (counted[status] ?? 0) + 1
  return counted
}

const rows = (query: string, ...values: unknown[]) =>
  withClient(journey.ownerUrl, async (client) => (await client.query(query, values)).rows)

beforeAll(async () => {
  journey = await startJourney(today)
  const listed = await journey.ask('beheer', 'GET', '/organisations?kind=receiving-provider')
  const [found] = (listed.body['items'] as { id: string; name: string; details: object }[]).filter(
    ({ name }) => name === 'Begeleiding Verder',
  )
  receiver = found?.id ?? ''
  const { status } = await journey.ask('beheer', 'PATCH', `/organisations/${receiver}`, {
    details: { ...found?.details, capacityPerMonth: capacity },
  })
  expect(status).toBe(200)
  for (let number = 0; number < crowd; number += 1) {
    const youngPerson = { ...jip, familyName: `Voorbeeld ${number}` }
    const opened = await journey.ask('wijkteam', 'POST', '/cases', { youngPerson })
    expect(opened.status).toBe(201)
    cases.push(String(opened.body['id']))
  }
}, 120_000)
afterAll(() => journey.close())

test('fifty people offer one young person at once: one offer stands, the others are told that it does not fit any more', async () => {
  const [one = ''] = cases
  const replies = await Promise.all(
    Array.from({ length: crowd }, (_, index) =>
      tell(index % 2 ? 'jeugdhulp' : 'wijkteam', one, 'offer.made', {
        organisationId: receiver,
        startsOn: '2027-06-10',
      }),
    ),
  )
  expect(statuses(replies)).toEqual({ 201: 1, 409: crowd - 1 })
  const made = await rows(`select 1 from case_events where case_id = $1 and type = 'offer.made'`, one)
  expect(made).toHaveLength(1)
})

test('fifty offers answered by two people each at once: none accepted twice, no month oversold, each refusal says why', async () => {
  const offers = await Promise.all(
    cases.slice(1).map((caseId) => tell('jeugdhulp', caseId, 'offer.made', { organisationId: receiver })),
  )
  expect(statuses(offers)).toEqual({ 201: crowd - 1 })
  const replies = await Promise.all(
    cases.flatMap((caseId) => [1, 2].map(() => tell('wmo', caseId, 'offer.accepted', { startsOn: '2027-06-10' }))),
  )
  expect(statuses(replies)).toEqual({ 201: capacity, 409: 2 * crowd - capacity })
  const full = replies.filter(({ body }) => body['reason'] === 'month-full')
  expect(full[0]?.body).toMatchObject({
    detail: expect.stringContaining('All 7 places of this organisation in 2027-06 are taken'),
    capacityPerMonth: capacity,
  })
  const accepted = await rows(`select case_id from case_events where type = 'offer.accepted'`)
  expect(new Set(accepted.map(({ case_id: id }) => id)).size).toBe(accepted.length)
  expect(accepted).toHaveLength(capacity)
  expect(await rows('select organisation_id, month, taken from capacity_months where taken > 0')).toEqual([
    { organisation_id: receiver, month: '2027-06', taken: capacity },
  ])
  expect(await rows('select count(*)::int as held from capacity_places')).toEqual([{ held: capacity }])
})

test('who was refused for a full month is accepted in the next; a place given back is taken by somebody else', async () => {
  const accepted = await rows(`select case_id from case_events where type = 'offer.accepted' order by case_id`)
  const waiting = cases.filter((id) => !accepted.some(({ case_id: other }) => other === id))
  const [first = '', second = ''] = waiting
  const month = (on: string) => ({ startsOn: on })
  expect((await tell('wmo', first, 'offer.accepted', month('2027-07-01'))).status).toBe(201)
  // The one who waits for June gets the place of somebody whose first day moves to July, and not a moment sooner.
  expect((await tell('wmo', second, 'offer.accepted', month('2027-06-10'))).status).toBe(409)
  expect((await tell('wmo', String(accepted[0]?.case_id), 'offer.startMoved', month('2027-07-05'))).status).toBe(201)
  expect((await tell('wmo', second, 'offer.accepted', month('2027-06-10'))).status).toBe(201)
  expect((await tell('wmo', first, 'offer.startMoved', month('2027-06-30'))).status).toBe(409)
  expect(await rows('select month, taken from capacity_months where taken > 0 order by month')).toEqual([
    { month: '2027-06', taken: capacity },
    { month: '2027-07', taken: 2 },
  ])
})

test('an offer withdrawn, and a case closed, give their places back; the mistake of an acceptance too', async () => {
  const inJune = await rows(`select case_id from capacity_places where month = '2027-06' order by case_id`)
  const [withdrawn, closed, mistaken] = inJune.map(({ case_id: id }) => String(id))
  expect((await tell('jeugdhulp', withdrawn ?? '', 'offer.withdrawn', {})).status).toBe(201)
  const ended = await tell('wijkteam', closed ?? '', 'case.closed', { reason: 'moved-away', movedTo: 'Zandvoort' })
  expect(ended.status).toBe(201)
  const [event] = await rows(`select seq from case_events where case_id = $1 and type = 'offer.accepted'`, mistaken)
  const undone = { seq: event?.seq, void: true, reason: 'verkeerde zaak' }
  expect((await tell('wmo', mistaken ?? '', 'event.corrected', undone)).status).toBe(201)
  expect(await rows(`select taken from capacity_months where month = '2027-06'`)).toEqual([{ taken: capacity - 3 }])
})
