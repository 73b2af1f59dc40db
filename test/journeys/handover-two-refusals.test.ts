import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { acceptedBy, at, begun, consented, deadline, offered, otherReceiver, receiver, thirdReceiver } from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await consented(journey)
})
afterAll(() => journey.close())

test('two organisations refuse with their reasons; each time the seeker is at turn again, with the same last day', async () => {
  const sought = await journey.look()
  const due = deadline(sought, 'receiver-named')?.dueOn
  expect(due).toBe('2027-01-10')
  await offered(journey)
  await journey.until('2026-12-16')
  const first = await journey.tell('wmo', 'offer.refused', { reason: 'no-capacity' })
  expect([at(first, 'receiver'), deadline(first, 'receiver-named')?.dueOn]).toEqual(['sought', due])
  await offered(journey, otherReceiver)
  await journey.until('2026-12-21')
  const second = await journey.tell('wmo2', 'offer.refused', { reason: 'not-fitting', explanation: 'te ver weg' })
  expect(second.handover).toMatchObject({
    offer: null,
    declinedBy: [
      { organisationId: receiver, how: 'refused', reason: 'no-capacity' },
      { organisationId: otherReceiver, how: 'refused', reason: 'not-fitting' },
    ],
  })
})

test('who refused sees nothing of the case any more', async () => {
  for (const persona of ['wmo', 'wmo2'])
    for (const path of ['', '/events', '/plan'])
      expect((await journey.ask(persona, 'GET', `/cases/${journey.caseId()}${path}`)).status).toBe(404)
})

test('the suggestions know who refused; a small organisation accepts by its link and the case goes on', async () => {
  const { body } = await journey.ask('jeugdhulp', 'GET', `/cases/${journey.caseId()}/receiver-suggestions`)
  const [best] = body['items'] as { organisation: { id: string } }[]
  expect([receiver, otherReceiver]).not.toContain(best?.organisation.id)
  await offered(journey, thirdReceiver)
  const link = await journey.ask('jeugdhulp', 'POST', `/cases/${journey.caseId()}/offer-links`)
  const answer = { answer: 'accepted', startsOn: '2027-06-10', contact: 'Vera' }
  const accepted = await journey.ask(null, 'POST', `/offer-links/${String(link.body['token'])}/answers`, answer)
  expect([accepted.status, accepted.body['stands']]).toEqual([201, 'accepted'])
  const after = await journey.look()
  expect([at(after, 'receiver'), after.handover]).toMatchObject(['accepted', { offer: { contact: 'Vera' } }])
})

test('what a first organisation accepted after all, a second can not', async () => {
  await journey.tell('jeugdhulp', 'offer.withdrawn')
  await offered(journey, otherReceiver)
  expect((await journey.refused('wmo', 'offer.accepted', { startsOn: '2027-06-10' })).status).toBe(404)
  await acceptedBy(journey, 'wmo2')
  const again = await journey.refused('wmo2', 'offer.accepted', { startsOn: '2027-06-10' })
  expect([again.status, again.body['availableEvents']]).toEqual([409, expect.not.arrayContaining(['offer.accepted'])])
})
