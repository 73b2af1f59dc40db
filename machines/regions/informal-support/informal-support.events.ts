import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { text } from '../../payloads.ts'

const professionals = [
  'neighbourhood-team',
  'youth-care-provider',
  'youth-family-centre',
  'receiving-provider',
] as const

export const informalSupportEvents = [
  defineEvent({
    type: 'informalSupport.suggested',
    label: { nl: 'Informele ondersteuning voorstellen', en: 'Suggest informal support' },
    by: professionals,
    payload: () => z.strictObject({ organisation: text(120), size: z.enum(['small', 'large']).optional() }),
  }),
  defineEvent({
    type: 'informalSupport.accepted',
    label: { nl: 'Jongere wil het graag', en: 'The young person would like it' },
    by: ['young-person', ...professionals, 'volunteer'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'informalSupport.started',
    label: { nl: 'Informele ondersteuning begonnen', en: 'Informal support started' },
    by: ['young-person', ...professionals, 'volunteer'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'informalSupport.askedBack',
    label: { nl: 'Nagevraagd hoe het gaat', en: 'Asked how it goes' },
    by: professionals,
    payload: () => z.strictObject({ how: z.enum(['goes-well', 'not-started-yet', 'stopped']) }),
  }),
  defineEvent({
    type: 'informalSupport.notWanted',
    label: { nl: 'Niet (meer) gewenst', en: 'Not wanted (any more)' },
    by: ['young-person', ...professionals, 'volunteer'],
    payload: () => z.strictObject({}),
  }),
] as const
