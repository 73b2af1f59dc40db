import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, passedDeadlineSchema, text } from '../../payloads.ts'
import { youngPersonAndConfidants } from '../../tellers.ts'
import { sharedAreas } from './consent.context.ts'

const tellers = [...youngPersonAndConfidants, 'youth-family-centre', 'certified-institution'] as const

/** Whose word it is. Who may give it follows from age and mandates on that day, which the use-case looks up. */
const giver = z.enum(['young-person', 'young-person-and-parents', 'representative']).meta({
  description:
    'Under 12 the representative (parents with custody), from 12 the young person and parents together, from 16 the young person; the representative where incapacity is recorded. The young person where it is not said.',
  examples: ['young-person'],
})

/** Consent to share with the adult side (Wmo 5.1.1 lid 4, Jeugdwet 7.3.11): what, from whom, to whom, why, how, until when. */
export const consentEvents = [
  defineEvent({
    type: 'consent.asked',
    label: { nl: 'Toestemming vragen', en: 'Ask for consent' },
    by: ['youth-care-provider', 'neighbourhood-team', 'youth-family-centre', 'certified-institution'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'consent.given',
    label: { nl: 'Toestemming gegeven', en: 'Consent given' },
    by: tellers,
    payload: () =>
      z.strictObject({
        areas: z.array(z.enum(sharedAreas)).min(1).max(sharedAreas.length).optional(),
        from: giver.optional(),
        to: text(120).optional(),
        purpose: z.enum(['handover', 'investigation', 'income-check', 'informal-support']).optional(),
        how: z.enum(['in-writing', 'spoken', 'digital']).optional(),
        validUntilOn: daySchema.optional(),
      }),
  }),
  defineEvent({
    type: 'consent.refused',
    label: { nl: 'Toestemming geweigerd', en: 'Consent refused' },
    by: tellers,
    payload: () => z.strictObject({ explanation: text(500).optional() }),
  }),
  defineEvent({
    type: 'consent.withdrawn',
    label: { nl: 'Toestemming ingetrokken', en: 'Consent withdrawn' },
    by: tellers,
    payload: () => z.strictObject({ from: giver.optional(), explanation: text(500).optional() }),
  }),
  defineEvent({
    type: 'consent.lapsed',
    label: { nl: 'Toestemming verlopen', en: 'Consent lapsed' },
    by: ['system'],
    payload: () =>
      passedDeadlineSchema.partial({ kind: true }).extend({
        /** A lapse ends what the receiver sees; one that was recorded before this was said leaves it as it was. */
        sharingEnds: z.boolean().optional(),
      }),
    compute: () => ({ sharingEnds: true }),
  }),
  defineEvent({
    type: 'consent.ownStoryChosen',
    label: { nl: 'De jongere vertelt het zelf', en: 'The young person tells it themself' },
    by: tellers,
    payload: () => z.strictObject({ with: text(120).optional() }),
  }),
] as const
