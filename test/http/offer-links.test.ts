import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../journeys/jip.ts'
import { withClient } from '../support/database.ts'
import { type Journey, startJourney } from '../support/journey.ts'

const volunteers = '0d000000-0000-4000-8000-000000000007'
const provider = '0d000000-0000-4000-8000-000000000004'
let journey: Journey

beforeAll(async () => {
  journey = await startJourney('2027-01-11')
  await journey.ask('beheer', 'PATCH', `/organisations/${volunteers}`, { details: { size: 'small' } })
  await journey.ask('beheer', 'PATCH', `/organisations/${provider}`, { details: { size: 'large' } })
  const contact = { name: 'Bureau overgang', phone: '023 555 01 00' }
  await journey.ask('beheer', 'PATCH', '/organisations/0d000000-0000-4000-8000-000000000003', { details: { contact } })
  await journey.open('wijkteam', { youngPerson: { ...jip, bsn: '999990019', reference: 'GEHEIM-1' } })
})
afterAll(() => journey.close())

const makeLink = async (persona = 'jeugdhulp') => journey.ask(persona, 'POST', `/cases/${journey.caseId()}/offer-links`)

async function offered(task = 'Elke week samen koken'): Promise<string> {
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: volunteers, startsOn: '2027-06-10', task })
  const made = await makeLink()
  expect(made.status).toBe(201)
  return String(made.body['token'])
}
const read = (token: string) => journey.ask(null, 'GET', `/offer-links/${token}`)
const answer = (token: string, body: object) => journey.ask(null, 'POST', `/offer-links/${token}/answers`, body)

test('a link is made for a small organisation that an offer waits for, and for no other', async () => {
  expect((await makeLink()).status).toBe(409)
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: provider, startsOn: '2027-06-10' })
  expect((await makeLink()).body['detail']).toContain('answers with a sign-in')
  expect((await makeLink('wmo')).status).toBe(403)
  await journey.tell('jeugdhulp', 'offer.withdrawn')
})

test('the link shows the task, the days and whom to call; the first name only once it may be shared', async () => {
  const token = await offered()
  const { status, body, bytes } = await read(token)
  expect(status).toBe(200)
  expect(body).toEqual({
    organisation: 'Vrijwilligers Naast Je',
    firstName: null,
    task: 'Elke week samen koken',
    startsOn: '2027-06-10',
    acceptByOn: '2027-01-25',
    stands: 'waiting',
    contact: { name: 'Joris Helpman', organisation: 'Jeugdhulp De Brug', phone: '023 555 01 00', email: null },
  })
  for (const secret of ['Voorbeeld"', '999990019', 'GEHEIM', '2009-06-10', 'participation-support'])
    expect(Buffer.from(bytes).toString('utf8')).not.toContain(secret)
  await journey.tell('jongere', 'consent.given', { areas: ['contact-details'] })
  expect((await read(token)).body['firstName']).toBe('Jip')
  await journey.tell('jeugdhulp', 'offer.withdrawn')
  expect((await read(token)).status).toBe(404)
  expect((await answer(token, { answer: 'accepted', startsOn: '2027-06-10' })).status).toBe(404)
})

test('refused by link the case seeks on, and the same link says so and takes no second answer', async () => {
  const token = await offered()
  const refused = await answer(token, { answer: 'refused', reason: 'no-capacity' })
  expect([refused.status, refused.body['stands'], refused.body['contact']]).toEqual([201, 'refused', null])
  expect((await journey.look()).handover).toMatchObject({
    offer: null,
    declinedBy: [{ how: 'withdrawn' }, { how: 'withdrawn' }, { organisationId: volunteers, how: 'refused' }],
  })
  expect((await read(token)).body['stands']).toBe('refused')
  expect((await answer(token, { answer: 'accepted', startsOn: '2027-06-10' })).status).toBe(409)
})

test('another day proposed and agreed; the link of an offer accepted goes on to show what is asked', async () => {
  const token = await offered()
  expect((await answer(token, { answer: 'other-day', startsOn: '2027-06-12', contact: 'Vera' })).body).toMatchObject({
    stands: 'other-day-proposed',
    startsOn: '2027-06-12',
  })
  await journey.tell('jeugdhulp', 'offer.counterAccepted')
  expect((await read(token)).body['stands']).toBe('accepted')
  expect((await answer(token, { answer: 'refused' })).status).toBe(409)
  await journey.tell('wijkteam', 'offer.withdrawn')
})

test('a forged, changed or foreign link opens nothing; in the database only a hash of it stands', async () => {
  const token = await offered()
  const [municipality = '', secret = '', signature = ''] = token.split('.')
  const elsewhere = Buffer.from('elsewhere').toString('base64url')
  const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  for (const forged of [
    `${municipality}.${secret}.${changed}`,
    `${municipality}.${secret.slice(1)}x.${signature}`,
    `${elsewhere}.${secret}.${signature}`,
    `${municipality}..${signature}`,
    'x',
    'a.b.c',
    '%2e%2e',
  ])
    expect([forged, (await read(forged)).status]).toEqual([forged, 404])
  const kept = await withClient(
    journey.ownerUrl,
    async (client) => (await client.query('select * from open_links')).rows,
  )
  expect(JSON.stringify(kept)).not.toContain(secret)
})

test('after its last day the link opens nothing, and the offer has run out by itself', async () => {
  const token = String((await makeLink()).body['token'])
  expect((await read(token)).status).toBe(200)
  await journey.until('2027-01-26')
  expect((await read(token)).status).toBe(404)
  expect((await journey.look()).handover).toMatchObject({ offer: null })
})

test('who read by a link stands in the audit, as its organisation', async () => {
  const log = await withClient(journey.ownerUrl, async (client) => {
    const { rows } = await client.query(`select organisation_id, role from audit_log where action = 'offer-link.read'`)
    return rows
  })
  expect(log.length).toBeGreaterThan(3)
  expect(log[0]).toEqual({ organisation_id: volunteers, role: 'volunteer' })
})
