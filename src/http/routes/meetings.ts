import { z } from 'zod'
import { readMeeting } from '../../cases/handover/read-meeting.ts'
import { meetingCalendar } from '../../documents/meeting-calendar.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const calendar = 'text/calendar'

/** GET /cases/{caseId}/meeting.ics: the handover meeting for a calendar. */
const getMeetingFile = defineRoute({
  method: 'get',
  path: '/cases/{caseId}/meeting.ics',
  operationId: 'getMeetingFile',
  summary:
    'Gives the handover meeting as a calendar file without names; once called off, a file that takes it out again.',
  tag: 'Plans',
  rights: 'signed-in',
  params: z.strictObject({ caseId: idSchema }),
  success: { status: 200, description: 'The calendar file.', alsoAs: [calendar] },
  refusals: { 403: 'You take no part in the meeting.', 404: 'No meeting is planned, or the case is not yours to see.' },
  handle: async ({ params, caller }, services: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: meetingCalendar(await readMeeting(services.cases, caller, params.caseId)),
    contentType: `${calendar}; charset=utf-8`,
    headers: { 'Content-Disposition': 'attachment; filename="overdrachtsgesprek.ics"' },
  }),
})

export const meetingRoutes = [getMeetingFile]
