import type { Actor } from '../cases/actor.ts'

/** Collects the values of a statement as it is put together: `add` gives the placeholder. */
export type Values = { values: unknown[]; add(value: unknown): string }

export function startValues(...values: unknown[]): Values {
  return { values, add: (value) => `$${values.push(value)}` }
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

/** Whether the actor sees a young person, as SQL over the row `y` of young_people: on their watch list, or in a case that they see. */
export function personVisibleSql(actor: Actor, values: Values): string {
  if (actor.role === 'decision-maker' || actor.role === 'system' || actor.role === 'manager') return 'true'
  if (actor.role === 'young-person') return `y.sign_in_person_id = ${values.add(actor.personId)}`
  const watched = `y.watch_organisation_id = ${values.add(actor.organisationId)}`
  return `(${watched} or exists (select from cases c where c.municipality_id = y.municipality_id and c.young_person_id = y.young_person_id
    and (${sightSql(actor, values)}) is not null))`
}
