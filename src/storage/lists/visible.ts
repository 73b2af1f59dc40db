import { scopes } from '../../access/may-see.ts'
import type { Actor } from '../../cases/actor.ts'

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
    where r.municipality_id = c.municipality_id and r.case_id = c.case_id and r.organisation_id = ${organisation} and r.ended_on is null
    order by array_position(array['${scopes.join("','")}'], r.scope) limit 1) end`
}

/**
 * Whether the actor may know of the case with this id, as SQL, over the index of access that triggers keep and the policies
 * of the database go by: what it costs follows the caseload of the organisation, not that of the municipality. The same
 * rule as `maySeeCase` in src/access.
 */
export const caseVisibleSql = (actor: Actor, caseId: string, values: Values): string =>
  visibleBy(actor, values, (held) => `${caseId} in (select access.case_id ${held})`)

/** The same for a list of what is open: what it costs follows the open caseload, however many cases were closed. */
export const openCaseVisibleSql = (actor: Actor, caseId: string, values: Values): string =>
  visibleBy(actor, values, (held) => `${caseId} in (select access.case_id ${held} and not access.final)`)

/** Whether the actor sees the young person `y` who waits on a watch list, as SQL: a look-up for each who waits. */
export const waitingVisibleSql = (actor: Actor, values: Values): string =>
  visibleBy(
    actor,
    values,
    (held) =>
      `(${theirOwn('y', actor, values)} or exists (select ${held} and access.young_person_id = y.young_person_id offset 0))`,
  )

/** Whether the actor sees the young person `y`, as SQL: themself, on their watch list, or in a case that they see. */
export const personVisibleSql = (actor: Actor, values: Values): string =>
  visibleBy(
    actor,
    values,
    (held) => `y.young_person_id in (select own.young_person_id from young_people own
      where own.municipality_id = ${values.add(actor.municipality)} and ${theirOwn('own', actor, values)}
      union all select access.young_person_id ${held})`,
  )

const theirOwn = (person: string, { role, personId, organisationId }: Actor, { add }: Values): string =>
  role === 'young-person'
    ? `${person}.sign_in_person_id = ${add(personId)}`
    : `${person}.watch_organisation_id = ${add(organisationId)}`

/** True for who sees all of the municipality, false for who sees none; for others a condition on the cases that they hold. */
export function visibleBy(actor: Actor, { add }: Values, condition: (held: string) => string): string {
  const { role, personId, organisationId, municipality } = actor
  if (['decision-maker', 'system', 'manager'].includes(role)) return 'true'
  if (role === 'administrator' || role === 'auditor') return 'false'
  const holder = role === 'young-person' ? `person:${personId ?? ''}` : `organisation:${organisationId ?? ''}`
  return condition(
    `from case_access access where access.municipality_id = ${add(municipality)} and access.holder = ${add(holder)}`,
  )
}
