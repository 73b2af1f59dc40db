import { z } from 'zod'
import { reached } from '../clock.ts'
import type { CaseContext } from '../context.ts'
import { defineEvent } from '../event-definition.ts'
import { daySchema, text } from '../payloads.ts'

const askers = ['neighbourhood-team', 'youth-care-provider', 'young-person'] as const

/** Only the handover counts its aftercare from 18; extended care guards its own. */
const checkIsDue = (context: CaseContext) =>
  context.course.aftercareFrom === null || reached(context, 'aftercare-check-due')

const checkOutcomes = ['goes-well', 'ended-well', 'needs-attention'] as const
const tellableBefore = checkOutcomes.filter((outcome) => outcome === 'needs-attention')

/** Aftercare: did help really start, and does it go on? A plan may exist and help still break. */
export const handoverEvents = [
  defineEvent({
    type: 'firstContact.made',
    label: { nl: 'Eerste contact door de nieuwe aanbieder', en: 'First contact by the new provider' },
    by: ['receiving-provider', 'volunteer', 'neighbourhood-team'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'helpStart.checked',
    label: { nl: 'Nagegaan of de hulp echt begon', en: 'Checked whether the help did start' },
    by: askers,
    payload: () =>
      z.strictObject({
        outcome: z.enum(['started', 'not-started']),
        /** Also asked of the young person, not of the provider alone. */
        toldBy: z.enum(['young-person', 'receiver', 'both']).optional(),
        firstDayOn: daySchema.optional(),
        experience: z.int().min(1).max(5).optional(),
      }),
  }),
  defineEvent({
    type: 'aftercare.checked',
    label: { nl: 'Nazorgcheck gedaan', en: 'Aftercare check done' },
    by: askers,
    payload: (context) =>
      z.strictObject({
        // Whether it goes well half a year after 18 is known then; what needs attention can be told before.
        outcome: z.enum(checkIsDue(context) ? checkOutcomes : tellableBefore),
        note: text(1000).optional(),
      }),
  }),
] as const
