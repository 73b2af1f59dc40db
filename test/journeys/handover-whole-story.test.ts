import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { acceptedBy, aroundIt, at, begun, consented, met, offered, planned, turns18, wmoGranted } from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2025-09-01')
})
afterAll(() => journey.close())

test('the whole story of one handover, from sixteen to eighteen and a half, told by people of three organisations', async () => {
  const opened = await begun(journey)
  expect([opened.pathway, opened.phase]).toEqual(['perspective-plan-handover', 'prepare'])
  await journey.tell('jeugdhulp', 'plan.started')
  await consented(journey)

  // Consent holds for a year: then it is asked again, and nothing is shared meanwhile.
  const lapsed = await journey.until('2026-09-10')
  expect(at(lapsed, 'consent')).toBe('asked')
  await journey.tell('jongere', 'consent.given', {
    areas: ['housing', 'support', 'contact-details'],
    validUntilOn: '2028-06-10',
  })
  await journey.until('2026-11-02')
  await planned(journey)
  const window = await journey.until('2026-12-10')
  expect([window.phase, at(window, 'clock')]).toEqual(['arrange', 'windowOpen'])

  await aroundIt(journey)
  await offered(journey)
  const offeredOnly = await journey.look('wmo')
  expect(offeredOnly).toMatchObject({ sight: 'preview', youngPerson: { id: expect.any(String) }, advice: {} })
  expect(JSON.stringify(offeredOnly)).not.toContain('Jip')
  await journey.until('2026-12-15')
  const accepted = await acceptedBy(journey)
  expect(accepted.handover).toMatchObject({
    offer: { accepted: true, startsOn: turns18, contact: 'Fatma' },
    missing: [{ part: 'wmo', party: 'owner' }],
  })
  expect(await journey.look('wmo')).toMatchObject({ sight: 'handover', youngPerson: { firstName: 'Jip' } })

  const granted = await wmoGranted(journey, {
    notified: '2027-01-18',
    investigated: '2027-02-15',
    decided: '2027-02-22',
  })
  expect([granted.phase, granted.handover]).toEqual(['ready', expect.objectContaining({ missing: [] })])

  // The place to live is asked again three months and a month before.
  expect(at(await journey.until('2027-03-12'), 'home')).toBe('askedAgain')
  await journey.tell('wijkteam', 'home.known', { arrangement: 'can-stay' })

  const calendar = await journey.ask('jongere', 'GET', `/cases/${journey.caseId()}/meeting.ics`)
  expect(calendar.status).toBe(404)
  await met(journey, { proposed: '2027-04-12', held: '2027-05-11' })
  await journey.tell('wijkteam', 'home.known', { arrangement: 'can-stay' })
  const file = await journey.ask('wmo', 'GET', `/cases/${journey.caseId()}/meeting.ics`)
  expect(Buffer.from(file.bytes).toString('utf8')).toContain('DTSTART;TZID=Europe/Amsterdam:20270511T103000')

  const birthday = await journey.until(turns18)
  expect([birthday.phase, birthday.handover]).toMatchObject([
    'transferred',
    { quality: 'warm', missing: [], gapDays: null },
  ])
  await journey.tell('wmo', 'help.started', { firstDayOn: turns18 })
  await journey.tell('wmo', 'firstContact.made')
  const after = await journey.until('2027-07-20')
  expect(after).toMatchObject({ phase: 'first-contact', handover: { gapDays: 0, gapIsOpen: false } })
  const started = await journey.tell('jongere', 'helpStart.checked', {
    outcome: 'started',
    toldBy: 'young-person',
    experience: 4,
  })
  expect(started.phase).toBe('aftercare')
  const half = await journey.until('2027-12-10')
  expect(half.nextStep).toMatchObject({ event: 'aftercare.checked', dueOn: '2027-12-10' })
  const completed = await journey.tell('wijkteam', 'aftercare.checked', { outcome: 'goes-well' })
  expect(completed).toMatchObject({ final: true, state: 'completed', handover: { quality: 'warm', gapDays: 0 } })
  expect(completed.deadlines.filter(({ status }) => ['open', 'due-soon', 'overdue'].includes(status))).toEqual([])
}, 120_000)

test('nothing in it was late, and the whole history can be read back, told by three organisations and the young person', async () => {
  const { deadlines } = await journey.look()
  expect(
    deadlines.flatMap(({ status, kind, dueOn, metOn }) => (status === 'met-late' ? [[kind, dueOn, metOn]] : [])),
  ).toEqual([])
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  const events = body['items'] as { type: string; by: { organisationId: string | null; role: string } }[]
  expect(new Set(events.map(({ by }) => by.role))).toEqual(
    new Set([
      'neighbourhood-team',
      'youth-care-provider',
      'receiving-provider',
      'decision-maker',
      'young-person',
      'system',
    ]),
  )
  expect(events.at(-1)?.type).toBe('aftercare.checked')
})
