import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { acceptedBy, at, begun, consented, deadline, offered, planned, receiver } from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await journey.tell('jeugdhulp', 'plan.started')
  await planned(journey)
  await consented(journey)
})
afterAll(() => journey.close())

const sight = async (persona: string) => {
  const { status, body } = await journey.ask(persona, 'GET', `/cases/${journey.caseId()}`)
  return status === 200 ? body['sight'] : status
}

test('withdrawn while an offer stands: the offer is gone at once, and who was asked sees nothing', async () => {
  await offered(journey)
  expect(await sight('wmo')).toBe('preview')
  const withdrawn = await journey.tell('jongere', 'consent.withdrawn', { explanation: 'ik vertel het liever zelf' })
  expect([at(withdrawn, 'consent'), at(withdrawn, 'receiver')]).toEqual(['withdrawn', 'sought'])
  expect(withdrawn.handover).toMatchObject({
    offer: null,
    declinedBy: [{ organisationId: receiver, how: 'withdrawn' }],
  })
  expect(deadline(withdrawn, 'own-story-offered')).toBeDefined()
  expect(await sight('wmo')).toBe(404)
  const again = await journey.refused('jeugdhulp', 'offer.made', { organisationId: receiver })
  expect(again.status).toBe(409)
})

test('a no never blocks help: the young person tells it themself, the offer is made, and only a contact is seen', async () => {
  await journey.tell('jeugdhulp', 'consent.ownStoryChosen', { with: 'Joris' })
  await offered(journey)
  const accepted = await acceptedBy(journey)
  expect(at(accepted, 'receiver')).toBe('accepted')
  expect(accepted.handover).toMatchObject({ points: { accepted: true, shared: true } })
  expect(await sight('wmo')).toBe('contact')
  const seen = await journey.look('wmo')
  expect(seen).toMatchObject({ youngPerson: { firstName: 'Jip' }, advice: {}, handover: { missing: [] } })
  expect(JSON.stringify(seen)).not.toMatch(/2009-06-10|participation-support|kamer/)
  expect((await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/plan`)).status).toBe(403)
})

test('given after acceptance, what was shared is seen; withdrawn again, the next look shows no more than a contact', async () => {
  await journey.tell('jongere', 'consent.given', { areas: ['housing'] })
  const plan = await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/plan`)
  expect(plan.body['areas']).toEqual([expect.objectContaining({ area: 'housing', goal: 'Een eigen kamer' })])
  const after = await journey.tell('jongere', 'consent.withdrawn')
  expect([at(after, 'receiver'), await sight('wmo')]).toEqual(['accepted', 'contact'])
  expect((await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/plan`)).status).toBe(403)
  const { body } = await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  expect(JSON.stringify(body)).not.toMatch(/kamer|liever zelf/)
})
