import type {
  DeadlineCount,
  DeadlineFilter,
  DeadlineStatus,
  ListedDeadline,
  Page,
  PageOf,
} from '../../cases/lists/lists.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { deadlineColumns, readDeadline } from '../deadlines/deadlines.ts'
import { deadlineConditions, heldHidden, ofWhatRuns, statusSql, type Today } from './deadline-conditions.ts'
import { cutPage, placeAfter } from './list-page.ts'
import { pageOrder } from './page-order.ts'
import { startValues } from './visible.ts'

/** The deadlines that the actor may see, the most overdue first. */
export async function listDeadlines(
  scope: Scope,
  filter: DeadlineFilter,
  page: Page,
  day: Today,
): Promise<PageOf<ListedDeadline>> {
  const values = startValues()
  const from = placeAfter(page)
  const condition = deadlineConditions(scope, filter, day, values)
  const order = await pageOrder(scope, 'd.due_on', { open: ofWhatRuns(filter, day) })
  const after =
    from === null ? '' : `and (d.due_on, d.deadline_id) > (${values.add(from[0])}::date, ${values.add(from[1])})`
  const { rows } = await scope.client.query<Row & { due_on: string; deadline_id: string }>(
    `select d.case_id, c.pathway, ${deadlineColumns.replaceAll(/(^|, )(\w+)/g, '$1d.$2')}, (${statusSql(filter, day, values)}) as status,
        ${heldHidden(scope.actor, values)} as holder_hidden
      from deadlines d join cases c using (municipality_id, case_id)
      where ${condition} ${after} order by ${order}, d.deadline_id limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  return cutPage(
    rows,
    page,
    (row) => [row.due_on, row.deadline_id],
    (row) => readListed(row, filter.asOf),
  )
}

/** How many deadlines there are, by who must act, pathway and kind. */
export async function countDeadlines(scope: Scope, filter: DeadlineFilter, day: Today): Promise<DeadlineCount[]> {
  const values = startValues()
  const { rows } = await scope.client.query<DeadlineCount>(
    `select case when not hidden then d.responsible_organisation_id end as organisation, case when not hidden then d.responsible_person_id end as owner,
        c.pathway, d.kind, count(*) as count
      from deadlines d join cases c using (municipality_id, case_id)
        cross join lateral (select ${heldHidden(scope.actor, values)} as hidden) holder
      where ${deadlineConditions(scope, filter, day, values)} group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4`,
    values.values,
  )
  return rows
}

function readListed({ status, pathway, holder_hidden, ...row }: Row, asOf: string): ListedDeadline {
  const read = readDeadline(row)
  const deadline = holder_hidden === true ? { ...read, responsible: { organisationId: null, personId: null } } : read
  const until = status === 'overdue' ? asOf : status === 'met-late' ? deadline.settledOn : null
  const daysOverdue = until === null ? 0 : (Date.parse(until) - Date.parse(deadline.dueOn)) / 86_400_000
  return { ...deadline, pathway: String(pathway), status: status as DeadlineStatus, daysOverdue }
}
