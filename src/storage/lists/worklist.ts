import type pg from 'pg'
import {
  type Urgency,
  urgencies,
  type WorkFilter,
  type WorkItem,
  type Worklist,
  type WorkPage,
} from '../../cases/lists/worklist.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { type NamedRow, openNames } from '../young-people/person-rows.ts'
import { startValues } from './visible.ts'
import { textCondition, workSources } from './worklist-sources.ts'

export type PostgresWorklistOptions = {
  pool: pg.Pool
  now: () => string
  /** The Dutch day it is. */
  today: () => string
  /** From how many days before its day something is due soon. */
  dueSoonDays: (municipality: string) => number
  sealing: Sealing
}

/** The worklist on PostgreSQL: one query for a page and its counts. */
export function postgresWorklist({ pool, now, today, dueSoonDays, sealing }: PostgresWorklistOptions): Worklist {
  return {
    read: (actor, filter, page, audit) =>
      inTransaction(pool, actor, async (client) => {
        const scope = { client, actor, now: now(), sealing }
        const found = await readPage(scope, filter, page, {
          today: today(),
          dueSoonDays: dueSoonDays(actor.municipality),
        })
        const caseIds = found.items.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []))
        const youngPersonIds = [...new Set(found.items.map(({ youngPersonId }) => youngPersonId))]
        await writeAudit(scope, { ...audit, caseIds, youngPersonIds })
        return found
      }),
  }
}

/** A week from today on is this week's work. */
const daysOfThisWeek = 6

const urgencyRank = `array_position(array['${urgencies.join("','")}'], urgency)`

const orders: Readonly<Record<string, string>> = {
  urgency: `${urgencyRank} :way, due_on :way nulls last`,
  birthday: 'turns18_on :way nulls last',
  opened: 'opened_on :way',
}

async function readPage(
  scope: Scope,
  filter: WorkFilter,
  page: { limit: number; offset: number },
  day: { today: string; dueSoonDays: number },
): Promise<WorkPage> {
  const { actor } = scope
  const values = startValues()
  const sources = workSources(actor, filter, values)
  const { add } = values
  const today = `${add(day.today)}::date`
  const way = filter.descending ? 'desc' : 'asc'
  const byName = filter.order === 'name'
  const order = [...(byName ? [] : [orders[filter.order ?? 'urgency']?.replaceAll(':way', way)]), 'id'].join(', ')
  const cut = byName ? '' : `limit ${add(page.limit)} offset ${add(page.offset)}`
  const { rows } = await scope.client.query<WorkRow>(
    `with ${sources}, work as materialized (select found.*, case
        when final then 'later'
        when due_on < ${today} then 'late'
        when not my_turn then 'waiting'
        when due_on <= ${today} + ${daysOfThisWeek} then 'this-week'
        when due_on <= ${today} + ${add(day.dueSoonDays)}::int then 'soon'
        else 'later' end as urgency from found where ${textCondition(filter.text, scope.sealing, actor, values)}),
      counted as (select coalesce(jsonb_object_agg(urgency, n), '{}') as counts, coalesce(sum(n), 0)::int as all_items
        from (select urgency, count(*) as n from work group by urgency) by_urgency),
      paged as (select * from work where ${add(filter.urgency ?? null)}::text is null or urgency = ${add(filter.urgency ?? null)}::text
        order by ${order} ${cut})
      select counted.*, paged.* from counted left join paged on true order by ${order}`,
    values.values,
  )
  const counts = countsOf(rows[0]?.counts)
  return {
    counts,
    total: filter.urgency ? counts[filter.urgency] : Number(rows[0]?.all_items ?? 0),
    items: await readItems(
      scope,
      rows.filter(({ id }) => id !== null),
      byName ? { way, ...page } : null,
    ),
  }
}

type WorkRow = Row & NamedRow & { id: string | null; named: boolean | null }

/** In Dutch order, capitals and accents aside. */
const inOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

/**
 * Items with the names of those whom the reader may see by name. The database can't put names in order, for it can't read
 * them: then all that pass the filter come here, and the page is cut after they are opened. Who has no name comes last.
 */
async function readItems(
  scope: Scope,
  rows: readonly WorkRow[],
  sorted: { way: 'asc' | 'desc'; limit: number; offset: number } | null,
): Promise<WorkItem[]> {
  const named = rows.filter((row) => row.named === true)
  const names = await openNames(scope, named)
  const nameOf = new Map(named.map((row, index) => [row, names[index]]))
  const items = rows.map((row) => readItem(row, nameOf.get(row)))
  if (sorted === null) return items
  const turn = sorted.way === 'desc' ? -1 : 1
  const compare = (one: WorkItem, other: WorkItem): number => {
    if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null)
    const by = (name: 'familyName' | 'firstName') => inOrder.compare(one.name?.[name] ?? '', other.name?.[name] ?? '')
    return turn * (by('familyName') || by('firstName'))
  }
  return items
    .toSorted((one, other) => compare(one, other) || (one.id < other.id ? -1 : 1))
    .slice(sorted.offset, sorted.offset + sorted.limit)
}

function countsOf(counted: unknown): Record<Urgency, number> {
  const counts = (counted ?? {}) as Partial<Record<Urgency, number>>
  return {
    late: counts.late ?? 0,
    'this-week': counts['this-week'] ?? 0,
    soon: counts.soon ?? 0,
    later: counts.later ?? 0,
    waiting: counts.waiting ?? 0,
  }
}

function readItem(row: Row, name: { firstName: string; familyName: string } | undefined): WorkItem {
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null)
  const known = row.known === true
  return {
    kind: row.kind === 'watch' ? 'watch' : 'case',
    id: String(row.id),
    youngPersonId: String(row.young_person_id),
    name: name === undefined ? null : { firstName: name.firstName, familyName: name.familyName },
    reference: known ? text('reference') : null,
    birthDate: known ? text('birth_date') : null,
    turns18On: text('turns18_on'),
    pathway: text('pathway'),
    phase: text('phase'),
    final: row.final === true,
    openedOn: String(row.opened_on),
    owner: { organisationId: text('owner_organisation_id'), personId: text('owner_person_id') },
    atTurn: {
      party: text('at_turn_party') ?? 'owner',
      organisationId: text('at_turn_organisation_id'),
      personId: text('at_turn_person_id'),
    },
    myTurn: row.my_turn === true,
    nextStep: text('next_step') ?? '',
    dueOn: text('due_on'),
    dueKind: text('due_kind'),
    dueIsOfNextStep: row.due_is_next === true,
    noDateBecause: text('no_date_because'),
    urgency: urgencies.find((one) => one === row.urgency) ?? 'later',
  }
}
