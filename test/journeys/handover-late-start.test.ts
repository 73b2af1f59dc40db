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
})
afterAll(() => journey.close())

const threeWeeksLater = '2027-07-01'

test('a receiver that can begin three weeks after 18 may accept; the warning asks an answer, and the start is missing', async () => {
  await offered(journey)
  const accepted = await acceptedBy(journey, 'wmo', threeWeeksLater)
  expect(accepted.handover).toMatchObject({
    firstDayOfNew: threeWeeksLater,
    lastDayOfOld: '2027-06-09',
    warnings: [{ code: 'handover-planned-after-18' }],
    points: { startKnown: false },
  })
  await journey.tell('wijkteam', 'warning.answered', {
    warning: 'handover-planned-after-18',
    answer: 'goes-on-with-reason',
    reason: 'geen plek in juni; overbrugging volgt',
  })
  await wmoGranted(journey, { notified: '2027-01-18', investigated: '2027-02-15', decided: '2027-02-22' })
  await met(journey, { proposed: '2027-04-12', held: '2027-05-11' })
})

test('at 18 the gap opens and is urgent the same day: somebody is at turn with that day as the date', async () => {
  const birthday = await journey.until(turns18)
  expect([at(birthday, 'course'), at(birthday, 'newHelp')]).toEqual(['transferredIncomplete', 'gap'])
  expect(birthday.handover).toMatchObject({
    gapIsOpen: true,
    quality: 'cold',
    missing: [{ part: 'start', party: 'receiver' }],
  })
  expect(deadline(birthday, 'gap-covered')?.dueOn).toBe(turns18)
  const later = await journey.until('2027-06-14')
  expect(later.handover).toMatchObject({ gapDays: 4, gapIsOpen: true })
})

test('another provider bridges, with its payer on record: from then on no more days without help are counted', async () => {
  const bridged = await journey.tell('jeugdhulp', 'bridging.agreed', {
    how: 'other-provider',
    payer: 'municipality-youth',
    untilOn: '2027-06-30',
  })
  expect(at(bridged, 'newHelp')).toBe('covered')
  await journey.until(threeWeeksLater)
  const started = await journey.tell('wmo', 'help.started', { firstDayOn: threeWeeksLater })
  expect(started.handover).toMatchObject({ gapDays: 4, gapIsOpen: false, missing: expect.any(Array) })
  await journey.tell('wmo', 'firstContact.made')
  const kept = await journey.tell('jongere', 'helpStart.checked', { outcome: 'started', toldBy: 'young-person' })
  expect(kept.phase).toBe('aftercare')
})
