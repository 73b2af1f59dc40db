import { z } from 'zod'
import { type Day, earlier } from '../../../src/calendar/day.ts'
import { offerAnswerBy } from '../../../src/calendar/offer-answer.ts'
import { defineEvent } from '../../event-definition.ts'
import { chosenFrom, daySchema, passedDeadlineSchema, text } from '../../payloads.ts'
import { planKeepers } from '../../tellers.ts'
import { preconditionCodes } from '../warnings/warnings.context.ts'

const receivers = ['receiving-provider', 'volunteer'] as const

/** The two-sided offer: the receiver must answer within its date. */
export const offerEvents = [
  defineEvent({
    type: 'offer.made',
    label: { nl: 'Aanbod doen aan een nieuwe aanbieder', en: 'Offer to a receiving organisation' },
    by: planKeepers,
    payload: () =>
      z.strictObject({
        organisationId: chosenFrom('receivers'),
        startsOn: daySchema.optional(),
        acceptByOn: daySchema.optional(),
        /** From the directory, as it was when the offer was made. */
        expertise: z.strictObject({ youth: z.boolean(), adults: z.boolean() }).optional(),
        firstFreeOn: daySchema.optional(),
        /** What the contracts of both sides lack of the preconditions. */
        preconditions: z.array(z.enum(preconditionCodes)).max(preconditionCodes.length).optional(),
        /** What is asked of a small or volunteer organisation, in a sentence; no health data. */
        task: text(300).optional(),
      }),
    compute: (said, { occurredOn, context, policy }) => ({
      acceptByOn: answerBy(said.acceptByOn, occurredOn, offerAnswerBy(occurredOn, context.handover.on, policy)),
    }),
  }),
  defineEvent({
    type: 'offer.accepted',
    label: { nl: 'Aanbod accepteren', en: 'Accept the offer' },
    by: receivers,
    asReceiver: true,
    payload: () => z.strictObject({ startsOn: daySchema, contact: text(120).optional() }),
  }),
  defineEvent({
    type: 'offer.counterProposed',
    label: { nl: 'Andere startdag voorstellen', en: 'Propose another first day' },
    by: receivers,
    asReceiver: true,
    payload: () => z.strictObject({ startsOn: daySchema, contact: text(120).optional() }),
  }),
  defineEvent({
    type: 'offer.counterAccepted',
    label: { nl: 'Instemmen met de andere startdag', en: 'Agree to the other first day' },
    by: planKeepers,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'offer.refused',
    label: { nl: 'Aanbod weigeren', en: 'Refuse the offer' },
    by: receivers,
    asReceiver: true,
    payload: () =>
      z.strictObject({
        reason: z.enum(['no-capacity', 'no-expertise', 'other-region', 'not-fitting', 'other']).optional(),
        explanation: text(1000).optional(),
      }),
  }),
  defineEvent({
    type: 'offer.expired',
    label: { nl: 'Aanbod verlopen', en: 'Offer expired' },
    by: ['system'],
    payload: () => passedDeadlineSchema.partial({ kind: true }),
  }),
  defineEvent({
    type: 'offer.withdrawn',
    label: { nl: 'Aanbod intrekken', en: 'Withdraw the offer' },
    by: planKeepers,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
  defineEvent({
    type: 'offer.startMoved',
    label: { nl: 'Startdag verzetten', en: 'Move the first day' },
    by: receivers,
    asReceiver: true,
    payload: () => z.strictObject({ startsOn: daySchema }),
  }),
  defineEvent({
    type: 'contact.named',
    label: { nl: 'Contactpersoon noemen', en: 'Name the contact' },
    by: receivers,
    asReceiver: true,
    payload: () => z.strictObject({ contact: text(120) }),
  }),
] as const

/** An earlier day may be asked than policy gives, never a later one; a day before the offer itself is no answer date. */
function answerBy(asked: Day | undefined, occurredOn: Day, latest: Day): Day {
  return asked !== undefined && asked > occurredOn ? earlier(asked, latest) : latest
}
