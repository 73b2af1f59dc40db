import type { Actor } from '../cases/actor.ts'
import { isAddressProtected, mayKnowWhereabouts } from './protected-address.ts'

type Holders = Readonly<Record<string, { organisationId: string | null }>>

/** What of a case decides whose people may be named in it: its parties, and whether the address is protected. */
export type Sides = { people: Holders; file: { facts: Readonly<Record<string, unknown>> } }

/**
 * The organisations whose people an actor may name as the worker in a case: their own, where it is a party. A manager steps
 * in for every party, save a youth-care provider that they may not know because the address is protected.
 */
export function sidesToName(actor: Actor, { people, file }: Sides): ReadonlySet<string> {
  const isOwn = (organisationId: string | null) => organisationId !== null && organisationId === actor.organisationId
  const hidden =
    isAddressProtected(file.facts) && !mayKnowWhereabouts(actor, [people['owner']?.organisationId]) ? hiddenParty : null
  const sides = Object.entries(people).filter(([party, { organisationId }]) =>
    actor.role === 'manager' ? party !== hidden : isOwn(organisationId),
  )
  return new Set(sides.flatMap(([, { organisationId }]) => organisationId ?? []))
}

const hiddenParty = 'youthCareProvider'
