import { z } from 'zod'
import { sourceSchema } from '../../machines/information-source.ts'
import { isBsn } from '../cases/young-people/bsn.ts'
import { factsSchema } from '../routing/facts.ts'
import { daySchema } from './day-schema.ts'

/** The roles that know young people by name. */
export const whoWorksWithNames = [
  'neighbourhood-team',
  'decision-maker',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
] as const

/** A name of somebody or of a place. */
export const nameSchema = z.string().trim().min(1).max(120)
/** A BSN as it is told. */
export const bsnSchema = z
  .string()
  .refine(isBsn, { error: 'must be a BSN of nine digits that passes the eleven-test.', params: { code: 'not-a-bsn' } })
  .meta({
    pattern: '^\\d{9}$',
    maxLength: 9,
    description: 'Nine digits that pass the eleven-test. Kept sealed; no answer contains it.',
  })

/** Somebody who becomes known: who they are, and what is known of them. */
export const newYoungPersonSchema = z
  .strictObject({
    reference: z.string().trim().min(1).max(120).optional(),
    bsn: bsnSchema.optional(),
    firstName: nameSchema,
    familyName: nameSchema,
    birthDate: daySchema,
    municipality: nameSchema.meta({ description: 'The municipality that they live in.' }),
    facts: factsSchema
      .partial({ birthDate: true })
      .default({})
      .meta({ description: 'facts.birthDate may repeat the birth date and must equal it.' }),
    source: sourceSchema.optional().meta({ description: 'From whom it became known.' }),
  })
  .meta({ id: 'NewYoungPerson' })
