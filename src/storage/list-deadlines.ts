import type { DeadlineCount, DeadlineFilter, DeadlineStatus, ListedDeadline, Page, PageOf } from '../cases/lists.ts'
import { deadlineColumns, readDeadline } from './deadlines.ts'
import { cutPage, placeAfter } from './list-page.ts'
import type { Row } from './row.ts'
import type { Scope } from './scope.ts'
import { caseVisibleSql, startValues, type Values } from './visible.ts'

/** What lists need beside the scope: the day it is, and from how many days before its day a deadline is due soon. */
export type Today = { today: string; dueSoonDays: number }

/** The deadlines that the actor may see, the most overdue first. */
export async function listDeadlines(
  scope: Scope,
  filter: DeadlineFilter,
  page: Page,
  day: Today,
): Promise<PageOf<ListedDeadline>> {
  const values = startValues()
  const from = placeAfter(page)
  const condition = conditions(scope, filter, day, values)
  const after =
    from === null ? '' : `and (d.due_on, d.deadline_id) > (${values.add(from[0])}::date, ${values.add(from[1])})`
  const { rows } = await scope.client.query<Row & { due_on: string; deadline_id: string }>(
    `select d.case_id, c.pathway, ${deadlineColumns.replaceAll(/(^|, )(\w+)/g, '$1d.$2')}, (${statusSql(filter, day, values)}) as status
      from deadlines d join cases c using (municipality_id, case_id)
      where ${condition} ${after} order by d.due_on, d.deadline_id limit ${values.add(page.limit + 1)}`,
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
    `select d.responsible_organisation_id as organisation, d.responsible_person_id as owner, c.pathway, d.kind, count(*) as count
      from deadlines d join cases c using (municipality_id, case_id) where ${conditions(scope, filter, day, values)} group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4`,
    values.values,
  )
  return rows
}

function readListed({ status, pathway, ...row }: Row, asOf: string): ListedDeadline {
  const deadline = readDeadline(row)
  const until = status === 'overdue' ? asOf : status === 'met-late' ? deadline.settledOn : null
  const daysOverdue = until === null ? 0 : (Date.parse(until) - Date.parse(deadline.dueOn)) / 86_400_000
  return { ...deadline, pathway: String(pathway), status: status as DeadlineStatus, daysOverdue }
}

/** The status on a day, as SQL; the same rule as `deadlineStatus` in src/cases. */
function statusSql({ asOf }: DeadlineFilter, { dueSoonDays }: Today, { add }: Values): string {
  const on = `${add(asOf)}::date`
  return `case when d.outcome = 'passed-before-opening' then d.outcome
    when d.outcome is not null and d.settled_on <= ${on} then case when d.outcome = 'met' and d.settled_on > d.due_on then 'met-late' else d.outcome end
    when d.suspended_since <= ${on} or exists (select from jsonb_to_recordset(d.suspensions) as s("invitedOn" date, "completedOn" date) where s."invitedOn" <= ${on} and ${on} < s."completedOn") then 'suspended'
    when d.due_on < ${on} then 'overdue' when d.due_on - ${on} <= ${add(dueSoonDays)}::int then 'due-soon' else 'open' end`
}

function conditions({ actor }: Scope, filter: DeadlineFilter, day: Today, values: Values): string {
  const { add } = values
  const on = add(filter.asOf)
  const known =
    filter.knownAt === null
      ? 'd.known_to is null'
      : `d.known_from <= ${add(filter.knownAt)}::timestamptz and (d.known_to is null or d.known_to > ${add(filter.knownAt)}::timestamptz)`
  const asked: string[] = [
    `d.municipality_id = ${add(actor.municipality)}`,
    known,
    `d.opened_on <= ${on}::date`,
    caseVisibleSql(actor, 'd.case_id', values),
  ]
  if (filter.status !== undefined) asked.push(statusCondition(filter, filter.status, day, values))
  if (filter.pathway !== undefined) asked.push(`c.pathway = ${add(filter.pathway)}`)
  if (filter.organisation !== undefined) asked.push(`d.responsible_organisation_id = ${add(filter.organisation)}`)
  if (filter.owner !== undefined) asked.push(`d.responsible_person_id = ${add(filter.owner)}`)
  if (filter.kind !== undefined) asked.push(`d.kind = ${add(filter.kind)}`)
  if (filter.caseId !== undefined) asked.push(`d.case_id = ${add(filter.caseId)}`)
  if (filter.dueBefore !== undefined) asked.push(`d.due_on < ${add(filter.dueBefore)}::date`)
  return asked.join(' and ')
}

/**
 * For an earlier day, or what was known earlier, each row is judged by the day. From today on what is settled stays
 * settled, and a status is a plain condition: that of open deadlines is served by their index, however many are closed.
 */
function statusCondition(filter: DeadlineFilter, status: DeadlineStatus, day: Today, values: Values): string {
  if (filter.knownAt !== null || filter.asOf < day.today) {
    return `(${statusSql(filter, day, values)}) = ${values.add(status)}`
  }
  const on = () => `${values.add(filter.asOf)}::date`
  const running = 'd.outcome is null and d.suspended_since is null'
  switch (status) {
    case 'overdue':
      return `${running} and d.due_on < ${on()}`
    case 'due-soon':
      return `${running} and d.due_on between ${on()} and ${on()} + ${values.add(day.dueSoonDays)}::int`
    case 'open':
      return `${running} and d.due_on > ${on()} + ${values.add(day.dueSoonDays)}::int`
    case 'suspended':
      return 'd.outcome is null and d.suspended_since is not null'
    case 'met':
      return `d.outcome = 'met' and d.settled_on <= d.due_on`
    case 'met-late':
      return `d.outcome = 'met' and d.settled_on > d.due_on`
    default:
      return `d.outcome = ${values.add(status)}`
  }
}
