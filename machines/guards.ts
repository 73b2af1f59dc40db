import { extendedCareBranchGuards } from './extended-youth-care/extended-care-branches.guards.ts'
import { extendedYouthCareGuards } from './extended-youth-care/extended-youth-care.guards.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { decisionTermGuards } from './regions/decision-terms/decision-terms.guards.ts'
import { offerGuards } from './regions/offer/offer.guards.ts'

/** Every guard of the three statecharts, by name: a group a region, alphabetically, then what a pathway has of its own. */
export const guards = {
  ...decisionTermGuards,
  ...offerGuards,
  ...extendedYouthCareGuards,
  ...extendedCareBranchGuards,
} as const

export type GuardName = keyof typeof guards

/** The sentence that tells why a step cannot be done now, for a guard that does not hold. */
export function whyNot(name: string): { nl: string; en: string } | undefined {
  return (guards as Record<string, GuardDefinition>)[name]?.otherwise
}
