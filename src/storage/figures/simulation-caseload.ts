import type { Pathway } from '../../../machines/context.ts'
import { effectiveLog } from '../../cases/events/effective-log.ts'
import type {
  SampleSize,
  SimulationCaseload,
  SimulationReader,
  Waiting,
} from '../../cases/figures/simulation/caseload.ts'
import type { History } from '../../cases/figures/simulation/history.ts'
import type { AuditRecord, RecordedEvent } from '../../cases/records.ts'
import type { OrganisationRecord } from '../../cases/storage.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { caseColumns, readCases } from '../cases/case-rows.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { deadlineColumns, readDeadline } from '../deadlines/deadlines.ts'
import { isOrNone, providerSql } from '../lists/deadline-conditions.ts'
import { isNarrowSql } from '../lists/narrow-rows.ts'
import { caseVisibleSql, personVisibleSql, startValues, type Values, youngPeopleSql } from '../lists/visible.ts'

type Part = Parameters<SimulationReader['simulationCaseload']>[1]

/** The order of a draw: by chance, and the same for the same ids. */
const drawn = (id: string): string => `md5(${id} || 'simulation')`

/** What a simulation lives on. The draw follows the caseload's size; what is read of the cases drawn does not. */
export async function readSimulationCaseload(
  scope: Scope,
  part: Part,
  size: SampleSize,
  audit: AuditRecord,
): Promise<SimulationCaseload> {
  const open = await drawOf(scope, part)
  const waiting = part.team === undefined && part.provider === undefined ? await waitingPeople(scope, part) : []
  const of = open.length + waiting.length
  const share = of <= size.cases ? 1 : size.cases / of
  const ids = open.slice(0, Math.round(open.length * share))
  const cases = await casesDrawn(scope, ids)
  const histories = await readHistories(scope, part, size.histories)
  const receivers = await readReceivers(scope)
  await writeAudit(scope, { ...audit, caseIds: ids })
  return { cases, waiting: waiting.slice(0, Math.round(waiting.length * share)), of, histories, receivers }
}

function asked(scope: Scope, { pathway, team, provider }: Part, values: Values): string {
  const conditions = [
    caseVisibleSql(scope.actor, 'c.case_id', values),
    `not ${isNarrowSql(scope.actor, 'c.case_id', values)}`,
    ...(pathway === undefined ? [] : [`c.pathway = ${values.add(pathway)}`]),
    ...(team === undefined ? [] : [isOrNone('c.owner_organisation_id', team, values)]),
    ...(provider === undefined ? [] : [isOrNone(providerSql, provider, values)]),
  ]
  return conditions.join(' and ')
}

async function drawOf(scope: Scope, part: Part): Promise<string[]> {
  const values = startValues(scope.actor.municipality)
  const condition = asked(scope, part, values)
  const { rows } = await scope.client.query<{ case_id: string }>(
    `select c.case_id from cases c where c.municipality_id = $1 and ${condition} and not c.final order by ${drawn('c.case_id')}`,
    values.values,
  )
  return rows.map(({ case_id: id }) => id)
}

async function casesDrawn(scope: Scope, ids: readonly string[]): Promise<SimulationCaseload['cases']> {
  const values = [scope.actor.municipality, ids]
  const { rows } = await scope.client.query<Row>(
    `select municipality_id, case_id, ${caseColumns} from cases where municipality_id = $1 and case_id = any($2) order by case_id`,
    values,
  )
  const { rows: dates } = await scope.client.query<Row>(
    `select case_id, ${deadlineColumns} from deadlines where municipality_id = $1 and case_id = any($2) and known_to is null
      order by case_id, opened_by_seq, deadline_id`,
    values,
  )
  const byCase = grouped(dates)
  const records = await readCases(scope, rows)
  return records.map((record) => ({ record, deadlines: (byCase.get(record.id) ?? []).map(readDeadline) }))
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const byCase = new Map<string, Row[]>()
  for (const row of rows) {
    const id = String(row['case_id'])
    const theirs = byCase.get(id)
    if (theirs) theirs.push(row)
    else byCase.set(id, [row])
  }
  return byCase
}

/** Who waits without a case and is advised a pathway. */
async function waitingPeople(scope: Scope, { pathway }: Part): Promise<Waiting[]> {
  const values = startValues()
  const pathways = ['perspective-plan-handover', 'extended-youth-care', 'direct-intake']
  const { rows } = await scope.client.query<Waiting>(
    `select y.young_person_id as "youngPersonId", y.birth_date as "birthDate", y.advice ->> 'outcome' as pathway
      from ${youngPeopleSql(scope.actor)} y
      where y.municipality_id = ${values.add(scope.actor.municipality)} and y.watch_due_on is not null and ${personVisibleSql(scope.actor, values)}
        and y.advice ->> 'outcome' = any(${values.add(pathway === undefined ? pathways : [pathway])})
        and not exists (select from cases c where c.municipality_id = y.municipality_id and c.young_person_id = y.young_person_id and not c.final)
      order by ${drawn('y.young_person_id')}`,
    values.values,
  )
  return rows
}

type HistoryRow = {
  pathway: Pathway
  openedOn: string
  closedOn: string | null
  events: RecordedEvent[]
  deadlines: History['deadlines'] | null
}

/** Cases drawn from all, open and closed, each with its log and dates: of what was typed nothing is opened. */
async function readHistories(scope: Scope, part: Part, limit: number): Promise<History[]> {
  const values = startValues(scope.actor.municipality)
  const condition = asked(scope, part, values)
  const { rows } = await scope.client.query<HistoryRow>(
    `select c.pathway, c.opened_on as "openedOn", c.closed_on as "closedOn", log.events, dates.deadlines
      from (select * from cases c where c.municipality_id = $1 and ${condition} order by ${drawn('c.case_id')} desc limit ${values.add(limit)}) c
        cross join lateral (select jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'occurredOn', e.occurred_on, 'role', e.role,
            'payload', e.payload, 'computed', case when e.type = 'event.corrected' then e.computed else '{}' end) order by e.seq) as events
          from case_events e where e.municipality_id = c.municipality_id and e.case_id = c.case_id and e.type <> 'day.reached') log
        left join lateral (select jsonb_agg(jsonb_build_object('kind', d.kind, 'openedBySeq', d.opened_by_seq, 'openedOn', d.opened_on, 'dueOn', d.due_on,
            'settledBySeq', d.settled_by_seq, 'settledOn', d.settled_on, 'outcome', d.outcome) order by d.deadline_id) as deadlines
          from deadlines d where d.municipality_id = c.municipality_id and d.case_id = c.case_id and d.known_to is null) dates on true`,
    values.values,
  )
  return rows.map(({ events, deadlines, ...about }) => ({
    ...about,
    deadlines: deadlines ?? [],
    events: effectiveLog(events).flatMap(({ effective }) => (effective === null ? [] : [effective])),
  }))
}

async function readReceivers({ client, actor }: Scope): Promise<OrganisationRecord[]> {
  const { rows } = await client.query<OrganisationRecord>(
    `select organisation_id as id, municipality_id as municipality, name, kind, active, details from organisations
      where municipality_id = $1 and active and kind = 'receiving-provider' order by organisation_id`,
    [actor.municipality],
  )
  return rows
}
