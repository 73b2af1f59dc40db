import type { TermDefinition } from './term-definition.ts'
import { awbTerms } from './terms-awb.ts'
import { entitlementTerms } from './terms-entitlement.ts'
import { handoverMilestones } from './terms-handover.ts'
import { incomeAndCareTerms } from './terms-income-and-care.ts'
import { intakeTerms } from './terms-intake.ts'
import { jeugdwetTerms } from './terms-jeugdwet.ts'
import { stepTerms } from './terms-steps.ts'
import { supportMilestones } from './terms-support.ts'
import { wmoTerms } from './terms-wmo.ts'

const catalogue = {
  ...wmoTerms,
  ...jeugdwetTerms,
  ...awbTerms,
  ...incomeAndCareTerms,
  ...handoverMilestones,
  ...supportMilestones,
  ...stepTerms,
  ...entitlementTerms,
  ...intakeTerms,
}

/** The id of a term or planning milestone in the catalogue. */
export type TermId = keyof typeof catalogue

/** Every term the product knows of law, planning or custom, by id. Policy may give some another length. */
export const terms: Readonly<Record<TermId, TermDefinition>> = catalogue

export const termIds = Object.keys(catalogue) as TermId[]

export const isTermId = (text: string): text is TermId => Object.hasOwn(catalogue, text)
