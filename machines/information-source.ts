import { z } from 'zod'

/** From whom something became known. */
export const informationSources = [
  'young-person',
  'family',
  'youth-care-provider',
  'adult-support-provider',
  'youth-family-centre',
  'school',
  'general-practitioner',
  'municipality',
  'other',
] as const

const nuisance = ['nuisance', 'nuisance-work', 'youth-nuisance', 'overlast']

/**
 * Work on nuisance by young people is earmarked, with a line of its own to the safety domain: what is known from it stays
 * out of care files (Haarlem, collegebesluit 2021/377152). Told as a source it is refused, with that reason.
 */
export const sourceSchema = z.enum(informationSources, {
  error: ({ input }) =>
    typeof input === 'string' && nuisance.includes(input)
      ? 'Data from nuisance work is kept apart, with a line of its own to the safety domain: it does not belong in a care file. Leave it out.'
      : undefined,
})
