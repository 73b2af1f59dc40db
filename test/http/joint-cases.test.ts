import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../journeys/jip.ts'
import { type Journey, startJourney } from '../support/journey.ts'

let journey: Journey
const youthFamilyCentre = '0d000000-0000-4000-8000-000000000006'

beforeAll(async () => {
  journey = await startJourney('2027-01-11')
  await journey.open('wijkteam', { youngPerson: jip })
})
afterAll(() => journey.close())

const seen = async (persona: string) => (await journey.ask(persona, 'GET', `/cases/${journey.caseId()}`)).status

test('the youth and family centre sees a joint case from the day it joins until it leaves, and works in it', async () => {
  expect(await seen('cjg')).toBe(404)
  await journey.tell('jeugdhulp', 'youthFamilyCentre.joined', { organisationId: youthFamilyCentre })
  expect((await journey.look('cjg')).organisations).toContainEqual(
    expect.objectContaining({ organisationId: youthFamilyCentre, party: 'youthFamilyCentre', scope: 'handover' }),
  )
  await journey.tell('jeugdhulp', 'plan.started')
  await journey.tell('cjg', 'plan.areaWritten', { area: 'support', status: 'in-order' })
  await journey.tell('wijkteam', 'youthFamilyCentre.left', { organisationId: youthFamilyCentre })
  expect(await seen('cjg')).toBe(404)
})

test('only a youth and family centre joins as one', async () => {
  const organisationId = '0d000000-0000-4000-8000-000000000004'
  const { status, body } = await journey.refused('wijkteam', 'youthFamilyCentre.joined', { organisationId })
  expect([status, body['detail']]).toEqual([400, expect.stringContaining('youth and family centre')])
})

test('family takes part as the young person wants it, and stands in the plan', async () => {
  await journey.tell('jongere', 'family.joined', { who: 'sibling', name: 'Noor' })
  const { body } = await journey.ask('jongere', 'GET', `/cases/${journey.caseId()}/plan`)
  expect(body['participants']).toEqual(['Noor (broer of zus)'])
})

test('somebody of the family who takes part no longer is taken from the plan; nobody else is', async () => {
  await journey.tell('wijkteam', 'family.joined', { who: 'parent' })
  await journey.tell('jongere', 'family.left', { participant: 'ouder' })
  const { body } = await journey.ask('jongere', 'GET', `/cases/${journey.caseId()}/plan`)
  expect(body['participants']).toEqual(['Noor (broer of zus)'])
  expect((await journey.refused('jongere', 'family.left', { participant: 'ouder' })).status).toBe(400)
})

test.each(['nuisance', 'nuisance-work', 'overlast'])(
  'data with the source %s is refused, with the reason',
  async (source) => {
    const reason = expect.stringMatching(/source': Data from nuisance work is kept apart/)
    const note = await journey.refused('wijkteam', 'note.added', { text: 'gezien op het plein', source })
    expect([note.status, note.body['errors']]).toEqual([400, [expect.objectContaining({ detail: reason })]])
    const { youngPerson } = await journey.look()
    const path = `/young-people/${(youngPerson as { id: string }).id}`
    const facts = await journey.ask('wijkteam', 'PATCH', path, { facts: {}, source }, { 'If-Match': '*' })
    expect([facts.status, facts.body['errors']]).toEqual([400, [expect.objectContaining({ detail: reason })]])
    const person = await journey.ask('wijkteam', 'POST', '/young-people', { ...jip, source })
    expect([person.status, person.body['errors']]).toEqual([400, [expect.objectContaining({ detail: reason })]])
  },
)

test('another source is kept with what was told', async () => {
  await journey.tell('wijkteam', 'note.added', { text: 'Mentor gesproken', source: 'school' })
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  expect((body['items'] as object[]).at(-1)).toMatchObject({ payload: { source: 'school' } })
})
