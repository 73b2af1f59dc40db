import { z } from 'zod'
import { text } from '../../../machines/payloads.ts'
import { organisationRoles } from '../../../machines/roles.ts'
import { isDay } from '../../calendar/day.ts'
import { wmoProvisions, youthHelpKinds } from '../../routing/fact-codes.ts'
import type { OrganisationRecord } from '../storage.ts'

/** What an organisation can be: the role of its people by default, or the municipality. */
export const organisationKinds = [...organisationRoles, 'municipality'] as const

/** The laws that an organisation gives help under. */
export const organisationLaws = ['jeugdwet', 'wmo', 'wlz', 'zvw', 'participation-act'] as const

/** What it gives: kinds of youth help, Wmo provisions, and informal support. */
export const helpKinds = [...youthHelpKinds, ...wmoProvisions, 'informal-support'] as const

const day = z.iso.date().refine(isDay, 'must be a day that exists, written as 2026-12-10.')

/**
 * What the directory says of an organisation beside its name and kind, all optional: what is not said is not known. The
 * contract, its period, the clause on working together and the expertise on youth and on adults are the preconditions of
 * the policy (Haarlem, collegebesluit 2021/377152).
 */
export const organisationDetailsSchema = z
  .strictObject({
    /** A small or volunteer organisation answers by a link, without an account. */
    size: z.enum(['small', 'large']).optional(),
    laws: z.array(z.enum(organisationLaws)).max(organisationLaws.length).optional(),
    helpKinds: z.array(z.enum(helpKinds)).max(helpKinds.length).optional(),
    expertise: z.strictObject({ youth: z.boolean(), adults: z.boolean() }).optional(),
    /** New young people in a month. */
    capacityPerMonth: z.int().min(0).max(10_000).optional(),
    region: text(80).optional(),
    contact: z
      .strictObject({
        name: text(120).optional(),
        email: z.email().max(200).optional(),
        phone: text(40).optional(),
      })
      .optional(),
    firstFreeOn: day.optional(),
    /** The organisation whose contract it works under. */
    subcontractorOf: z.string().min(1).max(64).optional(),
    contract: z
      .strictObject({ number: text(80).optional(), fromOn: day, untilOn: day })
      .refine(({ fromOn, untilOn }) => fromOn <= untilOn, {
        path: ['untilOn'],
        message: 'must not lie before fromOn.',
      })
      .optional(),
    /** Whether the contract says that its parties work together. */
    cooperationClause: z.boolean().optional(),
  })
  .meta({ id: 'OrganisationDetails' })

export type OrganisationDetails = z.infer<typeof organisationDetailsSchema>

/** What the directory knows of an organisation; what can't be read, as of an older import, counts as not known. */
export function detailsOf(organisation: Pick<OrganisationRecord, 'details'> | null | undefined): OrganisationDetails {
  if (!organisation) return {}
  const whole = organisationDetailsSchema.safeParse(organisation.details)
  if (whole.success) return whole.data
  const readable = Object.entries(organisation.details).filter(
    ([name, value]) => organisationDetailsSchema.safeParse({ [name]: value }).success,
  )
  return organisationDetailsSchema.parse(Object.fromEntries(readable))
}
