import { providerSql } from '../lists/deadline-conditions.ts'
import { arrangedSql } from '../lists/list-cases.ts'

/**
 * What the counts of the overview are made of, as SQL: `heldNow` says what each of some cases is to be counted for, and
 * `cellsOf` spreads that over the counts. The fold, the reader and the check all go by these two.
 */

/** The columns of what a case is counted for. */
export const heldColumns = 'case_id, pathway, team, provider, owner, waits_for, birthday, due, late'

const arranged = arrangedSql.replaceAll('p.state', 'c.state')

/** What a deadline adds to the trend: [day, 1] where it became overdue, [day, -1] where it stopped; standing still stops it. */
const lateDays = `select coalesce(jsonb_agg(jsonb_build_array(edge.day, edge.n)), '[]') as late
  from deadlines l
    cross join lateral (select greatest(l.opened_on, l.due_on + 1) as first) began
    cross join lateral unnest(datemultirange(daterange(began.first, case when l.settled_on is not null then greatest(began.first, l.settled_on) end))
      - (select coalesce(range_agg(daterange(s."invitedOn", greatest(s."invitedOn", s."completedOn"))), '{}')
          from jsonb_to_recordset(l.suspensions) as s("invitedOn" date, "completedOn" date))
      - case when l.suspended_since is null then '{}' else datemultirange(daterange(l.suspended_since, null)) end) as stretch
    cross join lateral (values (lower(stretch), 1), (upper(stretch), -1)) edge(day, n)
  where l.municipality_id = c.municipality_id and l.case_id = c.case_id and l.known_to is null
    and l.outcome is distinct from 'passed-before-opening' and (l.settled_on is null or l.settled_on > began.first) and edge.day is not null`

const running = `select coalesce(jsonb_agg(jsonb_build_array(r.due_on, coalesce(r.responsible_organisation_id, ''), r.kind)), '[]') as due
  from deadlines r where r.municipality_id = c.municipality_id and r.case_id = c.case_id and r.known_to is null
    and r.outcome is null and r.suspended_since is null`

/** What cases are to be counted for as they stand. `which` is a condition on the case `c`. Gives `heldColumns`. */
export const heldNow = (
  which: string,
): string => `select c.case_id, c.pathway, coalesce(c.owner_organisation_id, '') as team,
    coalesce(${providerSql}, '') as provider, case when not c.final then coalesce(c.owner_person_id, '') end as owner,
    case when not c.final then c.at_turn_party || ' ' || c.next_step end as waits_for,
    case when not c.final and c.pathway = 'perspective-plan-handover' and not (${arranged}) then c.turns18_on end as birthday, d.due, l.late
  from cases c cross join lateral (${running}) d cross join lateral (${lateDays}) l where ${which}`

/** The cells that some cases are counted in: part, part_key, measure, key, day, n. `held` is a table or a query's name; `parts` leaves out other parts. */
export const cellsOf = (
  held: string,
  parts = 'true',
): string => `select s.part, s.part_key, cell.measure, cell.key, cell.day, cell.n
  from ${held} h
    cross join lateral (values ('all', ''), ('pathway', h.pathway), ('team', h.team), ('provider', h.provider)) s(part, part_key)
    cross join lateral (
      select m.measure, m.key, (e ->> 0)::date as day, 1 as n from jsonb_array_elements(h.due) e
        cross join lateral (values ('due', ''), ('team', h.team), ('provider', h.provider), ('organisation', e ->> 1), ('pathway', h.pathway), ('kind', e ->> 2)) m(measure, key)
      union all select 'late', '', (e ->> 0)::date, (e ->> 1)::int from jsonb_array_elements(h.late) e
      union all select 'owner', h.owner, '-infinity', 1 where h.owner is not null
      union all select 'waiting', h.waits_for, '-infinity', 1 where h.waits_for is not null
      union all select 'birthday', '', h.birthday, 1 where h.birthday is not null) cell
  where ${parts}`
