import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../journeys/jip.ts'
import { type Journey, startJourney } from '../support/journey.ts'

type Suggestion = {
  organisation: { id: string; name: string }
  fits: boolean
  placesLeft: number | null
  reasons: { code: string; holds: boolean | null; because: string }[]
}

let journey: Journey
const today = '2027-01-11'
const receiver = '0d000000-0000-4000-8000-000000000004'
const other = '0d000000-0000-4000-8000-000000000005'

const patch = (id: string, details: object) => journey.ask('beheer', 'PATCH', `/organisations/${id}`, { details })
const whole = {
  laws: ['wmo'],
  expertise: { youth: true, adults: true },
  capacityPerMonth: 4,
  contract: { fromOn: '2026-01-01', untilOn: '2030-12-31' },
  cooperationClause: true,
}

beforeAll(async () => {
  journey = await startJourney(today)
  await patch(receiver, { ...whole, region: 'Voorbeeldstad' })
  await patch(other, { ...whole, laws: ['wlz'], expertise: { youth: false, adults: true }, cooperationClause: false })
  await patch('0d000000-0000-4000-8000-000000000003', { ...whole, laws: ['jeugdwet'] })
  await journey.open('wijkteam', { youngPerson: jip })
})
afterAll(() => journey.close())

const suggestions = async (query = '') => {
  const { status, body } = await journey.ask(
    'jeugdhulp',
    'GET',
    `/cases/${journey.caseId()}/receiver-suggestions${query}`,
  )
  expect(status).toBe(200)
  return body['items'] as Suggestion[]
}
const of = (items: Suggestion[], id: string) => items.find(({ organisation }) => organisation.id === id)
const reason = (suggestion: Suggestion | undefined, code: string) =>
  suggestion?.reasons.find((each) => each.code === code)

test('the directory is listed by page and by what an organisation gives', async () => {
  const { body } = await journey.ask('wijkteam', 'GET', '/organisations?law=wlz&kind=receiving-provider')
  expect(body['items']).toContainEqual(expect.objectContaining({ id: other }))
  expect(body['items']).not.toContainEqual(expect.objectContaining({ id: receiver }))
  const first = await journey.ask('wijkteam', 'GET', '/organisations?limit=2')
  expect(first.body['items']).toHaveLength(2)
  const next = await journey.ask('wijkteam', 'GET', `/organisations?limit=2&cursor=${String(first.body['nextCursor'])}`)
  expect(next.body['items']).not.toEqual(first.body['items'])
})

test.each([
  ['a contract that ends before it begins', { contract: { fromOn: '2027-01-01', untilOn: '2026-01-01' } }],
  ['a capacity below nothing', { capacityPerMonth: -1 }],
  ['a law that there is not', { laws: ['wgs'] }],
  ['something that the directory does not keep', { favourite: true }],
])('%s is refused by name', async (_what, details) => {
  const { status, body } = await patch(receiver, details)
  expect(status).toBe(400)
  expect(body['errors']).toEqual([expect.objectContaining({ pointer: expect.stringMatching(/^#\/details/) })])
})

test('suggestions say why: the law, the preconditions, the places left; who lacks nothing stands first', async () => {
  const items = await suggestions()
  expect(items[0]?.fits).toBe(true)
  expect(of(items, receiver)).toMatchObject({ fits: true, placesLeft: 4 })
  const lacking = of(items, other)
  expect(lacking?.fits).toBe(false)
  expect(reason(lacking, 'law')).toEqual({ code: 'law', holds: false, because: 'geeft geen hulp uit wmo' })
  expect(reason(lacking, 'expertise')?.holds).toBe(false)
  expect(reason(lacking, 'cooperation-clause')?.holds).toBe(false)
  expect(reason(of(await suggestions('?startsOn=2031-02-01'), receiver), 'contract')?.holds).toBe(false)
})

test('what both sides lack is a warning that must be answered, and the offer itself goes on', async () => {
  const body = await journey.tell('jeugdhulp', 'offer.made', { organisationId: other, startsOn: '2027-06-10' })
  const open = body.availableEvents.find(({ type }) => type === 'warning.answered')?.payloadSchema as {
    properties: { warning: { enum: string[] } }
  }
  expect(new Set(open.properties.warning.enum)).toEqual(
    new Set(['receiver-without-cooperation-clause', 'provider-without-expertise']),
  )
  for (const warning of open.properties.warning.enum)
    await journey.tell('wijkteam', 'warning.answered', { warning, answer: 'goes-on-with-reason', reason: 'enige plek' })
})

test('who refused before is suggested last, with that as the reason', async () => {
  await journey.tell('wmo2', 'offer.refused', { reason: 'no-capacity' })
  const items = await suggestions()
  expect(reason(of(items, other), 'declined-before')?.because).toBe('weigerde eerder: no-capacity')
})

test('a provider that was not offered anything gets no suggestions, nor may it know of the case', async () => {
  const { status } = await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/receiver-suggestions`)
  expect(status).toBe(404)
})
