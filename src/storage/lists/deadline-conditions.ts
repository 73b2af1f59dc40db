import type { Actor } from '../../cases/actor.ts'
import {
  type AgeBucket,
  ageBuckets,
  type DeadlineFilter,
  type DeadlineStatus,
  nobodyThere,
} from '../../cases/lists/lists.ts'
import type { Scope } from '../database/scope.ts'
import { deadlineInSight, isNarrowSql } from './narrow-rows.ts'
import { caseVisibleSql, holderHiddenSql, openCaseVisibleSql, providerHiddenSql, type Values } from './visible.ts'

/** What lists need beside the scope: the day it is, and from how many days before its day a deadline is due soon. */
export type Today = { today: string; dueSoonDays: number }

/** The status on a day, as SQL; the same rule as `deadlineStatus` in src/cases. */
export function statusSql({ asOf }: Pick<DeadlineFilter, 'asOf'>, { dueSoonDays }: Today, { add }: Values): string {
  const on = `${add(asOf)}::date`
  return `case when d.outcome = 'passed-before-opening' then d.outcome
    when d.outcome is not null and d.settled_on <= ${on} then case when d.outcome = 'met' and d.settled_on > d.due_on then 'met-late' else d.outcome end
    when d.suspended_since <= ${on} or exists (select from jsonb_to_recordset(d.suspensions) as s("invitedOn" date, "completedOn" date) where s."invitedOn" <= ${on} and ${on} < s."completedOn") then 'suspended'
    when d.due_on < ${on} then 'overdue' when d.due_on - ${on} <= ${add(dueSoonDays)}::int then 'due-soon' else 'open' end`
}

/** Which deadlines `d` (of the case `c`) a filter asks for, among those that the actor may see; every list and every count of them goes by this. */
export function deadlineConditions({ actor }: Scope, filter: DeadlineFilter, day: Today, values: Values): string {
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
    (ofWhatRuns(filter, day) ? openCaseVisibleSql : caseVisibleSql)(actor, 'd.case_id', values),
    deadlineInSight(actor, values),
  ]
  if (filter.status !== undefined) asked.push(statusCondition(filter, filter.status, day, values))
  if (filter.running) asked.push(runningCondition(filter, day, values))
  if (filter.pathway !== undefined) asked.push(`c.pathway = ${add(filter.pathway)}`)
  if (filter.organisation !== undefined)
    asked.push(isOrNone('d.responsible_organisation_id', filter.organisation, values))
  if (filter.owner !== undefined) asked.push(`d.responsible_person_id = ${add(filter.owner)}`)
  asked.push(...notByGuessing(actor, filter, values))
  if (filter.kind !== undefined) asked.push(`d.kind = ${add(filter.kind)}`)
  if (filter.caseId !== undefined) asked.push(`d.case_id = ${add(filter.caseId)}`)
  if (filter.dueFrom !== undefined) asked.push(`d.due_on >= ${add(filter.dueFrom)}::date`)
  if (filter.dueBefore !== undefined) asked.push(`d.due_on < ${add(filter.dueBefore)}::date`)
  if (filter.team !== undefined) asked.push(isOrNone('c.owner_organisation_id', filter.team, values))
  if (filter.provider !== undefined) asked.push(isOrNone(providerSql, filter.provider, values))
  if (filter.bucket !== undefined) asked.push(bucketCondition(filter, filter.bucket, day, values))
  return asked.join(' and ')
}

/** Who asks by holder or by provider would learn it of each row that comes: those that are hidden don't come. */
function notByGuessing(actor: Actor, filter: DeadlineFilter, values: Values): string[] {
  const byHolder = filter.organisation !== undefined || filter.owner !== undefined
  const byProvider = filter.provider !== undefined && filter.provider !== actor.organisationId
  return [
    ...(byHolder ? [`not ${heldHidden(actor, values)}`] : []),
    ...(byProvider
      ? [`not ${providerHiddenSql(actor, values)} and not ${isNarrowSql(actor, 'd.case_id', values)}`]
      : []),
  ]
}

/** Whether the holder of the deadline `d` must not be told to the actor, as SQL. */
export const heldHidden = (actor: Actor, values: Values): string =>
  holderHiddenSql(actor, 'd.party', 'd.responsible_organisation_id', values)

/** Whether a filter asks only for what runs now: in a closed case nothing does. */
export const ofWhatRuns = ({ status, bucket, running, asOf, knownAt }: DeadlineFilter, { today }: Today): boolean =>
  knownAt === null &&
  asOf >= today &&
  (running === true ||
    bucket !== undefined ||
    (status !== undefined && ['overdue', 'due-soon', 'open', 'suspended'].includes(status)))

/** That a deadline is not settled on the day asked about: it may stand still, too. */
const runningCondition = (filter: DeadlineFilter, day: Today, values: Values): string =>
  filter.knownAt === null && filter.asOf >= day.today
    ? 'd.outcome is null'
    : `(${statusSql(filter, day, values)}) in ('overdue', 'due-soon', 'open', 'suspended')`

/** Of the deadlines that run on the day asked about, those this far before or past their day. */
function bucketCondition(filter: DeadlineFilter, bucket: AgeBucket, day: Today, values: Values): string {
  const on = `${values.add(filter.asOf)}::date`
  const runs =
    filter.knownAt === null && filter.asOf >= day.today
      ? 'd.outcome is null and d.suspended_since is null'
      : `(${statusSql(filter, day, values)}) in ('overdue', 'due-soon', 'open')`
  const [least, most] = ageBuckets[bucket]
  return [
    runs,
    ...(least === null ? [] : [`d.due_on >= ${on} + ${least}`]),
    ...(most === null ? [] : [`d.due_on <= ${on} + ${most}`]),
  ].join(' and ')
}

/** The youth-care provider of the case `c` now, as SQL. */
export const providerSql = `(select min(provider.organisation_id) from case_relations provider where provider.municipality_id = c.municipality_id
  and provider.case_id = c.case_id and provider.party = 'youthCareProvider' and provider.ended_on is null)`

/** That a column holds this id; `none` asks for the rows in which nobody stands there. */
export const isOrNone = (column: string, id: string, { add }: Values): string =>
  id === nobodyThere ? `${column} is null` : `${column} = ${add(id)}`

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
