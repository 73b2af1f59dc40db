import { isTermId, terms } from '../calendar/terms.ts'
import type { CalendarEntry } from '../cases/notices/personal-calendar.ts'
import { type Appointment, longCalendarFile } from './calendar-file.ts'

/**
 * Somebody's own days as a calendar file. A case has its number and a link there, never a name or a place: a calendar is
 * read over the shoulder. `cancel` gives only what is over, to take it out of a calendar that was given it before.
 */
export function personalCalendar(
  entries: readonly CalendarEntry[],
  method: 'publish' | 'cancel',
  publicUrl: string,
): Promise<string> {
  const wanted = method === 'publish' ? entries : entries.filter(({ status }) => status === 'cancelled')
  return longCalendarFile(
    wanted.map((entry) => appointmentOf(entry, publicUrl)),
    method,
    'Termijnen en overdrachten',
  )
}

function appointmentOf({ what, kind, caseId, ...entry }: CalendarEntry, publicUrl: string): Appointment {
  const number = caseId.slice(0, 8)
  const law = kind !== null && isTermId(kind) ? terms[kind].legalBasis.join(', ') : ''
  return {
    ...entry,
    summary: `${words[what](kind)} (zaak ${number})`,
    ...(law === '' ? {} : { description: `Grondslag: ${law}` }),
    url: `${publicUrl}/zaken/${caseId}`,
  }
}

const words = {
  deadline: (kind: string | null) => `Termijn: ${kind !== null && isTermId(kind) ? terms[kind].label.nl : 'termijn'}`,
  handover: () => 'Overdracht',
  meeting: () => 'Overdrachtsgesprek',
} satisfies Record<CalendarEntry['what'], (kind: string | null) => string>
