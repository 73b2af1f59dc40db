import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema } from '../../payloads.ts'

/** The calendar: passed on by the system on the day itself, so that a case follows it without anyone touching it. */
export const clockEvents = [
  defineEvent({
    type: 'day.reached',
    label: { nl: 'Dag bereikt', en: 'Day reached' },
    by: ['system'],
    payload: () => z.strictObject({ day: daySchema, milestones: z.array(z.string()) }),
  }),
] as const
