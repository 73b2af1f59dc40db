import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema } from '../../payloads.ts'

const recordedBy = ['neighbourhood-team', 'youth-care-provider', 'receiving-provider'] as const

export const zvwEvents = [
  defineEvent({
    type: 'zvw.referred',
    label: { nl: 'Verwezen door de huisarts', en: 'Referred by the GP' },
    by: recordedBy,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'zvw.intakePlanned',
    label: { nl: 'Intake gepland', en: 'Intake planned' },
    by: recordedBy,
    payload: () => z.strictObject({ intakeOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'zvw.started',
    label: { nl: 'Behandeling begonnen', en: 'Treatment started' },
    by: recordedBy,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'zvw.turnedDown',
    label: { nl: 'Behandelaar neemt de jongere niet aan', en: 'The practice does not take the young person' },
    by: recordedBy,
    payload: () => z.strictObject({ reason: z.enum(['waiting-list', 'not-fitting', 'other']) }),
  }),
  defineEvent({
    type: 'zvw.noTreatmentNeeded',
    label: { nl: 'Geen behandeling nodig of gewenst', en: 'No treatment needed or wanted' },
    by: recordedBy,
    payload: () => z.strictObject({ because: z.enum(['not-needed', 'not-wanted', 'another-law-helps']) }),
  }),
  defineEvent({
    type: 'zvw.insured',
    label: { nl: 'Eigen zorgverzekering geregeld', en: 'Own health insurance arranged' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider'],
    payload: () => z.strictObject({}),
  }),
] as const
