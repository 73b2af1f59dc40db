import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { MeetingAppointment } from '../../src/cases/handover/read-meeting.ts'
import { meetingCalendar } from '../../src/documents/meeting-calendar.ts'

const meeting: MeetingAppointment = {
  uid: 'meeting-1@overstap',
  sequence: 0,
  cancelled: false,
  on: '2027-05-10',
  at: '10:30',
  place: 'Buurthuis, zaal 2; achterom',
  changedAt: '2027-04-01T09:15:00.000Z',
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('There is no event in the file.')
  const zone = calendar.getFirstSubcomponent('vtimezone')
  return { calendar, event, zone, start: event.getFirstPropertyValue('dtstart') as ICAL.Time }
}

test('a strict parser reads the appointment back: when, where, in which zone, and no name', () => {
  const file = meetingCalendar(meeting)
  const { calendar, event, start } = read(file)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(start.toString()).toBe('2027-05-10T10:30:00')
  expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Amsterdam')
  expect(event.getFirstPropertyValue('dtend')?.toString()).toBe('2027-05-10T11:30:00')
  expect(event.getFirstPropertyValue('location')).toBe('Buurthuis, zaal 2; achterom')
  expect(event.getFirstPropertyValue('summary')).toBe('Overdrachtsgesprek')
  expect(event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-04-01T09:15:00Z')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test.each([
  ['2027-03-27', '08:30'],
  ['2027-03-28', '07:30'],
  ['2027-10-30', '07:30'],
  ['2027-10-31', '08:30'],
])('on %s half past nine in Amsterdam is %s UTC: the zone in the file knows summer time', (on, utc) => {
  const { zone, start } = read(meetingCalendar({ ...meeting, on, at: '09:30' }))
  if (!zone) throw new Error('There is no zone in the file.')
  const here = start.clone()
  here.zone = new ICAL.Timezone(zone)
  expect(here.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(`${on}T${utc}:00Z`)
})

test('moved it is the same appointment with a higher number, called off it takes itself out', () => {
  const { event: moved } = read(meetingCalendar({ ...meeting, sequence: 2, on: '2027-05-12' }))
  expect([moved.getFirstPropertyValue('uid'), moved.getFirstPropertyValue('sequence')]).toEqual([meeting.uid, 2])
  const { calendar, event } = read(meetingCalendar({ ...meeting, sequence: 3, cancelled: true }))
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect([event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('sequence')]).toEqual([meeting.uid, 3])
})

test('without a time it lasts the whole day, and an hour that begins before midnight ends after it', () => {
  const { start } = read(meetingCalendar({ ...meeting, at: null }))
  expect([start.isDate, start.toString()]).toEqual([true, '2027-05-10'])
  const { event } = read(meetingCalendar({ ...meeting, at: '23:15' }))
  expect(event.getFirstPropertyValue('dtend')?.toString()).toBe('2027-05-11T00:15:00')
})

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('the same file where the clock says %s', async (zone) => {
  const module = join(import.meta.dirname, '../../src/documents/meeting-calendar.ts')
  const program = `const { meetingCalendar } = await import(${JSON.stringify(module)})
    const meeting = ${JSON.stringify(meeting)}
    process.stdout.write(meetingCalendar(meeting) + meetingCalendar({ ...meeting, at: null }))`
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  })
  expect((await run).stdout).toBe(meetingCalendar(meeting) + meetingCalendar({ ...meeting, at: null }))
})
