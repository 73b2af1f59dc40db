import type { Breach, BreachFilter, BreachGroup } from '../../cases/deadlines/breaches.ts'
import type { Page, PageOf } from '../../cases/lists/lists.ts'
import type { Scope } from '../database/scope.ts'
import { brokenFrom, causeSql, explanationsOf, heldBySql, heldSince, holdersOf } from '../deadlines/breach-rows.ts'
import { heldHidden, isOrNone, providerSql } from './deadline-conditions.ts'
import { cutPage, placeAfter } from './list-page.ts'
import { deadlineInSight, isNarrowSql } from './narrow-rows.ts'
import { caseVisibleSql, providerHiddenSql, startValues, type Values } from './visible.ts'

type BreachRow = Omit<Breach, 'brokenOn' | 'heldBy' | 'holders' | 'explanations'> & { hidden: boolean }

const columns = `d.deadline_id as id, d.case_id as "caseId", c.pathway, d.kind, d.key, d.legal_basis as "legalBasis", d.statutory,
  d.due_on as "dueOn", d.party`

/**
 * Broken deadlines that the actor may see, the oldest first. Those that are overdue and those that ended late come from an
 * index each, so that the first page costs the same however many were kept.
 */
export async function listBreaches(
  scope: Scope,
  filter: BreachFilter & { id?: string },
  page: Page,
): Promise<PageOf<Breach>> {
  const values = startValues()
  const on = `${values.add(filter.asOf)}::date`
  const from = placeAfter(page)
  const after =
    from === null ? '' : `and (d.due_on, d.deadline_id) > (${values.add(from[0])}::date, ${values.add(from[1])})`
  const asked = `${conditions(scope, filter, on, values)} ${after} order by d.due_on, d.deadline_id limit ${values.add(page.limit + 1)}`
  const branches = [overdue(filter, on), endedLate(filter, on)]
    .filter((branch) => branch !== null)
    .map(
      ({ shown, where }) =>
        `(select ${columns}, ${shown}, ${heldHidden(scope.actor, values)} as "hidden" from deadlines d join cases c using (municipality_id, case_id) where ${where} and ${asked})`,
    )
  const { rows } = await scope.client.query<BreachRow>(
    `select * from (${branches.join(' union all ')}) as broken order by "dueOn", id limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  const cut = cutPage(
    rows,
    page,
    (row) => [row.dueOn, row.id],
    (row) => row,
  )
  const ids = cut.items.map(({ id }) => id)
  const [holders, explanations] = await Promise.all([
    holdersOf(scope, ids, filter.knownAt),
    explanationsOf(scope, ids, filter.knownAt),
  ])
  return {
    ...cut,
    items: cut.items.map(({ hidden, ...row }) => {
      const brokenOn = brokenFrom(row.dueOn)
      const held = heldSince(hidden ? [] : (holders.get(row.id) ?? []), brokenOn, row.endedOn)
      return { ...row, brokenOn, ...held, explanations: explanations.get(row.id) ?? [] }
    }),
  }
}

/** How many breaches a filter asks for, by what they are alike in. */
export async function countBreaches(scope: Scope, filter: BreachFilter): Promise<BreachGroup[]> {
  const values = startValues()
  const on = `${values.add(filter.asOf)}::date`
  const asked = conditions(scope, filter, on, values)
  const branches = [overdue(filter, on), endedLate(filter, on)].flatMap((branch) =>
    branch === null
      ? []
      : [
          `select case when not ${heldHidden(scope.actor, values)} then ${heldBy(filter, values)} end as "heldBy", ${cause(filter, values)} as cause, d.kind, c.pathway, d.statutory, d.due_on + 1 as "brokenOn"
            from deadlines d join cases c using (municipality_id, case_id) where ${branch.where} and ${asked}`,
        ],
  )
  const { rows } = await scope.client.query<BreachGroup>(
    `select "heldBy", cause, kind, pathway, statutory, "brokenOn", count(*)::int as count
      from (${branches.join(' union all ')}) as broken group by 1, 2, 3, 4, 5, 6 order by 6, 1, 2, 3, 4`,
    values.values,
  )
  return rows
}

/** What had been recorded by then, as a condition on a version or an explanation `x`. */
const knownSince = ({ knownAt }: BreachFilter, column: string, { add }: Values): string =>
  knownAt === null ? 'true' : `x.${column} <= ${add(knownAt)}::timestamptz`

/** What was known of the case `c` by then, so that a report of then stays what it was. */
function caseWas(column: 'pathway' | 'owner_organisation_id', { knownAt }: BreachFilter, { add }: Values): string {
  if (knownAt === null) return `c.${column}`
  const at = `${add(knownAt)}::timestamptz`
  return `(select s.${column} from case_states s where s.municipality_id = c.municipality_id and s.case_id = c.case_id
    and s.known_from <= ${at} and (s.known_to is null or s.known_to > ${at}) order by s.seq desc limit 1)`
}

const heldBy = (filter: BreachFilter, values: Values) => heldBySql(knownSince(filter, 'known_from', values))
const cause = (filter: BreachFilter, values: Values) => causeSql(knownSince(filter, 'explained_at', values))

type Branch = { shown: string; where: string }

/** Still runs and was past its last day; one that stood still was not. */
function overdue({ status }: BreachFilter, on: string): Branch | null {
  if (status !== undefined && status !== 'overdue') return null
  return {
    shown: `'overdue' as status, null::date as "endedOn", ${on} - d.due_on as "daysLate"`,
    where: `d.outcome is null and d.due_on < ${on} and (d.suspended_since is null or d.suspended_since > ${on})`,
  }
}

/**
 * Ended after its last day. One that ended later than the day asked about was overdue on it. A deadline that stood only
 * because of a mistake was never broken: nothing took its place.
 */
function endedLate({ status }: BreachFilter, on: string): Branch {
  const ended = `d.settled_on > d.due_on and d.outcome <> 'passed-before-opening' and (d.outcome <> 'superseded' or d.superseded_by is not null) and d.due_on < ${on}`
  const asked = {
    overdue: `and d.settled_on > ${on}`,
    'met-late': `and d.settled_on <= ${on} and d.outcome = 'met'`,
    'ended-late': `and d.settled_on <= ${on} and d.outcome <> 'met'`,
  }
  return {
    shown: `case when d.settled_on > ${on} then 'overdue' when d.outcome = 'met' then 'met-late' else 'ended-late' end as status,
      case when d.settled_on <= ${on} then d.settled_on end as "endedOn", least(d.settled_on, ${on}) - d.due_on as "daysLate"`,
    where: `${ended} ${status === undefined ? '' : asked[status]}`,
  }
}

function conditions({ actor }: Scope, filter: BreachFilter & { id?: string }, on: string, values: Values): string {
  const { add } = values
  const isKnown =
    filter.knownAt === null
      ? 'd.known_to is null'
      : `d.known_from <= ${add(filter.knownAt)}::timestamptz and (d.known_to is null or d.known_to > ${add(filter.knownAt)}::timestamptz)`
  const asked = [
    `d.municipality_id = ${add(actor.municipality)}`,
    isKnown,
    `d.opened_on <= ${on}`,
    caseVisibleSql(actor, 'd.case_id', values),
    deadlineInSight(actor, values),
  ]
  const equal = (column: string, value: unknown) => value !== undefined && asked.push(`${column} = ${add(value)}`)
  equal('d.deadline_id', filter.id)
  if (filter.pathway !== undefined) equal(caseWas('pathway', filter, values), filter.pathway)
  equal('d.responsible_organisation_id', filter.organisation)
  equal('d.responsible_person_id', filter.owner)
  if (filter.organisation !== undefined || filter.owner !== undefined) asked.push(`not ${heldHidden(actor, values)}`)
  equal('d.kind', filter.kind)
  equal('d.statutory', filter.statutory)
  equal('d.case_id', filter.caseId)
  if (filter.explained !== undefined)
    asked.push(
      `${filter.explained ? '' : 'not '}exists (select from breach_explanations x where x.municipality_id = d.municipality_id and x.deadline_id = d.deadline_id)`,
    )
  if (filter.team !== undefined)
    asked.push(isOrNone(caseWas('owner_organisation_id', filter, values), filter.team, values))
  if (filter.provider !== undefined) asked.push(isOrNone(providerSql, filter.provider, values))
  if (filter.provider !== undefined && filter.provider !== actor.organisationId)
    asked.push(`not ${providerHiddenSql(actor, values)} and not ${isNarrowSql(actor, 'd.case_id', values)}`)
  if (filter.heldBy !== undefined) asked.push(isOrNone(heldBy(filter, values), filter.heldBy, values))
  if (filter.cause !== undefined) asked.push(isOrNone(cause(filter, values), filter.cause, values))
  if (filter.brokenFrom !== undefined) asked.push(`d.due_on >= ${add(filter.brokenFrom)}::date - 1`)
  if (filter.brokenBefore !== undefined) asked.push(`d.due_on < ${add(filter.brokenBefore)}::date - 1`)
  return asked.join(' and ')
}
