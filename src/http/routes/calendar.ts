import { z } from 'zod'
import { personalCalendar } from '../../documents/personal-calendar.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const entrySchema = z
  .strictObject({
    uid: z.string(),
    sequence: z.int(),
    status: z.enum(['confirmed', 'tentative', 'cancelled']),
    what: z.enum(['deadline', 'handover', 'meeting']),
    kind: z.string().nullable(),
    caseId: z.string(),
    on: answeredDaySchema,
    at: z.string().nullable().meta({ description: 'HH:MM in Amsterdam; null for a whole day.' }),
    changedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'CalendarEntry' })

/** GET /calendar: the caller's own deadlines and handovers, as a calendar file. */
export const getCalendar = defineRoute({
  method: 'get',
  path: '/calendar',
  operationId: 'getCalendar',
  summary: 'Gives your own deadlines, handovers and meetings as an iCalendar file (Accept: text/calendar) or as JSON.',
  description:
    'No names in it. A date that moves keeps its UID with a higher SEQUENCE; what is over is CANCELLED, and method=cancel gives only that, to take it out again. Of more than 1,000 cases those whose day comes first.',
  tag: 'Notices',
  rights: 'signed-in',
  query: z.strictObject({ method: z.enum(['publish', 'cancel']).default('publish') }),
  success: {
    status: 200,
    description: 'The calendar.',
    schema: z.strictObject({ items: z.array(entrySchema) }).meta({ id: 'Calendar' }),
    alsoAs: ['text/calendar'],
  },
  handle: async (
    { query, caller, preferred, requestId },
    services: Pick<HandlerNeeds, 'calendar' | 'publicUrl' | 'today'>,
  ) => {
    const audit = {
      action: 'calendar.read',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const entries = await services.calendar.read(caller, services.today(), audit)
    if (preferred(['application/json', 'text/calendar']) === 'text/calendar') {
      return {
        status: 200,
        body: await personalCalendar(entries, query.method, services.publicUrl),
        contentType: `text/calendar; charset=utf-8; method=${query.method.toUpperCase()}`,
      }
    }
    const items = query.method === 'publish' ? entries : entries.filter(({ status }) => status === 'cancelled')
    return { status: 200, body: { items } }
  },
})
