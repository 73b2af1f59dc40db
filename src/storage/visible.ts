import type { Actor } from '../cases/actor.ts'

/** Collects the values of a statement as it is put together: `add` gives the placeholder. */
export type Values = { values: unknown[]; add(value: unknown): string }

export function startValues(...values: unknown[]): Values {
  return { values, add: (value) => `$${values.push(value)}` }
}

/** Where the actor reads young people from: a manager without names, whatever they ask. */
export const youngPeopleSql = ({ role }: Actor): string =>
  role === 'manager' ? 'young_people_unnamed' : 'young_people'

/**
 * Whether the youth-care provider of the case `c` is hidden from the actor, as SQL: its address is protected, and neither
 * is the case theirs nor do they decide in it. The same rule as `mustHideProvider` in src/cases.
 */
export function providerHiddenSql({ role, organisationId }: Actor, { add }: Values): string {
  if (role === 'decision-maker' || role === 'young-person' || role === 'system') return 'false'
  if (['manager', 'administrator', 'auditor'].includes(role) || organisationId === null) return 'c.address_protected'
  return `(c.address_protected and c.owner_organisation_id is distinct from ${add(organisationId)})`
}

/** Whether a holder that is a party of the case must not be told: the provider where it is hidden, but to itself. */
export function holderHiddenSql(actor: Actor, party: string, organisation: string, values: Values): string {
  const hidden = providerHiddenSql(actor, values)
  if (hidden === 'false') return 'false'
  return `(${hidden} and coalesce(${party}, '') = 'youthCareProvider' and ${organisation} is distinct from ${values.add(actor.organisationId)})`
}

/** How much of a case the actor sees, as SQL over the row `c` of cases: the scope's name, or null for nothing. The same rule as `sightOf` in src/access. */
export function sightSql(actor: Actor, { add }: Values): string {
  if (actor.role === 'decision-maker' || actor.role === 'system') return `'full'`
  if (actor.role === 'manager') return `'without-names'`
  if (actor.role === 'administrator' || actor.role === 'auditor') return 'null::text'
  if (actor.role === 'young-person') {
    return `(select 'full' from young_people y where y.municipality_id = c.municipality_id and y.young_person_id = c.young_person_id and y.sign_in_person_id = ${add(actor.personId)})`
  }
  const organisation = add(actor.organisationId)
  return `case when c.owner_organisation_id = ${organisation} then 'full' else (select r.scope from case_relations r
    where r.municipality_id = c.municipality_id and r.case_id = c.case_id and r.organisation_id = ${organisation} and r.ended_on is null limit 1) end`
}

/** The ids of cases in which an organisation takes part, as owner or by a relation that runs. */
const casesOfOrganisation = (municipality: string, organisation: string) =>
  `select own.case_id from cases own where own.municipality_id = ${municipality} and own.owner_organisation_id = ${organisation}
   union all select taking.case_id from case_relations taking
     where taking.municipality_id = ${municipality} and taking.organisation_id = ${organisation} and taking.ended_on is null`

const peopleSignedIn = (municipality: string, person: string) =>
  `select signed.young_person_id from young_people signed where signed.municipality_id = ${municipality} and signed.sign_in_person_id = ${person}`

/**
 * Whether the actor may know of the case with this id, as SQL. A set of ids rather than a question a row: what it costs
 * follows the caseload of the organisation, not that of the municipality. The same rule as `maySeeCase` in src/access.
 */
export function caseVisibleSql(actor: Actor, caseId: string, { add }: Values): string {
  if (['decision-maker', 'system', 'manager'].includes(actor.role)) return 'true'
  if (actor.role === 'administrator' || actor.role === 'auditor') return 'false'
  if (actor.role !== 'young-person' && actor.organisationId === null) return 'false'
  const municipality = add(actor.municipality)
  if (actor.role === 'young-person') {
    return `${caseId} in (select theirs.case_id from cases theirs where theirs.municipality_id = ${municipality}
      and theirs.young_person_id in (${peopleSignedIn(municipality, add(actor.personId))}))`
  }
  return `${caseId} in (${casesOfOrganisation(municipality, add(actor.organisationId))})`
}

/**
 * The same for a list of what is open: over the index of access that triggers keep, which knows what was closed. What it
 * costs follows the open caseload of the organisation.
 */
export function openCaseVisibleSql(actor: Actor, caseId: string, { add }: Values): string {
  const holder = holderOf(actor)
  if (holder === null) return caseVisibleSql(actor, caseId, startValues())
  return `${caseId} in (select open.case_id from case_access open where open.municipality_id = ${add(actor.municipality)}
    and open.holder = ${add(holder)} and not open.final)`
}

/** Whether the actor sees the young person `y` who waits on a watch list, as SQL: a look-up for each who waits. */
export function waitingVisibleSql(actor: Actor, values: Values): string {
  const holder = holderOf(actor)
  if (holder === null || actor.role === 'young-person') return personVisibleSql(actor, values)
  const { add } = values
  return `(y.watch_organisation_id = ${add(actor.organisationId)} or exists (select from case_access a
    where a.municipality_id = ${add(actor.municipality)} and a.holder = ${add(holder)} and a.young_person_id = y.young_person_id offset 0))`
}

/** As whom somebody looks into cases of which not all of the municipality are theirs to see; null for who sees all or none. */
function holderOf({ role, personId, organisationId }: Actor): string | null {
  if (role === 'young-person') return `person:${personId ?? ''}`
  if (['decision-maker', 'system', 'manager', 'administrator', 'auditor'].includes(role) || organisationId === null)
    return null
  return `organisation:${organisationId}`
}

/** Whether the actor sees the young person `y`, as SQL: on their watch list, or in a case that they see. */
export function personVisibleSql(actor: Actor, { add }: Values): string {
  if (['decision-maker', 'system', 'manager'].includes(actor.role)) return 'true'
  if (actor.role === 'young-person') return `y.sign_in_person_id = ${add(actor.personId)}`
  if (actor.role === 'administrator' || actor.role === 'auditor' || actor.organisationId === null) return 'false'
  const municipality = add(actor.municipality)
  const organisation = add(actor.organisationId)
  const watched = `select watched.young_person_id from young_people watched
    where watched.municipality_id = ${municipality} and watched.watch_organisation_id = ${organisation}`
  return `y.young_person_id in (${watched} union all select c.young_person_id from cases c
    where c.municipality_id = ${municipality} and c.case_id in (${casesOfOrganisation(municipality, organisation)}))`
}
