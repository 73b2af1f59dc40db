import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoOrganisations, personaNamed } from '../../src/access/personas.ts'
import { fillDirectory, offered } from '../journeys/steps.ts'
import { handoverFacts } from '../support/handover-facts.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { visitor } from '../web/support/visitor.ts'

// Who works on a case is said by the organisation that they work in. With a protected address a list of whom one may name
// would tell the provider of youth care, and so where the young person stays.
let at: Journey
beforeAll(async () => {
  at = await startJourney('2026-12-14')
  await fillDirectory(at)
  await at.open('wijkteam', {
    youngPerson: {
      ...{ firstName: 'Noor', familyName: 'Schuil', birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
      facts: { ...handoverFacts, protectedAddress: true },
    },
    youthCareProvider: demoOrganisations.youthCareProvider.id,
  })
  await at.tell('wijkteam', 'youthFamilyCentre.joined', { organisationId: demoOrganisations.youthFamilyCentre.id })
  await offered(at)
})
afterAll(() => at.close())

const idOf = (persona: string): string => personaNamed(persona).personId
async function mayName(persona: string): Promise<string[] | null> {
  const { availableEvents } = await at.look(persona)
  const schema = availableEvents.find(({ type }) => type === 'worker.assigned')?.payloadSchema
  return schema ? (schema as { properties: { personId: { enum: string[] } } }).properties.personId.enum : null
}

test.each(['wijkteam', 'jeugdhulp', 'wmo'])('%s names people of its own organisation alone', async (persona) => {
  const people = (await at.ask('beheer', 'GET', '/people')).body['items'] as {
    id: string
    organisationId: string
  }[]
  const own = people.filter(({ organisationId }) => organisationId === personaNamed(persona).organisation?.id)
  expect(await mayName(persona)).toContain(idOf(persona))
  expect((await mayName(persona))?.toSorted()).toEqual(own.map(({ id }) => id).toSorted())
  for (const other of ['wijkteam', 'jeugdhulp', 'wmo', 'besluit'].filter((one) => one !== persona)) {
    const { status, body } = await at.refused(persona, 'worker.assigned', { personId: idOf(other), party: 'owner' })
    expect([other, status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([other, 400, '#/personId'])
  }
})

test('the page of a receiver that was only asked offers its own people, and nobody of the hidden provider', async () => {
  const browser = visitor(at.origin)
  await browser.signIn('wmo')
  const { status, html } = await browser.get(`/zaken/${at.caseId()}/stap/worker.assigned`)
  expect([status, html.includes(idOf('wmo')), html.includes(idOf('jeugdhulp'))]).toEqual([200, true, false])
})

test('a manager steps in for every party, but may not find the hidden provider by it', async () => {
  expect(await mayName('manager')).toEqual(expect.arrayContaining([idOf('wijkteam'), idOf('wmo')]))
  expect(await mayName('manager')).not.toContain(idOf('jeugdhulp'))
  expect((await at.refused('manager', 'worker.assigned', { personId: idOf('jeugdhulp') })).status).toBe(400)
})

test('who takes part without being a party names nobody', async () => {
  expect(await mayName('cjg')).toBeNull()
  expect((await at.refused('cjg', 'worker.assigned', { personId: idOf('cjg') })).status).toBe(403)
})

test('what is named stands for the side of who was named, whatever the party said', async () => {
  const before = await at.look()
  await at.tell('wmo', 'worker.assigned', { personId: idOf('wmo'), party: 'owner' })
  const { people, owner } = (await at.look()) as never as {
    people: Record<string, { personId: string }>
    owner: object
  }
  expect([people['receiver']?.personId, owner]).toEqual([idOf('wmo'), before['owner']])
})

test('the filter by organisation does not find the case by the provider that is hidden', async () => {
  const { youthCareProvider, neighbourhoodTeam } = demoOrganisations
  const found = async (persona: string, organisation: string): Promise<boolean> => {
    const browser = visitor(at.origin)
    await browser.signIn(persona)
    const read = async (path: string) => (await browser.get(`${path}?organisatie=${organisation}`)).html
    const listed = (await read('/zaken')).includes(`/zaken/${at.caseId()}"`)
    expect((await read('/zaken/samen')).includes(`value="${at.caseId()}"`)).toBe(listed && persona !== 'besluit')
    return listed
  }
  for (const persona of ['cjg', 'wmo', 'manager'])
    expect([persona, await found(persona, youthCareProvider.id)]).toEqual([persona, false])
  for (const persona of ['cjg', 'wmo', 'manager'])
    expect([persona, await found(persona, neighbourhoodTeam.id)]).toEqual([persona, true])
  for (const persona of ['wijkteam', 'jeugdhulp'])
    expect([persona, await found(persona, youthCareProvider.id)]).toEqual([persona, true])
})
