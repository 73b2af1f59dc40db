import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../journeys/jip.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { pdfText } from '../support/pdf-text.ts'

let journey: Journey
const areaPath = (area: string) => `/cases/${journey.caseId()}/plan/areas/${area}`
const plan = (persona: string) => journey.ask(persona, 'GET', `/cases/${journey.caseId()}/plan`)

beforeAll(async () => {
  journey = await startJourney('2026-11-22')
  await journey.open('wijkteam', { youngPerson: jip })
  await journey.tell('jeugdhulp', 'plan.started')
})
afterAll(() => journey.close())

test('two people on different areas do not stand in each other’s way; on one area the second sees both texts', async () => {
  const write = (persona: string, area: string, goal: string, version: number) =>
    journey.ask(persona, 'PUT', areaPath(area), { status: 'action-needed', goal }, { 'If-Match': `"${version}"` })
  const [one, other] = await Promise.all([
    write('jeugdhulp', 'housing', 'Een eigen kamer', 0),
    write('wijkteam', 'income', 'Een bijbaan', 0),
  ])
  expect([one.status, other.status]).toEqual([200, 200])

  const clash = await write('jongere', 'housing', 'Bij mijn zus wonen', 0)
  expect(clash.status).toBe(412)
  expect(clash.body).toMatchObject({
    area: 'housing',
    areaVersion: one.body['version'],
    theirs: { goal: 'Een eigen kamer' },
    yours: { goal: 'Bij mijn zus wonen' },
  })
  const joined = await write('jongere', 'housing', 'Bij mijn zus, later een kamer', Number(one.body['version']))
  expect(joined.status).toBe(200)
  expect((await plan('jongere')).body['areas']).toContainEqual(
    expect.objectContaining({
      area: 'housing',
      goal: 'Bij mijn zus, later een kamer',
      version: joined.body['version'],
    }),
  )
})

test('told as an event with an ETag that is behind, the refusal holds both texts too', async () => {
  const told = { type: 'plan.areaWritten', occurredOn: '2026-11-22', area: 'income', status: 'in-order' }
  const { status, body } = await journey.ask('wijkteam', 'POST', `/cases/${journey.caseId()}/events`, told, {
    'If-Match': '"1"',
  })
  expect(status).toBe(412)
  expect(body).toMatchObject({ theirs: { goal: 'Een bijbaan' }, yours: { status: 'in-order' } })
})

test('the plan is read as JSON and on paper, and its versions come from the log', async () => {
  await journey.tell('jeugdhulp', 'plan.participantsNamed', { participants: ['Jip', 'tante Zoë'] })
  await journey.tell('jeugdhulp', 'plan.finalised')
  await journey.tell('jongere', 'plan.agreed', { agreement: 'with-differences', differences: 'Ik wil sneller weg.' })
  await journey.tell('jeugdhulp', 'plan.reopened', { reason: 'nieuwe school' })
  await journey.tell('jeugdhulp', 'plan.areaWritten', { area: 'school-work', status: 'in-order' })
  await journey.tell('jeugdhulp', 'plan.finalised')
  const { body } = await plan('jongere')
  expect(body).toMatchObject({
    stands: 'final',
    planVersion: 2,
    agreement: { answer: null },
    versions: [
      {
        version: 1,
        agreement: 'with-differences',
        differences: 'Ik wil sneller weg.',
        reopenedBecause: 'nieuwe school',
      },
      { version: 2, agreement: null, reopenedOn: null },
    ],
  })
  const [first, second] = body['versions'] as { areas: object[] }[]
  expect([first?.areas.length, second?.areas.length]).toEqual([2, 3])

  const paper = await journey.ask('jongere', 'GET', `/cases/${journey.caseId()}/plan`, undefined, {
    Accept: 'application/pdf',
  })
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  expect(paper.headers.get('content-disposition')).not.toContain('Jip')
  const { text } = await pdfText(paper.bytes)
  for (const told of ['Perspectiefplan van Jip Voorbeeld', 'tante Zoë', 'Bij mijn zus, later een kamer', 'Versie 1'])
    expect(text).toContain(told)
})

test('a manager, and a provider that has not accepted, see nothing of what stands in the plan', async () => {
  expect((await plan('manager')).status).toBe(403)
  expect((await plan('wmo')).status).toBe(404)
  const organisationId = '0d000000-0000-4000-8000-000000000004'
  await journey.tell('jeugdhulp', 'offer.made', { organisationId, startsOn: '2027-06-10' })
  expect((await plan('wmo')).status).toBe(403)
  await journey.tell('jongere', 'consent.given', { areas: ['housing'] })
  await journey.tell('wmo', 'offer.accepted', { startsOn: '2027-06-10' })
  const { status, body } = await plan('wmo')
  expect(status).toBe(200)
  expect(body).toMatchObject({ areas: [{ area: 'housing' }], riskNote: null, agreement: { differences: null } })
  expect(body['notShared']).toHaveLength(4)
})
