import { expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { CalendarEntry } from '../../src/cases/notices/personal-calendar.ts'
import { personalCalendar } from '../../src/documents/personal-calendar.ts'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'case-1.1.plan-ready@overstap',
  sequence: 0,
  status: 'confirmed',
  what: 'deadline',
  kind: 'plan-ready',
  caseId: '1a2b3c4d-0000-4000-8000-000000000000',
  on: '2026-12-10',
  at: null,
  changedAt: '2026-11-01T10:00:00.000Z',
  ...more,
})

async function read(entries: CalendarEntry[], method: 'publish' | 'cancel' = 'publish') {
  const file = await personalCalendar(entries, method, 'https://overstap.invalid')
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent')
  const of = (name: string) => events.map((event) => event.getFirstPropertyValue(name)?.toString())
  return { file, calendar, events, of }
}

test('a strict parser reads back whole days and times; each event has all that the standard asks', async () => {
  const { file, calendar, events, of } = await read([
    entry(),
    entry({ uid: 'm', what: 'meeting', kind: null, on: '2027-03-28', at: '09:30' }),
    entry({ uid: 'h', what: 'handover', kind: null, on: '2027-06-10', sequence: 4 }),
  ])
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(of('dtstart')).toEqual(['2026-12-10', '2027-03-28T09:30:00', '2027-06-10'])
  expect((events[0]?.getFirstPropertyValue('dtstart') as ICAL.Time | undefined)?.isDate).toBe(true)
  expect(events[1]?.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Amsterdam')
  expect(of('uid')).toEqual(['case-1.1.plan-ready@overstap', 'm', 'h'])
  expect(of('sequence')).toEqual(['0', '0', '4'])
  expect(of('dtstamp')).toEqual(Array(3).fill('2026-11-01T10:00:00Z'))
  expect(of('summary')[1]).toBe('Overdrachtsgesprek (zaak 1a2b3c4d)')
  expect(of('location')).toEqual([undefined, undefined, undefined])
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test.each([
  ['2027-03-27', '08:30'],
  ['2027-03-28', '07:30'],
  ['2027-10-30', '07:30'],
  ['2027-10-31', '08:30'],
])('a meeting at half past nine on %s is %s UTC', async (on, utc) => {
  const { calendar, events } = await read([entry({ what: 'meeting', kind: null, on, at: '09:30' })])
  const zone = calendar.getFirstSubcomponent('vtimezone')
  const [event] = events
  if (!event) throw new Error('There is no event in the file.')
  const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).clone()
  start.zone = new ICAL.Timezone(zone)
  expect(start.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(`${on}T${utc}:00Z`)
})

test('what is over is cancelled; a file of its own takes it out again', async () => {
  const entries = [
    entry(),
    entry({ uid: 'over', status: 'cancelled', sequence: 3 }),
    entry({ uid: 'still', status: 'tentative' }),
  ]
  expect((await read(entries)).of('status')).toEqual(['CONFIRMED', 'CANCELLED', 'TENTATIVE'])
  const cancelling = await read(entries, 'cancel')
  expect(cancelling.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect([cancelling.of('uid'), cancelling.of('sequence'), cancelling.of('status')]).toEqual([
    ['over'],
    ['3'],
    ['CANCELLED'],
  ])
  expect(cancelling.of('organizer')).toHaveLength(1)
})

test('with nothing in it, it is a calendar all the same', async () => {
  expect((await read([])).events).toEqual([])
})

test('very many are one file too, whose events stand in their order', async () => {
  const entries = Array.from({ length: 137 }, (_, n) => entry({ uid: `day-${n}` }))
  const { calendar, of } = await read(entries)
  expect(of('uid')).toEqual(entries.map(({ uid }) => uid))
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1)
})
