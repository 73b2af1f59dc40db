import type { Actor } from '../cases/actor.ts'

/** Facts that say where somebody lives or stays, or lead there. */
const whereabouts = ['staysAtProviderIn', 'lastHomeAddressBeforeStay', 'registeredIn']

/** Whether the facts say that the address is protected. */
export const isAddressProtected = (facts: Readonly<Record<string, unknown>>): boolean =>
  facts['protectedAddress'] === true

/**
 * Whether an actor may know where somebody with a protected address is: the young person, the college, and the
 * organisation that holds the case or the place on the watch list. Nobody else: no provider, no other organisation.
 */
export function mayKnowWhereabouts(actor: Actor, heldBy: readonly (string | null | undefined)[]): boolean {
  if (actor.role === 'decision-maker' || actor.role === 'young-person' || actor.role === 'system') return true
  if (['manager', 'administrator', 'auditor'].includes(actor.role) || actor.organisationId === null) return false
  return heldBy.includes(actor.organisationId)
}

/** Facts without those that lead to the address. */
export const withoutWhereabouts = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !whereabouts.includes(name)))
