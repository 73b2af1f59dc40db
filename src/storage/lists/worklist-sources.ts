import type { Actor } from '../../cases/actor.ts'
import type { WorkFilter } from '../../cases/lists/worklist.ts'
import { waiting } from '../../cases/narrow-view.ts'
import { searchTokens } from '../sealing/name-tokens.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { nameColumnsOf } from '../young-people/person-rows.ts'
import { isNarrowSql } from './narrow-rows.ts'
import {
  caseVisibleSql,
  holderHiddenSql,
  openCaseVisibleSql,
  sightSql,
  type Values,
  waitingVisibleSql,
  youngPeopleSql,
} from './visible.ts'

/**
 * What a worklist is made of, as SQL up to a part named `found`: the first date of each case that is the actor's own, the
 * cases that they may see, and the people whom they watch over.
 */
export function workSources(actor: Actor, filter: WorkFilter, values: Values): string {
  const { add } = values
  const municipality = add(actor.municipality)
  const me = `${add(actor.personId)}::text`
  const mine = `${add(actor.organisationId)}::text`
  // A date or a turn of an organisation without a person is everybody's in it.
  const held = (column: string) =>
    `(${column}_person_id = ${me} or (${column}_person_id is null and ${column}_organisation_id = ${mine}))`
  const closed = filter.closed ?? 'open'
  const cases = [
    `c.municipality_id = ${municipality}`,
    (closed === 'open' ? openCaseVisibleSql : caseVisibleSql)(actor, 'c.case_id', values),
    ...(closed === 'all' ? [] : [`c.final = ${closed === 'closed'}`]),
    ...caseFilters(actor, filter, values, me),
  ]
  const watched = [
    `y.municipality_id = ${municipality}`,
    // As the index of the watch list has it, so that who does not wait is never looked at.
    `coalesce(y.watch_due_on, 'infinity') < 'infinity'`,
    waitingVisibleSql(actor, values),
    ...(onlyCases(filter) ? ['false'] : []),
    ...(filter.whose === 'mine' ? [held('y.watch')] : []),
    ...(filter.owner === undefined ? [] : [`y.watch_person_id = ${add(filter.owner)}`]),
    ...(filter.organisation === undefined ? [] : [`y.watch_organisation_id = ${add(filter.organisation)}`]),
  ]
  const narrow = isNarrowSql(actor, 'c.case_id', values)
  const sight = sightSql(actor, values)
  const told = nextOfOthers(values)
  return `own as (select distinct on (d.case_id) d.case_id, d.due_on, d.kind from deadlines d
      where d.municipality_id = ${municipality} and d.known_to is null and d.outcome is null and d.suspended_since is null
        and ${held('d.responsible')} order by d.case_id, d.due_on, d.deadline_id),
    found as (select 'case' as kind, c.case_id as id, c.young_person_id, ${nameColumnsOf(actor)}, y.reference, y.birth_date,
        c.turns18_on, c.pathway, c.phase, c.final, c.opened_on, c.owner_organisation_id, c.owner_person_id,
        ${told.at_turn_party} as at_turn_party, case when not turn_hidden then ${told.at_turn_organisation_id} end as at_turn_organisation_id,
        case when not turn_hidden then ${told.at_turn_person_id} end as at_turn_person_id,
        own.case_id is not null or ${held('c.at_turn')} as my_turn, ${told.next_step} as next_step,
        case when next_is_mine then c.next_due_on else coalesce(own.due_on, ${told.next_due_on}) end as due_on,
        case when next_is_mine then c.next_due_kind else coalesce(own.kind, ${told.next_due_kind}) end as due_kind,
        next_is_mine or own.case_id is null as due_is_next, ${told.no_date_because} as no_date_because,
        (${sight}) not in ('without-names', 'preview') as named, (${sight}) not in ('without-names', 'preview', 'contact') as known
      from cases c join ${youngPeopleSql(actor)} y using (municipality_id, young_person_id) left join own on own.case_id = c.case_id
        cross join lateral (select ${holderHiddenSql(actor, 'c.at_turn_party', 'c.at_turn_organisation_id', values)} as turn_hidden) turn
        cross join lateral (select ${held('c.at_turn')} and (own.due_on is null or c.next_due_on <= own.due_on) as next_is_mine) first
        cross join lateral (select ${narrow} and c.at_turn_organisation_id is distinct from ${mine} as others) sight
      where ${cases.join(' and ')}
    union all select 'watch', y.young_person_id, y.young_person_id, ${nameColumnsOf(actor)}, y.reference, y.birth_date,
        null, null, null, false, y.advised_on, y.watch_organisation_id, y.watch_person_id, 'owner', y.watch_organisation_id,
        y.watch_person_id, ${held('y.watch')}, y.watch_because, y.watch_due_on, null, true, null, ${actor.role !== 'manager'}, ${actor.role !== 'manager'}
      from ${youngPeopleSql(actor)} y where ${watched.join(' and ')})`
}

/**
 * The next step of a case, where it is not theirs to know: then it waits for another, and they turn to the owner. By
 * `sight.others`, whether it is another's turn in a case of which they see no more than an offer or a client.
 */
function nextOfOthers({ add }: Values) {
  const unless = (column: string, other: string) => `case when sight.others then ${other} else c.${column} end`
  return {
    at_turn_party: unless('at_turn_party', `case when own.case_id is null then 'owner' else 'receiver' end`),
    at_turn_organisation_id: unless('at_turn_organisation_id', 'c.owner_organisation_id'),
    at_turn_person_id: unless('at_turn_person_id', 'c.owner_person_id'),
    next_step: unless('next_step', add(waiting.event)),
    next_due_on: unless('next_due_on', 'null'),
    next_due_kind: unless('next_due_kind', 'null'),
    no_date_because: unless('no_date_because', add(waiting.because)),
  }
}

/** Filters that nobody on the watch list can pass. */
const onlyCases = (filter: WorkFilter): boolean =>
  filter.closed === 'closed' ||
  filter.pathway !== undefined ||
  filter.phases !== undefined ||
  filter.turns18Before !== undefined

function caseFilters(actor: Actor, filter: WorkFilter, values: Values, me: string): string[] {
  const { add } = values
  const asked: string[] = []
  if (filter.whose === 'mine')
    asked.push(`(c.owner_person_id = ${me} or c.at_turn_person_id = ${me} or c.case_id in (select case_id from own))`)
  if (filter.pathway !== undefined) asked.push(`c.pathway = ${add(filter.pathway)}`)
  if (filter.phases !== undefined) asked.push(`c.phase = any(${add(filter.phases)}::text[])`)
  if (filter.owner !== undefined) asked.push(`c.owner_person_id = ${add(filter.owner)}`)
  if (filter.turns18Before !== undefined) asked.push(`c.turns18_on < ${add(filter.turns18Before)}::date`)
  if (filter.organisation !== undefined) {
    const organisation = add(filter.organisation)
    // Who asks by an organisation would learn of each row that comes that it takes part: not where they may not know that.
    const mayAsk =
      filter.organisation === actor.organisationId
        ? 'true'
        : `not ${holderHiddenSql(actor, 'r.party', 'r.organisation_id', values)} and not ${isNarrowSql(actor, 'c.case_id', values)}`
    asked.push(`(c.owner_organisation_id = ${organisation} or exists (select from case_relations r where r.municipality_id = c.municipality_id
      and r.case_id = c.case_id and r.organisation_id = ${organisation} and r.ended_on is null and ${mayAsk}))`)
  }
  return asked
}

/**
 * Where every word of the text begins a part of a name, or is in the reference, the beginning of the id, or the birth date; true without
 * a text. Who may not see one of these does not find by it either. Over the columns of `found`.
 */
export function textCondition(text: string | undefined, sealing: Sealing, actor: Actor, { add }: Values): string {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '')
  const conditions = words.slice(0, 5).map((word) => {
    const tokens = searchTokens(sealing, actor.municipality, word) ?? []
    const found = tokens.map(
      (token) =>
        `young_person_id in (select t.young_person_id from young_person_tokens t where t.municipality_id = ${add(actor.municipality)} and t.token = ${add(token)})`,
    )
    return `(id like ${add(`${likePart(word.toLowerCase())}%`)} or (named and (${found.length > 0 ? found.join(' and ') : 'false'}))
      or (known and (reference ilike ${add(`%${likePart(word)}%`)} or birth_date::text = ${add(word)})))`
  })
  return ['true', ...conditions].join(' and ')
}

const likePart = (word: string): string => word.replaceAll(/[\\%_]/g, '\\$&')
