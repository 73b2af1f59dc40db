import type { Actor } from '../../cases/actor.ts'
import { waiting } from '../../cases/narrow-view.ts'
import { receiverSteps } from '../../cases/receiver-steps.ts'
import type { Scope } from '../database/scope.ts'
import { startValues, type Values, visibleBy } from './visible.ts'

/**
 * The cases of which the actor sees no more than an offer or a client, as SQL: a set of ids, or null for who never does.
 * The same rule as `isNarrow` of `sightOf`. An index holds these relations alone.
 */
function narrowCasesSql(actor: Actor, { add }: Values): string | null {
  const byRole = visibleBy(actor, startValues(), () => 'of an organisation')
  if (byRole !== 'of an organisation' || actor.role === 'young-person' || actor.organisationId === null) return null
  const organisation = add(actor.organisationId)
  return `select r.case_id from case_relations r join cases k using (municipality_id, case_id)
    where r.municipality_id = ${add(actor.municipality)} and r.organisation_id = ${organisation} and r.ended_on is null
      and r.scope in ('preview', 'contact') and k.owner_organisation_id is distinct from ${organisation}
      and not exists (select from case_relations w where w.municipality_id = r.municipality_id and w.case_id = r.case_id
        and w.organisation_id = r.organisation_id and w.ended_on is null and w.scope in ('full', 'handover'))`
}

/** Whether the actor sees of the case with this id no more than that, as SQL. */
export function isNarrowSql(actor: Actor, caseId: string, values: Values): string {
  const narrow = narrowCasesSql(actor, values)
  return narrow === null ? 'false' : `(${caseId} in (${narrow}))`
}

/** Whether there is such a case: for who has none, lists are asked as they are. */
export async function holdsNarrow({ client, actor }: Scope): Promise<boolean> {
  const values = startValues()
  const narrow = narrowCasesSql(actor, values)
  if (narrow === null) return false
  const { rows } = await client.query<{ holds: boolean }>(`select exists (${narrow}) as holds`, values.values)
  return rows[0]?.holds === true
}

/** Whether the deadline `d` is one that such a reader may know: their own. The same rule as in `narrowed` of src/cases. */
export const ownDeadlineSql = ({ organisationId }: Actor, { add }: Values): string =>
  `(d.party = 'receiver' and d.responsible_organisation_id = ${add(organisationId)})`

/** Whether the actor may know of the deadline `d` within a case that they see, as SQL. */
export function deadlineInSight(actor: Actor, values: Values): string {
  const narrow = isNarrowSql(actor, 'd.case_id', values)
  return narrow === 'false' ? 'true' : `(${ownDeadlineSql(actor, values)} or not ${narrow})`
}

/** The step that the kind of a deadline asks of a receiver, as SQL. */
function stepSql(kind: string, { add }: Values): string {
  const steps = [...receiverSteps].map(([of, step]) => `when ${add(of)} then ${add(step)}`)
  return `case ${kind} ${steps.join(' ')} else ${add(waiting.event)} end`
}

/** What lists read of whose turn it is: joined as `whole` what the case says, and which deadlines `d` of it run. */
type Next = { joins: string; running: string }

/**
 * Whose turn it is in the case `c`, as far as the actor may know, as SQL that joins `narrow.sight` and `n` to it: of their
 * own case what the case says, of others their own first deadline. The same rule as `ownNext` of src/cases.
 */
export function nextInSight(actor: Actor, { joins, running }: Next, values: Values): string {
  const mine = values.add(actor.organisationId)
  const atTurn = `(whole.at_turn_party = 'receiver' and whole.at_turn_organisation_id = ${mine})`
  const told = (column: string, own: string, turn: string, other: string) =>
    `case when not narrow.sight then whole.${column} when own.kind is not null then ${own} when ${atTurn} then ${turn} else ${other} end as ${column}`
  const columns = [
    told('at_turn_party', `'receiver'`, `'receiver'`, `'owner'`),
    told('at_turn_organisation_id', mine, mine, 'p.owner_organisation_id'),
    told('at_turn_person_id', 'own.responsible_person_id', 'whole.at_turn_person_id', 'p.owner_person_id'),
    told('next_step', stepSql('own.kind', values), 'whole.next_step', values.add(waiting.event)),
    told('next_due_on', 'own.due_on', 'null', 'null'),
    told('next_due_kind', 'own.kind', 'null', 'null'),
    told('no_date_because', 'null', 'whole.no_date_because', values.add(waiting.because)),
  ]
  return `${joins}
    cross join lateral (select ${isNarrowSql(actor, 'c.case_id', values)} as sight) narrow
    left join lateral (select d.kind, d.due_on, d.responsible_person_id from deadlines d
      where narrow.sight and d.municipality_id = c.municipality_id and d.case_id = c.case_id and ${running}
        and ${ownDeadlineSql(actor, values)} order by d.due_on, d.deadline_id limit 1) own on true
    cross join lateral (select ${columns.join(', ')}) n`
}
