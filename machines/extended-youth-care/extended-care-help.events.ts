import { z } from 'zod'
import { defineEvent } from '../event-definition.ts'
import { daySchema, text } from '../payloads.ts'

const providers = ['youth-care-provider', 'youth-family-centre', 'neighbourhood-team'] as const
const toldTo = ['young-person', 'neighbourhood-team', 'youth-care-provider'] as const

/** From the start of the help to the check half a year after its end. */
export const extendedCareHelpEvents = [
  defineEvent({
    type: 'extendedCare.started',
    label: { nl: 'Hulp begonnen of doorgelopen', en: 'Help started or went on' },
    by: ['youth-care-provider', 'neighbourhood-team'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'waiting.reported',
    label: { nl: 'Melden waarom de hulp nog niet begon', en: 'Report why the help has not begun' },
    by: providers,
    payload: () =>
      z.strictObject({
        reason: z.enum(['waiting-list', 'no-provider', 'young-person-not-ready', 'other']),
        expectedOn: daySchema.optional(),
        bridging: z.enum(['arranged', 'not-needed', 'missing']).optional(),
      }),
  }),
  defineEvent({
    type: 'careConsent.given',
    label: { nl: 'Eigen instemming met de hulp', en: 'Own consent to the help' },
    by: toldTo,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'careConsent.withdrawn',
    label: { nl: 'Instemming met de hulp intrekken', en: 'Withdraw consent to the help' },
    by: toldTo,
    payload: () => z.strictObject({ reason: text(1000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.reviewed',
    label: { nl: 'Verlengde jeugdhulp evalueren', en: 'Review extended youth care' },
    by: providers,
    payload: () => z.strictObject({ outcome: z.enum(['goes-on', 'can-end']), note: text(2000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.kindChanged',
    label: { nl: 'Soort hulp wijzigen', en: 'Change the kind of help' },
    by: providers,
    payload: () => z.strictObject({ kind: z.enum(['treatment-support', 'foster-care', 'family-home']) }),
  }),
  defineEvent({
    type: 'exitPlanning.begun',
    label: { nl: 'Afronding van de hulp voorbereiden', en: 'Begin to plan the exit' },
    by: providers,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'exit.lawFound',
    label: { nl: 'Bepalen welke wet het overneemt', en: 'Find the law that takes over' },
    by: providers,
    payload: () => z.strictObject({ law: z.enum(['none', 'wmo', 'wlz', 'zvw']), because: text(1000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.ended',
    label: { nl: 'Hulp beëindigd', en: 'Help ended' },
    by: ['youth-care-provider', 'neighbourhood-team'],
    payload: () =>
      z.strictObject({
        because: z.enum(['goals-reached', 'handed-over', 'other-law', 'no-longer-necessary', 'other']),
      }),
  }),
  defineEvent({
    type: 'extendedCare.resumed',
    label: { nl: 'Jeugdhulp hervatten', en: 'Resume youth help' },
    by: ['young-person', 'neighbourhood-team', 'youth-family-centre', 'youth-care-provider'],
    payload: () => z.strictObject({ reason: text(1000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.concluded',
    label: { nl: 'Vaststellen hoe het verder gaat', en: 'Conclude how it goes on' },
    by: providers,
    payload: ({ offer }) =>
      z.strictObject({
        // Handed over is not one side's word: a receiver has accepted.
        how: offer.current?.accepted ? z.enum(['handed-over', 'not-needed']) : z.enum(['not-needed']),
        // Who concluded it is the teller of the event.
        youngPersonAgrees: z.enum(['yes', 'no']),
        explanation: text(1000).optional(),
      }),
  }),
] as const
