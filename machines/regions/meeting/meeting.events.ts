import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, oneOf, text, timeSchema } from '../../payloads.ts'
import { youngPersonAndConfidants } from '../../tellers.ts'
import { chosenMoment } from './meeting.context.ts'

const workers = ['youth-care-provider', 'receiving-provider', 'neighbourhood-team'] as const
const everyone = ['young-person', ...workers] as const

const moment = { on: daySchema, at: timeSchema.optional(), place: text(200).optional() }

export const meetingEvents = [
  defineEvent({
    type: 'meeting.proposed',
    label: { nl: 'Momenten voorstellen voor het gesprek', en: 'Propose moments for the meeting' },
    by: workers,
    payload: () => z.strictObject({ ...moment, alternatives: z.array(z.strictObject(moment)).max(4).optional() }),
  }),
  defineEvent({
    type: 'meeting.chosen',
    label: { nl: 'Moment kiezen', en: 'Choose the moment' },
    by: everyone,
    payload: ({ meeting: { proposed } }) => {
      const on = oneOf([...new Set(proposed.map((each) => each.on))])
      const said = z.strictObject({ on, at: timeSchema.optional() })
      // With one moment a day, or with no times, the day says which.
      const choosable = proposed.map(({ on, at }) => (at === null ? { on } : { on, at }))
      if (choosable.every((each) => each.at === undefined)) return said.omit({ at: true })
      return said
        .refine((chosen) => chosen.at === undefined || chosenMoment(proposed, chosen) !== undefined, {
          path: ['at'],
          error: 'was not proposed on that day: choose one of the moments that were, or leave the time out.',
        })
        .meta({ examples: choosable })
    },
  }),
  defineEvent({
    type: 'meeting.moved',
    label: { nl: 'Gesprek verzetten', en: 'Move the meeting' },
    by: everyone,
    payload: () => z.strictObject(moment),
  }),
  defineEvent({
    type: 'meeting.held',
    label: { nl: 'Gesprek is gehouden', en: 'The meeting was held' },
    by: workers,
    payload: () =>
      z.strictObject({
        /** The young person and both workers were there. */
        together: z.boolean().optional(),
        /** What was agreed to share was shared, with consent. */
        contentShared: z.boolean().optional(),
        /** The one named contact from the first day. */
        contact: text(120).optional(),
        startsOn: daySchema.optional(),
        /** The organisation that takes over, as it stood when the meeting was held. */
        with: z.string().max(64).nullable().optional(),
      }),
    compute: (_, { context }) => ({ with: context.offer.current?.organisationId ?? null }),
  }),
  defineEvent({
    type: 'meeting.declined',
    label: { nl: 'De jongere wil geen gesprek', en: 'The young person declines the meeting' },
    by: youngPersonAndConfidants,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
] as const
