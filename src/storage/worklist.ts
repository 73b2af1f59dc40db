import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import {
  type Urgency,
  urgencies,
  type WorkFilter,
  type WorkItem,
  type Worklist,
  type WorkPage,
} from '../cases/worklist.ts'
import { writeAudit } from './audit-log.ts'
import type { Row } from './row.ts'
import type { Sealing } from './sealing.ts'
import { inTransaction } from './transaction.ts'
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
        const found = await readPage(client, actor, filter, page, {
          today: today(),
          dueSoonDays: dueSoonDays(actor.municipality),
        })
        const caseIds = found.items.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []))
        const youngPersonIds = [...new Set(found.items.map(({ youngPersonId }) => youngPersonId))]
        await writeAudit({ client, actor, now: now(), sealing }, { ...audit, caseIds, youngPersonIds })
        return found
      }),
  }
}

/** A week from today on is this week's work. */
const daysOfThisWeek = 6

const urgencyRank = `array_position(array['${urgencies.join("','")}'], urgency)`

const orders: Readonly<Record<string, string>> = {
  urgency: `${urgencyRank} :way, due_on :way nulls last`,
  name: 'lower(family_name) :way nulls last, lower(first_name) :way nulls last',
  birthday: 'turns18_on :way nulls last',
  opened: 'opened_on :way',
}

async function readPage(
  client: pg.ClientBase,
  actor: Actor,
  filter: WorkFilter,
  page: { limit: number; offset: number },
  day: { today: string; dueSoonDays: number },
): Promise<WorkPage> {
  const values = startValues()
  const sources = workSources(actor, filter, values)
  const { add } = values
  const today = `${add(day.today)}::date`
  const way = filter.descending ? 'desc' : 'asc'
  const order = (orders[filter.order ?? 'urgency'] ?? '').replaceAll(':way', way)
  const { rows } = await client.query<Row>(
    `with ${sources}, work as materialized (select found.*, case
        when final then 'later'
        when due_on < ${today} then 'late'
        when not my_turn then 'waiting'
        when due_on <= ${today} + ${daysOfThisWeek} then 'this-week'
        when due_on <= ${today} + ${add(day.dueSoonDays)}::int then 'soon'
        else 'later' end as urgency from found where ${textCondition(filter.text, values)}),
      counted as (select coalesce(jsonb_object_agg(urgency, n), '{}') as counts, coalesce(sum(n), 0)::int as all_items
        from (select urgency, count(*) as n from work group by urgency) by_urgency),
      paged as (select * from work where ${add(filter.urgency ?? null)}::text is null or urgency = ${add(filter.urgency ?? null)}::text
        order by ${order}, id limit ${add(page.limit)} offset ${add(page.offset)})
      select counted.*, paged.* from counted left join paged on true order by ${order}, id`,
    values.values,
  )
  const counts = countsOf(rows[0]?.counts)
  return {
    counts,
    total: filter.urgency ? counts[filter.urgency] : Number(rows[0]?.all_items ?? 0),
    items: rows.flatMap((row) => (row.id === null || row.id === undefined ? [] : [readItem(row)])),
  }
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

function readItem(row: Row): WorkItem {
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null)
  const named = row.named === true
  return {
    kind: row.kind === 'watch' ? 'watch' : 'case',
    id: String(row.id),
    youngPersonId: String(row.young_person_id),
    name: named ? { firstName: String(row.first_name), familyName: String(row.family_name) } : null,
    reference: named ? text('reference') : null,
    birthDate: named ? text('birth_date') : null,
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
