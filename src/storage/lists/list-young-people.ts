import type { ListedYoungPerson, Page, PageOf, YoungPersonFilter, YoungPersonSearch } from '../../cases/lists/lists.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { wholeNameToken } from '../sealing/name-tokens.ts'
import { personColumnsOf, readPeople } from '../young-people/person-rows.ts'
import { cutPage, placeAfter } from './list-page.ts'
import { pageOrder } from './page-order.ts'
import { personVisibleSql, startValues, type Values, youngPeopleSql } from './visible.ts'

type PersonRow = Row & { young_person_id: string; sort_on: string; open_case_id: string | null; held_by: string | null }

/** Everyone known that the actor may see, those with the first date on the watch list first. */
export async function listYoungPeople(
  scope: Scope,
  filter: YoungPersonFilter,
  page: Page,
): Promise<PageOf<ListedYoungPerson>> {
  const values = startValues(scope.actor.municipality)
  const asked: string[] = []
  if (filter.advice !== undefined) asked.push(`y.advice ->> 'outcome' = ${values.add(filter.advice)}`)
  if (filter.pathway !== undefined) asked.push(`o.pathway = ${values.add(filter.pathway)}`)
  if (filter.reference !== undefined) asked.push(`y.reference = ${values.add(filter.reference)}`)
  if (filter.watched !== undefined) asked.push(`y.watch_due_on is ${filter.watched ? 'not null' : 'null'}`)
  return select(scope, asked, values, page)
}

/** Who has this BSN, or this family name with optionally first name and birth date, in whatever case, with or without accents. */
export async function searchYoungPeople(
  scope: Scope,
  search: YoungPersonSearch,
  page: Page,
): Promise<PageOf<ListedYoungPerson>> {
  const values = startValues(scope.actor.municipality)
  const asked: string[] = []
  if (search.bsn !== undefined) asked.push(`y.bsn_index = ${values.add(scope.sealing.index(search.bsn))}`)
  const named = (which: 'first' | 'family', name: string) => {
    const token = values.add(wholeNameToken(scope.sealing, scope.actor.municipality, which, name))
    asked.push(
      `y.young_person_id in (select young_person_id from young_person_tokens where municipality_id = $1 and token = ${token})`,
    )
  }
  if (search.familyName !== undefined) named('family', search.familyName)
  if (search.firstName !== undefined) named('first', search.firstName)
  if (search.birthDate !== undefined) asked.push(`y.birth_date = ${values.add(search.birthDate)}::date`)
  return select(scope, asked, values, page)
}

async function select(
  scope: Scope,
  asked: readonly string[],
  values: Values,
  page: Page,
): Promise<PageOf<ListedYoungPerson>> {
  const from = placeAfter(page)
  const after =
    from === null
      ? []
      : [
          `(coalesce(y.watch_due_on, 'infinity'), y.young_person_id) > (${values.add(from[0])}::date, ${values.add(from[1])})`,
        ]
  const order = await pageOrder(scope, `coalesce(y.watch_due_on, 'infinity')`)
  const { rows } = await scope.client.query<PersonRow>(
    `select y.municipality_id, y.young_person_id, ${personColumnsOf(scope.actor)}, coalesce(y.watch_due_on, 'infinity')::text as sort_on, o.case_id as open_case_id, o.owner_organisation_id as held_by
      from ${youngPeopleSql(scope.actor)} y left join cases o on o.municipality_id = y.municipality_id and o.young_person_id = y.young_person_id and not o.final
      where ${['y.municipality_id = $1', personVisibleSql(scope.actor, values), ...asked, ...after].join(' and ')}
      order by ${order}, y.young_person_id limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  const { items, after: next } = cutPage(
    rows,
    page,
    (row) => [row.sort_on, row.young_person_id],
    (row) => row,
  )
  const people = await readPeople(
    scope,
    items.map(({ sort_on: _, open_case_id: __, held_by: ___, ...row }) => row),
  )
  const listed = people.map((person, index) => ({
    ...person,
    openCaseId: items[index]?.open_case_id ?? null,
    heldBy: items[index]?.held_by ?? null,
  }))
  return { items: listed, after: next }
}
