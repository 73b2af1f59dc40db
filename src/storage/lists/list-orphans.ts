import type { Actor } from '../../cases/actor.ts'
import type { Orphan, Page, PageOf } from '../../cases/lists/lists.ts'
import type { Scope } from '../database/scope.ts'
import { cutPage, placeAfter } from './list-page.ts'
import { openCaseVisibleSql, personVisibleSql, startValues, type Values, youngPeopleSql } from './visible.ts'

type OrphanRow = { caseId: string | null; youngPersonId: string; lacks: Orphan['lacks']; sort: string }

/** What an owner lacks, as SQL: nobody, or somebody who left or whose organisation is not active; null when all is well. */
const ownerLacks = (organisation: string, person: string): string => `case
  when ${organisation} is null or ${person} is null then 'owner'
  when not coalesce(p.active and o.active, false) then 'active-owner' end`

/** Whoever keeps the program running sees no case, but must find a new holder for those that lost theirs: numbers only. */
export const whoAsks = (actor: Actor): Actor => (actor.role === 'administrator' ? { ...actor, role: 'manager' } : actor)

const owners = (row: string, person: string): string =>
  `left join people p on p.municipality_id = ${row}.municipality_id and p.person_id = ${row}.${person}
   left join organisations o on o.municipality_id = p.municipality_id and o.organisation_id = p.organisation_id`

/** Open cases and people on the watch list that nobody holds: without an active owner, a next step or a date. Empty when all is well. */
export async function listOrphans(scope: Scope, page: Page): Promise<PageOf<Orphan>> {
  const values = startValues(scope.actor.municipality)
  const from = placeAfter(page)
  const after =
    from === null
      ? ''
      : `and (sort, coalesce("caseId", "youngPersonId")) > (${values.add(from[0])}, ${values.add(from[1])})`
  const { rows } = await scope.client.query<OrphanRow>(
    `select * from (${openCases(scope, values)} union all ${watched(scope, values)}) as held where lacks is not null ${after}
      order by sort, coalesce("caseId", "youngPersonId") limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  return cutPage(
    rows,
    page,
    (row) => [row.sort, row.caseId ?? row.youngPersonId],
    ({ sort: _, ...orphan }) => orphan,
  )
}

function openCases({ actor }: Scope, values: Values): string {
  return `select c.case_id as "caseId", c.young_person_id as "youngPersonId", coalesce(${ownerLacks('c.owner_organisation_id', 'c.owner_person_id')},
      case when c.next_step in ('', 'none') then 'next-step' when c.next_due_on is null and c.no_date_because is null then 'date' end) as lacks,
      coalesce(c.next_due_on, c.opened_on)::text as sort
    from cases c ${owners('c', 'owner_person_id')}
    where c.municipality_id = $1 and not c.final and ${openCaseVisibleSql(actor, 'c.case_id', values)}`
}

/** Somebody without an open case: on the watch list, or known and never in a case. Who was helped to the end is neither. */
function watched({ actor }: Scope, values: Values): string {
  return `select null, y.young_person_id, coalesce(${ownerLacks('y.watch_organisation_id', 'y.watch_person_id')},
      case when y.watch_due_on is null then 'date' end), coalesce(y.watch_due_on, y.birth_date)::text
    from ${youngPeopleSql(actor)} y ${owners('y', 'watch_person_id')}
    where y.municipality_id = $1 and ${personVisibleSql(actor, values)} and not exists
      (select from cases had where had.municipality_id = y.municipality_id and had.young_person_id = y.young_person_id
        and (not had.final or y.watch_due_on is null))`
}
