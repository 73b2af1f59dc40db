import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, needEndedPayload, text } from '../../payloads.ts'
import { investigationTopics } from './wmo.context.ts'

const youngPersonOrWhoTheyTold = ['young-person', 'neighbourhood-team', 'youth-care-provider'] as const
const team = ['neighbourhood-team'] as const

const discussed = z.enum(['discussed', 'not-needed', 'not-discussed-at-their-wish'])
const eachTopic = Object.fromEntries(investigationTopics.map((topic) => [topic, discussed])) as Record<
  (typeof investigationTopics)[number],
  typeof discussed
>

/** The Wmo track and its chain (Wmo 2.3.2 to 2.3.5). */
export const wmoEvents = [
  defineEvent({
    type: 'wmo.trackChosen',
    label: { nl: 'Kiezen: basis of aanvullende ondersteuning', en: 'Choose basic or additional support' },
    by: team,
    payload: () => z.strictObject({ track: z.enum(['additional-support', 'basic-support']) }),
  }),
  defineEvent({
    type: 'basicSupport.started',
    label: { nl: 'Basisondersteuning afgesproken', en: 'Basic support agreed' },
    by: ['neighbourhood-team', 'receiving-provider', 'volunteer'],
    payload: () => z.strictObject({ startsOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'basicSupport.reviewed',
    label: { nl: 'Basisondersteuning besproken', en: 'Basic support reviewed' },
    by: ['neighbourhood-team', 'receiving-provider'],
    payload: () => z.strictObject({ outcome: z.enum(['goes-on', 'step-up', 'enough']) }),
  }),
  defineEvent({
    type: 'support.steppedUp',
    label: { nl: 'Opschalen naar aanvullende ondersteuning', en: 'Step up to additional support' },
    by: team,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
  defineEvent({
    type: 'support.steppedDown',
    label: { nl: 'Afschalen naar basisondersteuning', en: 'Step down to basic support' },
    by: team,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
  defineEvent({
    type: 'wmo.notified',
    label: { nl: 'Melding Wmo doen', en: 'Make a Wmo notification' },
    by: youngPersonOrWhoTheyTold,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'wmo.receiptConfirmed',
    label: { nl: 'Ontvangst van de melding bevestigen', en: 'Confirm receipt of the notification' },
    by: team,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'wmo.personalPlanReceived',
    label: { nl: 'Persoonlijk plan ontvangen', en: 'Personal plan received' },
    by: youngPersonOrWhoTheyTold,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'wmo.investigationDelayAgreed',
    label: { nl: 'Uitstel van het onderzoek afgesproken', en: 'Delay of the investigation agreed' },
    by: team,
    payload: () => z.strictObject({ reason: text(500) }),
  }),
  defineEvent({
    type: 'wmo.investigated',
    label: { nl: 'Onderzoek gedaan: de zeven onderwerpen', en: 'Investigation done: the seven topics' },
    by: team,
    payload: () =>
      z.strictObject({
        topics: z.strictObject(eachTopic),
        identityChecked: z.boolean(),
      }),
  }),
  defineEvent({
    type: 'wmo.reported',
    label: { nl: 'Verslag van het onderzoek geven', en: 'Give the report of the investigation' },
    by: team,
    payload: () =>
      z.strictObject({ advice: z.enum(['additional-support', 'basic-support', 'another-law', 'no-support-needed']) }),
  }),
  defineEvent({
    type: 'wmo.applied',
    label: { nl: 'Wmo aanvragen', en: 'Apply for Wmo support' },
    by: youngPersonOrWhoTheyTold,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'wmo.decided',
    label: { nl: 'Besluit op de Wmo-aanvraag', en: 'Decide on the Wmo application' },
    by: ['decision-maker'],
    payload: () =>
      z.strictObject({
        outcome: z.enum(['granted', 'refused']),
        startsOn: daySchema.optional(),
        reason: text(2000).optional(),
      }),
  }),
  defineEvent({
    type: 'wmo.ledElsewhere',
    label: { nl: 'Na een weigering: waar de hulp dan vandaan komt', en: 'After a refusal: where help comes from then' },
    by: team,
    payload: () =>
      z.strictObject({ to: z.enum(['basic-support', 'wlz', 'zvw', 'informal-support', 'another-service']) }),
  }),
  defineEvent({
    type: 'wmo.needEnded',
    label: { nl: 'Geen Wmo meer nodig', en: 'Wmo no longer needed' },
    by: team,
    payload: needEndedPayload,
  }),
] as const
