import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import type { OrganisationRecord } from '../storage.ts'
import { detailsOf, type OrganisationDetails } from './organisation-details.ts'

/** An organisation as the directory shows it: nothing in it is about a young person. */
export type ListedOrganisation = Pick<OrganisationRecord, 'id' | 'name' | 'kind' | 'active'> & {
  details: OrganisationDetails
}

/** Which organisations: what is not said does not matter. */
export type OrganisationFilter = {
  kind?: string | undefined
  law?: string | undefined
  helpKind?: string | undefined
  region?: string | undefined
  subcontractorOf?: string | undefined
  active?: boolean | undefined
}

/** The organisations of the municipality by name, those that the filter lets through. */
export async function listOrganisations(
  { storage }: Dependencies,
  actor: Actor,
  filter: OrganisationFilter,
): Promise<ListedOrganisation[]> {
  return storage.transaction(actor, async ({ directory }) => {
    const all = await directory.organisations()
    return all
      .map(({ id, name, kind, active, details }) => ({ id, name, kind, active, details: detailsOf({ details }) }))
      .filter((organisation) => letsThrough(filter, organisation))
  })
}

function letsThrough(filter: OrganisationFilter, { kind, active, details }: ListedOrganisation): boolean {
  const says = (asked: string | undefined, told: string | readonly string[] | undefined) =>
    asked === undefined || (typeof told === 'string' ? told === asked : (told?.includes(asked) ?? false))
  return (
    says(filter.kind, kind) &&
    says(filter.law, details.laws) &&
    says(filter.helpKind, details.helpKinds) &&
    says(filter.region, details.region) &&
    says(filter.subcontractorOf, details.subcontractorOf) &&
    (filter.active === undefined || filter.active === active)
  )
}
