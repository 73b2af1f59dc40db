import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../journeys/jip.ts'
import { type Journey, startJourney } from '../support/journey.ts'

let journey: Journey
const receiver = '0d000000-0000-4000-8000-000000000004'
const details = { contact: { phone: '023 555 01 00' } }

beforeAll(async () => {
  journey = await startJourney('2027-01-11')
  await journey.ask('beheer', 'PATCH', '/organisations/0d000000-0000-4000-8000-000000000002', { details })
  await journey.open('wijkteam', { youngPerson: jip })
})
afterAll(() => journey.close())

const mine = () => journey.ask('jongere', 'GET', '/my-case')

test('who has no page here is not let in, and without a case there is nothing to show', async () => {
  expect((await journey.ask('wijkteam', 'GET', '/my-case')).status).toBe(403)
  expect((await journey.ask('jongere', 'GET', '/my-case?caseId=other')).status).toBe(404)
})

test('the page says what happens, what is asked, when, who, what is agreed, and who looked', async () => {
  await journey.tell('jeugdhulp', 'plan.started')
  await journey.tell('jeugdhulp', 'plan.areaWritten', {
    area: 'housing',
    status: 'action-needed',
    goal: 'Een eigen kamer',
  })
  await journey.tell('jeugdhulp', 'consent.asked')
  await journey.tell('jongere', 'consent.given', { areas: ['housing'] })
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: receiver, startsOn: '2027-06-10' })
  await journey.tell('wmo', 'offer.accepted', { startsOn: '2027-06-10', contact: 'Fatma' })
  await journey.tell('jeugdhulp', 'meeting.proposed', { on: '2027-05-10', at: '10:30', place: 'Buurthuis' })
  const { status, body } = await mine()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    caseId: journey.caseId(),
    happening: ['We zoeken nu wie jou gaat helpen als je 18 bent.', 'Je wordt 18 op 10 juni 2027.'],
    todo: expect.arrayContaining([
      { on: expect.stringMatching(/^2027/), when: 'by', text: 'Kies een dag voor het gesprek.', who: null },
    ]),
    contacts: expect.arrayContaining([
      expect.objectContaining({ is: 'het wijkteam', name: 'Iris Wijkstra', phone: '023 555 01 00' }),
      expect.objectContaining({ is: 'je nieuwe hulpverlener', organisation: 'Begeleiding Verder' }),
    ]),
    agreed: expect.arrayContaining([
      { on: '2027-06-10', when: 'from', text: 'Begeleiding Verder gaat jou helpen.', who: null },
      { on: null, when: 'by', text: 'Fatma is daar jouw contactpersoon.', who: null },
      { on: null, when: 'by', text: 'Jij wilt: Een eigen kamer', who: null },
    ]),
    shared: ['Jij vindt het goed dat dit wordt gedeeld:', 'Wonen'],
  })
  expect(body['coming']).toContainEqual({
    on: expect.any(String),
    when: 'by',
    text: 'Je plan is klaar.',
    who: 'je hulpverlener van nu',
  })
  const looked = body['looked'] as { who: string; what: string; organisation: string }[]
  expect(looked).toContainEqual(
    expect.objectContaining({ who: 'Iris Wijkstra', organisation: 'Wijkteam Voorbeeldstad', what: 'las je zaak' }),
  )
  expect(looked).toContainEqual(expect.objectContaining({ who: 'Wilma Ontvang', what: 'schreef iets in je zaak' }))
})

test('the link shows days and a contact, no name and no plan, and opens nothing after its last day', async () => {
  await journey.tell('jongere', 'meeting.chosen', { on: '2027-05-10' })
  const made = await journey.ask('wijkteam', 'POST', `/cases/${journey.caseId()}/young-person-links`, { validDays: 7 })
  expect([made.status, made.body['expiresOn']]).toEqual([201, '2027-01-18'])
  const open = () => journey.ask(null, 'GET', `/young-person-links/${String(made.body['token'])}`)
  const { body, bytes } = await open()
  expect(body).toMatchObject({
    days: expect.arrayContaining([
      { on: '2027-05-10', when: 'on', text: 'Je hebt een gesprek.', who: null },
      { on: '2027-06-10', when: 'on', text: 'Er begint iets nieuws.', who: null },
    ]),
    contact: { name: 'Iris Wijkstra', phone: '023 555 01 00' },
  })
  for (const secret of ['Jip', 'Voorbeeld"', 'kamer', 'Begeleiding', 'Buurthuis'])
    expect(Buffer.from(bytes).toString('utf8')).not.toContain(secret)
  expect((await journey.ask(null, 'GET', `/offer-links/${String(made.body['token'])}`)).status).toBe(404)
  await journey.until('2027-01-19')
  expect((await open()).status).toBe(404)
})

test('who works with the young person sees which links work, and ends them before their last day', async () => {
  const path = `/cases/${journey.caseId()}/young-person-links`
  const made = [
    await journey.ask('wijkteam', 'POST', path, { validDays: 7 }),
    await journey.ask('wijkteam', 'POST', path, { validDays: 30 }),
    await journey.ask('jeugdhulp', 'POST', path, { validDays: 7 }),
  ]
  const [mine, longer, theirs] = made.map(({ body }) => `/young-person-links/${String(body['token'])}`)
  const opens = async () =>
    Promise.all([mine, longer, theirs].map(async (link) => (await journey.ask(null, 'GET', String(link))).status))
  const listed = async (who: string) => (await journey.ask(who, 'GET', path)).body['items'] as { expiresOn: string }[]
  expect((await listed('wijkteam')).map(({ expiresOn }) => expiresOn)).toEqual(['2027-02-18', '2027-01-26'])
  expect(JSON.stringify(await listed('wijkteam'))).not.toContain(String(made[0]?.body['token']).split('.')[1])
  expect(await opens()).toEqual([200, 200, 200])
  expect((await journey.ask('wijkteam', 'DELETE', path)).status).toBe(204)
  expect(await opens()).toEqual([404, 404, 200])
  expect([(await listed('wijkteam')).length, (await listed('jeugdhulp')).length]).toEqual([0, 1])
  // Ending none is no fault, and nobody else ends them.
  expect((await journey.ask('wijkteam', 'DELETE', path)).status).toBe(204)
  expect((await journey.ask('vrijwilliger', 'DELETE', path)).status).toBe(403)
  expect(await opens()).toEqual([404, 404, 200])
})

test('with a protected address the link names no organisation and nobody, only the number to call', async () => {
  const { youngPerson } = await journey.look()
  const { id } = youngPerson as { id: string }
  const path = `/young-people/${id}`
  const learned = await journey.ask(
    'wijkteam',
    'PATCH',
    path,
    { facts: { protectedAddress: true } },
    { 'If-Match': '*' },
  )
  expect(learned.status).toBe(200)
  const made = await journey.ask('wijkteam', 'POST', `/cases/${journey.caseId()}/young-person-links`, {})
  const { body } = await journey.ask(null, 'GET', `/young-person-links/${String(made.body['token'])}`)
  expect(body['contact']).toEqual({ name: null, organisation: null, email: null, phone: '023 555 01 00' })
})
