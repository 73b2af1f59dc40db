import { setImmediate } from 'node:timers/promises'
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { addDays } from '../calendar/day.ts'
import { amsterdamTimeZone } from './amsterdam-time-zone.ts'

const zone = 'Europe/Amsterdam'

/** An appointment as a calendar keeps it; without a time it is a whole day, with one an hour. */
export type Appointment = {
  uid: string
  sequence: number
  status: 'confirmed' | 'tentative' | 'cancelled'
  summary: string
  on: string
  at: string | null
  place?: string | null
  description?: string
  url?: string
  changedAt: string
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Appointments as a calendar file (RFC 5545); `cancel` takes out of a calendar what it was given before. */
export function calendarFile(
  appointments: readonly Appointment[],
  method: 'publish' | 'cancel',
  product: string,
): string {
  const calendar = ical({
    prodId: { company: 'Overstap', product, language: 'NL' },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => amsterdamTimeZone },
  })
  for (const appointment of appointments) calendar.createEvent(eventOf(appointment))
  return stamped(calendar.toString(), appointments)
}

/** So many appointments between two breaths: the library folds lines a letter at a time, a third of a millisecond for each. */
const atOnce = 50

/** The same of very many: made in parts, so that others are answered in between. */
export async function longCalendarFile(
  appointments: readonly Appointment[],
  method: 'publish' | 'cancel',
  product: string,
): Promise<string> {
  const first = calendarFile(appointments.slice(0, atOnce), method, product)
  const parts = [first.slice(0, first.lastIndexOf(end))]
  for (let from = atOnce; from < appointments.length; from += atOnce) {
    await setImmediate()
    const part = calendarFile(appointments.slice(from, from + atOnce), method, product)
    parts.push(part.slice(part.indexOf('BEGIN:VEVENT'), part.lastIndexOf(end)))
  }
  return [...parts, first.slice(first.lastIndexOf(end))].join('')
}

const end = 'END:VCALENDAR'

function eventOf({ uid, sequence, status, summary, on, at, place, description, url }: Appointment): ICalEventData {
  return {
    id: uid,
    sequence,
    status: statuses[status],
    summary,
    organizer: { name: 'Overstap', email: 'afspraken@overstap.invalid' },
    timezone: zone,
    // Read and written by the same local clock, so it comes out as the time that was said, wherever the program runs.
    start: at === null ? `${on}T12:00:00` : `${on}T${at}:00`,
    ...(at === null ? { allDay: true } : { end: anHourLater(on, at) }),
    ...(place === null || place === undefined ? {} : { location: place }),
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url }),
  }
}

/** The library writes the stamps in the calendar's zone, where RFC 5545 (3.8.7.2) asks for UTC. */
function stamped(file: string, appointments: readonly Appointment[]): string {
  let place = 0
  return file.replaceAll(/^DTSTAMP:.*$/gm, () => `DTSTAMP:${inUtc(appointments[place++]?.changedAt ?? '')}`)
}

function anHourLater(on: string, at: string): string {
  const [hour = '', minute = ''] = at.split(':')
  const next = Number(hour) + 1
  return next < 24 ? `${on}T${String(next).padStart(2, '0')}:${minute}:00` : `${addDays(on, 1)}T00:${minute}:00`
}

/** An instant in the form of a calendar file: `20270401T091500Z`. */
const inUtc = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
