import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoOrganisations, personaNamed } from '../../src/access/personas.ts'
import { jip } from '../journeys/jip.ts'
import { withClient } from '../support/database.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { type Visitor, visitor } from '../web/support/visitor.ts'

let at: Journey
const worker = personaNamed('wijkteam').personId
beforeAll(async () => {
  at = await startJourney('2026-11-22')
  await at.open('wijkteam', { youngPerson: jip })
})
afterAll(() => at.close())

const sessions = async (): Promise<number> =>
  (
    await withClient(at.ownerUrl, (client) =>
      client.query('select count(*)::int as n from browser_sessions where person_id = $1', [worker]),
    )
  ).rows[0].n

const lacking = async (): Promise<unknown> => {
  const { body } = await at.ask('manager', 'GET', '/orphans')
  return (body['items'] as { caseId: string; lacks: string }[]).find(({ caseId }) => caseId === at.caseId())?.lacks
}

async function signedIn(): Promise<[Visitor, Visitor]> {
  const browsers: [Visitor, Visitor] = [visitor(at.origin), visitor(at.origin)]
  for (const browser of browsers) {
    await browser.signIn('wijkteam')
    expect((await browser.get('/werk')).status).toBe(200)
  }
  return browsers
}

test.each([
  ['a person who leaves', `/people/${worker}`],
  ['everyone of an organisation that closes', `/organisations/${demoOrganisations.neighbourhoodTeam.id}`],
])('%s: out of every browser and the API at once, and the open case has no holder', async (_, path) => {
  const [here, there] = await signedIn()
  expect([await sessions(), await lacking()]).toEqual([2, undefined])
  expect((await at.ask('beheer', 'PATCH', path, { active: false })).status).toBe(200)
  expect(await sessions()).toBe(0)
  for (const browser of [here, there]) expect((await browser.get('/werk')).location).toContain('/inloggen')
  expect((await at.ask('wijkteam', 'GET', `/cases/${at.caseId()}`)).status).toBe(401)
  const again = visitor(at.origin)
  expect((await again.throughProvider(await again.post('/inloggen/proef/wijkteam'))).location).toBe(
    '/inloggen?reden=mislukt',
  )
  expect(await lacking()).toBe('active-owner')
  // Back again: a new sign-in, and none of the old ones.
  expect((await at.ask('beheer', 'PATCH', path, { active: true })).status).toBe(200)
  expect((await here.get('/werk')).location).toContain('/inloggen')
  expect(await lacking()).toBeUndefined()
})
