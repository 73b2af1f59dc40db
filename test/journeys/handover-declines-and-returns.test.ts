import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import {
  acceptedBy,
  aroundIt,
  at,
  begun,
  consented,
  deadline,
  met,
  offered,
  planned,
  turns18,
  wmoGranted,
} from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await journey.tell('jeugdhulp', 'plan.started')
  await planned(journey)
  await consented(journey)
  await aroundIt(journey)
  await offered(journey)
  await acceptedBy(journey)
  await wmoGranted(journey, { notified: '2027-01-18', investigated: '2027-02-15', decided: '2027-02-22' })
  await met(journey, { proposed: '2027-04-12', held: '2027-05-11' })
  await journey.until(turns18)
})
afterAll(() => journey.close())

test('who wants no help at 18 is not closed: the case stays open, with a date on which somebody asks again', async () => {
  const declined = await journey.tell('jongere', 'case.declined', { reason: 'even geen hulpverlening' })
  expect([declined.final, at(declined, 'wish')]).toEqual([false, 'declined'])
  const again = deadline(declined, 'contact-again')?.dueOn ?? ''
  expect(again > turns18).toBe(true)
  await journey.until(again)
  const asked = await journey.tell('wijkteam', 'contact.offered', { answer: 'not-now', contactAgainOn: '2027-09-15' })
  expect(deadline(asked, 'contact-again')?.dueOn).toBe('2027-09-15')
  await journey.until('2027-09-15')
  await journey.tell('wijkteam', 'contact.offered', { answer: 'not-reached' })
})

test('in the fifth month one step takes everything up again, while the right still runs', async () => {
  const before = await journey.until('2027-11-02')
  expect(at(before, 'wish')).toBe('declined')
  const back = await journey.tell('jongere', 'case.resumed')
  expect([at(back, 'wish'), back.final]).toEqual(['wanted', false])
  expect(at(back, 'receiver')).toBe('accepted')
  const started = await journey.tell('wmo', 'help.started', { firstDayOn: '2027-11-02' })
  // The young person was without help by their own wish: the days are counted all the same, for who asks how it went.
  expect(started.handover).toMatchObject({ firstDayOfNew: '2027-11-02', gapIsOpen: false })
  await journey.tell('wmo', 'firstContact.made')
  await journey.tell('wijkteam', 'home.known', { arrangement: 'can-stay' })
  await journey.tell('jongere', 'helpStart.checked', { outcome: 'started', toldBy: 'young-person', experience: 3 })
  const last = await journey.until('2028-01-10')
  expect(last.nextStep.event).toBe('aftercare.checked')
  const done = await journey.tell('wijkteam', 'aftercare.checked', { outcome: 'goes-well' })
  expect(done).toMatchObject({ final: true, state: 'completed' })
})
