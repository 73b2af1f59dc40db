import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { acceptedBy, at, begun, consented, deadline, offered, otherReceiver, receiver } from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await consented(journey)
})
afterAll(() => journey.close())

test('an organisation that does not answer loses the offer on the day after its last, by the clock alone', async () => {
  const made = await offered(journey)
  const acceptBy = deadline(made, 'offer-answer')?.dueOn ?? ''
  // Ten working days, over Christmas and New Year's Day.
  expect(acceptBy).toBe('2026-12-29')
  const last = await journey.until(acceptBy)
  expect([at(last, 'receiver'), deadline(last, 'offer-answer')?.status]).toEqual(['offered', 'due-soon'])
  const over = await journey.until('2026-12-30')
  expect(at(over, 'receiver')).toBe('sought')
  expect(over.handover).toMatchObject({ declinedBy: [{ organisationId: receiver, how: 'expired' }] })
  expect((await journey.refused('wmo', 'offer.accepted', { startsOn: '2027-06-10' })).status).toBe(404)
})

test('the next is asked, with a date of its own; nobody fell between two desks', async () => {
  const made = await offered(journey, otherReceiver)
  expect(deadline(made, 'offer-answer')?.dueOn).toBe('2027-01-14')
  const accepted = await acceptedBy(journey, 'wmo2')
  expect(at(accepted, 'receiver')).toBe('accepted')
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  const types = (body['items'] as { type: string; by: { role: string } }[]).filter(({ type }) =>
    type.startsWith('offer.'),
  )
  expect(types.map(({ type, by }) => [type, by.role])).toEqual([
    ['offer.made', 'youth-care-provider'],
    ['offer.expired', 'system'],
    ['offer.made', 'youth-care-provider'],
    ['offer.accepted', 'receiving-provider'],
  ])
})

test('an earlier last day may be asked than policy gives, a later one not; nor later than four weeks before 18', async () => {
  await journey.tell('jeugdhulp', 'offer.withdrawn')
  const asked = async (acceptByOn: string) => {
    const made = await journey.tell('jeugdhulp', 'offer.made', { organisationId: receiver, acceptByOn })
    await journey.tell('jeugdhulp', 'offer.withdrawn')
    return deadline(made, 'offer-answer')?.dueOn
  }
  expect(await asked('2027-01-06')).toBe('2027-01-06')
  expect(await asked('2027-03-01')).toBe('2027-01-14')
  await journey.until('2027-05-10')
  expect(await asked('2027-06-01')).toBe('2027-05-13')
})
