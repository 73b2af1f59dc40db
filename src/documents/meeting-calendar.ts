import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../calendar/day.ts'
import type { MeetingAppointment } from '../cases/read-meeting.ts'
import { amsterdamTimeZone } from './amsterdam-time-zone.ts'

const zone = 'Europe/Amsterdam'

/** The warm handover meeting as a calendar file: an hour, or a whole day where no time was said; never a name in it. */
export function meetingCalendar(appointment: MeetingAppointment): string {
  const calendar = begun(appointment.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  add(calendar, appointment)
  return stamped(calendar.toString(), [appointment])
}

/** Several meetings as one calendar file, those that stand. */
export function meetingsCalendar(appointments: readonly MeetingAppointment[]): string {
  const calendar = begun(ICalCalendarMethod.PUBLISH)
  for (const appointment of appointments) add(calendar, appointment)
  return stamped(calendar.toString(), appointments)
}

const begun = (method: ICalCalendarMethod): ICalCalendar =>
  ical({
    prodId: { company: 'Overstap', product: 'Overdrachten', language: 'NL' },
    method,
    timezone: { name: zone, generator: () => amsterdamTimeZone },
  })

/** The library writes the stamps in the calendar's zone, where RFC 5545 (3.8.7.2) asks for UTC. */
function stamped(file: string, appointments: readonly MeetingAppointment[]): string {
  let place = 0
  return file.replaceAll(/^DTSTAMP:.*$/gm, () => `DTSTAMP:${inUtc(appointments[place++]?.changedAt ?? '')}`)
}

function add(calendar: ICalCalendar, { uid, sequence, cancelled, on, at, place }: MeetingAppointment): void {
  calendar.createEvent({
    id: uid,
    sequence,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: 'Overdrachtsgesprek',
    organizer: { name: 'Overstap', email: 'afspraken@overstap.invalid' },
    timezone: zone,
    // Read and written by the same local clock, so it comes out as the time that was said, wherever the program runs.
    start: at === null ? `${on}T12:00:00` : `${on}T${at}:00`,
    ...(at === null ? { allDay: true } : { end: anHourLater(on, at) }),
    ...(place === null ? {} : { location: place }),
  })
}

function anHourLater(on: string, at: string): string {
  const [hour = '', minute = ''] = at.split(':')
  const next = Number(hour) + 1
  return next < 24 ? `${on}T${String(next).padStart(2, '0')}:${minute}:00` : `${addDays(on, 1)}T00:${minute}:00`
}

/** An instant in the form of a calendar file: `20270401T091500Z`. */
const inUtc = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
