import type { Sight } from '../../access/may-see.ts'
import type { AsOf, CaseFilter, ListedCase, Page, PageOf } from '../../cases/lists/lists.ts'
import { isOwnPath, stateInSight } from '../../cases/narrow-view.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { type NamedRow, nameColumnsOf, openNames } from '../young-people/person-rows.ts'
import { isOrNone, providerSql } from './deadline-conditions.ts'
import { cutPage, placeAfter } from './list-page.ts'
import { holdsNarrow, nextInSight } from './narrow-rows.ts'
import { pageOrder } from './page-order.ts'
import {
  caseVisibleSql,
  holderHiddenSql,
  providerHiddenSql,
  sightSql,
  startValues,
  type Values,
  youngPeopleSql,
} from './visible.ts'

type CaseRow = Row & NamedRow & { case_id: string; sort_on: string; sight: Sight }
type Names = { firstName: string; familyName: string }

/** The cases that the actor may see, the first date first. For an earlier day or an earlier knowledge they come from the periods. */
export async function listCases(
  scope: Scope,
  filter: CaseFilter,
  page: Page,
  today: string,
): Promise<PageOf<ListedCase>> {
  const values = startValues()
  const source = await caseSource(scope, filter, values, today)
  const from = placeAfter(page)
  const condition = caseConditions(scope, filter, values, source)
  const order = await pageOrder(scope, `coalesce(n.next_due_on, 'infinity')`, { byIndex: source.narrow === 'false' })
  const after =
    from === null
      ? ''
      : `and (coalesce(n.next_due_on, 'infinity'), c.case_id) > (${values.add(from[0])}::date, ${values.add(from[1])})`
  const { rows } = await scope.client.query<CaseRow>(
    `select c.case_id, c.young_person_id, c.version, c.opened_on, c.turns18_on, ${source.columns}, coalesce(n.next_due_on, 'infinity')::text as sort_on,
        (${sightSql(scope.actor, values)}) as sight, ${nameColumnsOf(scope.actor)},
        ${holderHiddenSql(scope.actor, 'n.at_turn_party', source.turn, values)} as turn_hidden
      from cases c join ${youngPeopleSql(scope.actor)} y using (municipality_id, young_person_id) ${source.joins}
      where ${condition} ${after} order by ${order}, c.case_id limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  const { items, after: next } = cutPage(
    rows,
    page,
    (row) => [row.sort_on, row.case_id],
    (row) => row,
  )
  return { items: await withNames(scope, items), after: next }
}

const shown = `p.pathway, p.state, p.phase, p.final, p.owner_organisation_id, p.owner_person_id,
  n.at_turn_organisation_id, n.at_turn_person_id, n.at_turn_party, n.next_step, n.next_due_on, n.next_due_kind, n.no_date_because`

/** Where a case is read from: what it is now, or what it was on the day asked about. Gives `p` and `n` beside the case `c`. */
export type CaseSource = {
  columns: string
  joins: string
  turn: string
  /** Whether the actor sees of the case no more than its offer or its client, as SQL. */
  narrow: string
}

/** As the actor may know it; it is asked first whether there is a case of which they may not know all. */
export async function caseSource(scope: Scope, filter: AsOf, values: Values, today: string): Promise<CaseSource> {
  const narrows = await holdsNarrow(scope)
  const now = filter.knownAt === null && filter.asOf >= today
  if (!narrows) return now ? current() : { ...asItWas(filter, values, 'n'), columns: shown, turn, narrow: 'false' }
  const next = now ? currentNext : asItWas(filter, values, 'whole')
  return { columns: shown, turn, narrow: 'narrow.sight', joins: nextInSight(scope.actor, next, values) }
}

const turn = 'n.at_turn_organisation_id'

/** Now the row of the case itself says everything. */
const current = (): CaseSource => ({
  turn: 'c.at_turn_organisation_id',
  narrow: 'false',
  columns: shown.replaceAll(/\b[pn]\./g, 'c.'),
  joins: `join lateral (select c.next_due_on, c.at_turn_party, c.next_step) n on true ${currentState}`,
})

const currentState =
  'join lateral (select c.pathway, c.state, c.phase, c.final, c.owner_organisation_id, c.owner_person_id) p on true'
const currentNext = {
  joins: `${currentState} join lateral (select c.at_turn_organisation_id, c.at_turn_person_id, c.at_turn_party, c.next_step, c.next_due_on,
      c.next_due_kind, c.no_date_because) whole on true`,
  running: 'd.known_to is null and d.outcome is null',
}

/** As of another day: the period that held then, and the first deadline that ran then, under the name given. */
function asItWas(filter: AsOf, { add }: Values, name: 'n' | 'whole'): { joins: string; running: string } {
  const on = `${add(filter.asOf)}::date`
  // What is known now is what no later version replaced: that has an index of its own.
  const at = filter.knownAt === null ? null : `${add(filter.knownAt)}::timestamptz`
  const known = (row: string) =>
    at === null
      ? `${row}.known_to is null`
      : `${row}.known_from <= ${at} and (${row}.known_to is null or ${row}.known_to > ${at})`
  const notEnded = at === null ? '' : `or p.ended_at > ${at}`
  const running = `${known('d')} and d.opened_on <= ${on} and (d.outcome is null or d.settled_on > ${on})`
  return {
    running,
    joins: `join case_states p on p.municipality_id = c.municipality_id and p.case_id = c.case_id and p.valid_from <= ${on}
        and (p.valid_to is null or p.valid_to > ${on} ${notEnded}) and ${known('p')}
      left join lateral (select d.responsible_organisation_id as at_turn_organisation_id, d.responsible_person_id as at_turn_person_id, d.party as at_turn_party,
          d.kind as next_step, d.due_on as next_due_on, d.kind as next_due_kind, null::text as no_date_because from deadlines d
        where d.municipality_id = c.municipality_id and d.case_id = c.case_id and ${running} order by d.due_on, d.deadline_id limit 1) ${name} on true`,
  }
}

/** That an open case has no owner who is there, as SQL; a set of those who are, so that it costs the same a case. */
export const unownedSql = (municipality: string): string =>
  `not p.final and not coalesce(p.owner_person_id in (select o.person_id from people o join organisations g using (municipality_id, organisation_id)
    where o.municipality_id = ${municipality} and o.active and g.active), false)`

/** That nothing is missing for the 18th birthday: the state of the handover says so. */
export const arrangedSql = `coalesce(p.state #>> '{open,course,inWindow}', '') = 'arranged'`

/** Which cases a filter asks for, among those that the actor may see; every list and every count of them goes by this. */
export function caseConditions(
  { actor }: Scope,
  filter: CaseFilter,
  values: Values,
  { narrow }: Pick<CaseSource, 'narrow'>,
): string {
  const { add } = values
  const asked = [
    `c.municipality_id = ${add(actor.municipality)}`,
    `c.opened_on <= ${add(filter.asOf)}::date`,
    caseVisibleSql(actor, 'c.case_id', values),
  ]
  const where = <T>(value: T | undefined, condition: (value: T) => string) => {
    if (value !== undefined) asked.push(condition(value))
  }
  const yes = (value: boolean) => (value ? '' : 'not ')
  where(filter.ids, (ids) => `c.case_id = any(${add(ids)}::text[])`)
  where(filter.pathway, (pathway) => `p.pathway = ${add(pathway)}`)
  where(filter.owner, (owner) => `p.owner_person_id = ${add(owner)}`)
  where(filter.organisation, (organisation) => isOrNone('p.owner_organisation_id', organisation, values))
  where(filter.provider, (provider) => isOrNone(providerSql, provider, values))
  where(filter.provider, (provider) =>
    provider === actor.organisationId ? 'true' : `not (${narrow}) and not ${providerHiddenSql(actor, values)}`,
  )
  where(filter.birthdayFrom, (day) => `c.turns18_on >= ${add(day)}::date`)
  where(filter.birthdayBefore, (day) => `c.turns18_on < ${add(day)}::date`)
  where(filter.final, (final) => `p.final = ${add(final)}`)
  where(filter.unowned, (unowned) => `${yes(unowned)}(${unownedSql(add(actor.municipality))})`)
  where(filter.arranged, (arranged) => `${yes(arranged)}(${arrangedSql}) and p.pathway = 'perspective-plan-handover'`)
  where(filter.atTurn, (party) => `coalesce(n.at_turn_party, 'owner') = ${add(party)}`)
  where(filter.nextStep, (step) => `coalesce(n.next_step, 'none') = ${add(step)}`)
  where(filter.state, (state) => {
    const path = state.split('.')
    return `${isOwnPath(state) ? '' : `not (${narrow}) and `}(p.phase = ${add(state)} or p.state #> ${add(path)}::text[] is not null or p.state #>> ${add(path.slice(0, -1))}::text[] = ${add(path.at(-1))})`
  })
  return asked.join(' and ')
}

/** The names of those whom the reader may see by name: no other is opened. */
async function withNames(scope: Scope, rows: readonly CaseRow[]): Promise<ListedCase[]> {
  const named = rows.filter(({ sight }) => sight !== 'without-names' && sight !== 'preview')
  const names = await openNames(scope, named)
  const byCase = new Map(named.map(({ case_id }, index) => [case_id, names[index]]))
  return rows.map((row) => readListed(row, byCase.get(row.case_id)))
}

function readListed(row: CaseRow, name: Names | undefined): ListedCase {
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null)
  return {
    id: row.case_id,
    youngPersonId: row.young_person_id,
    pathway: String(row.pathway),
    state: stateInSight(row.state, row.sight),
    phase: String(row.phase),
    final: row.final === true,
    version: Number(row.version),
    openedOn: String(row.opened_on),
    turns18On: String(row.turns18_on),
    owner: { organisationId: text('owner_organisation_id'), personId: text('owner_person_id') },
    atTurn: {
      party: text('at_turn_party') ?? 'owner',
      organisationId: row.turn_hidden === true ? null : text('at_turn_organisation_id'),
      personId: row.turn_hidden === true ? null : text('at_turn_person_id'),
    },
    nextStep: text('next_step') ?? 'none',
    nextDueOn: text('next_due_on'),
    nextDueKind: text('next_due_kind'),
    noDateBecause: text('no_date_because'),
    name: name === undefined ? null : { firstName: name.firstName, familyName: name.familyName },
  }
}
