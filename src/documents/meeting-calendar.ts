import type { MeetingAppointment } from '../cases/handover/read-meeting.ts'
import { type Appointment, calendarFile } from './calendar-file.ts'

const product = 'Overdrachten'

/** The warm handover meeting as a calendar file: an hour, or a whole day where no time was said; never a name in it. */
export const meetingCalendar = (appointment: MeetingAppointment): string =>
  calendarFile([appointmentOf(appointment)], appointment.cancelled ? 'cancel' : 'publish', product)

/** Several meetings as one calendar file, those that stand. */
export const meetingsCalendar = (appointments: readonly MeetingAppointment[]): string =>
  calendarFile(appointments.map(appointmentOf), 'publish', product)

const appointmentOf = ({ uid, sequence, cancelled, on, at, place, changedAt }: MeetingAppointment): Appointment => ({
  ...{ uid, sequence, on, at, place, changedAt },
  status: cancelled ? 'cancelled' : 'confirmed',
  summary: 'Overdrachtsgesprek',
})
