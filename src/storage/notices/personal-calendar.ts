import type pg from 'pg'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Actor } from '../../cases/actor.ts'
import type { CalendarEntry, PersonalCalendar } from '../../cases/notices/personal-calendar.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { caseVisibleSql, openCaseVisibleSql, startValues, type Values } from '../lists/visible.ts'
import type { Sealing } from '../sealing/sealing.ts'

/** What ended so long ago has left every calendar that looks now and then. */
const endedDays = 60

/** Nobody holds so many cases; an answer has an end all the same. Those whose day comes first are in it. */
const mostCases = 1_000

/** Somebody's own calendar on PostgreSQL. */
export function postgresPersonalCalendar(options: {
  pool: pg.Pool
  now: () => string
  sealing: Sealing
}): PersonalCalendar {
  const { pool, now, sealing } = options
  return {
    read: (actor, today, audit) =>
      inTransaction(pool, actor, async (client) => {
        const scope = { client, actor, now: now(), sealing }
        const [deadlines, days] = await Promise.all([heldDeadlines(scope, today), caseDays(scope, today)])
        const entries = [...entriesOf(deadlines, actor), ...days]
        await writeAudit(scope, { ...audit, caseIds: [...new Set(entries.map(({ caseId }) => caseId))] })
        return entries.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      }),
  }
}

type HeldRow = {
  id: string
  caseId: string
  kind: string
  on: Day
  personId: string | null
  ended: boolean
  suspended: boolean
  supersededBy: string | null
  versions: number
  changedAt: string
}

/** One version of a deadline as it stands in the table. */
type VersionRow = Omit<HeldRow, 'versions'> & { current: boolean; settledOn: Day | null; neverRan: boolean }

/**
 * All deadlines, as they are now, of the kinds and cases of which they ever held one that is not long over: a day that
 * moved is a chain of them. Two look-ups by index, sorted out here: as one statement it was planned as a loop in a
 * loop on tables that PostgreSQL had no statistics of yet, and took longer than a reader waits.
 */
async function heldDeadlines(scope: Scope, today: Day): Promise<HeldRow[]> {
  const { client, actor } = scope
  const { municipality, personId } = actor
  const since = addDays(today, -endedDays)
  const soonest = await soonestCases(scope)
  const cases = soonest.length < mostCases ? await heldCases(scope, since) : soonest
  const values = startValues(municipality, cases)
  const { rows } = await client.query<VersionRow>(
    `select d.deadline_id as id, d.case_id as "caseId", d.kind, d.due_on as on, d.responsible_person_id as "personId",
        d.outcome is not null as ended, d.suspended_since is not null as suspended, d.superseded_by as "supersededBy",
        d.known_from as "changedAt", d.known_to is null as current, d.settled_on as "settledOn",
        d.outcome is not distinct from 'passed-before-opening' as "neverRan"
      from deadlines d where d.municipality_id = $1 and d.case_id = any($2::text[])
        and ${caseVisibleSql(actor, 'd.case_id', values)} order by d.opened_by_seq, d.deadline_id`,
    values.values,
  )
  const versions = new Map<string, number>()
  for (const { id } of rows) versions.set(id, (versions.get(id) ?? 0) + 1)
  const everHeld = new Set(rows.filter((row) => row.personId === personId).map(({ id }) => id))
  const current = rows.filter((row) => row.current)
  const held = new Set(
    current.filter(({ id, settledOn }) => everHeld.has(id) && (settledOn === null || settledOn >= since)).map(chainKey),
  )
  return current
    .filter((row) => !row.neverRan && held.has(chainKey(row)))
    .map((row) => ({ ...row, versions: versions.get(row.id) ?? 1 }))
}

/**
 * The cases of the deadlines that run and that they hold, the soonest first, looked for no further than is needed for as
 * many as a calendar has: whoever holds more than that has the same answer however many they are.
 */
async function soonestCases({ client, actor }: Scope): Promise<string[]> {
  const { rows } = await client.query<{ caseId: string }>(
    `with soonest as (select case_id, due_on from deadlines
        where municipality_id = $1 and responsible_organisation_id = $2 and responsible_person_id = $3
          and known_to is null and outcome is null and suspended_since is null order by due_on limit 20 * $4::int)
      select case_id as "caseId" from soonest group by case_id order by min(due_on), case_id limit $4`,
    [actor.municipality, actor.organisationId, actor.personId, mostCases],
  )
  return rows.map(({ caseId }) => caseId)
}

/** Every case of which they ever held a deadline that runs or is not long over, the soonest first. */
async function heldCases({ client, actor }: Scope, since: Day): Promise<string[]> {
  const { rows } = await client.query<{ caseId: string }>(
    `with held as materialized (
        select distinct deadline_id from deadlines where municipality_id = $1 and responsible_person_id = $2)
      select now.case_id as "caseId" from held join deadlines now using (deadline_id)
      where now.municipality_id = $1 and now.known_to is null and (now.settled_on is null or now.settled_on >= $3)
      group by now.case_id order by min(now.due_on) filter (where now.settled_on is null), now.case_id limit $4`,
    [actor.municipality, actor.personId, since, mostCases],
  )
  return rows.map(({ caseId }) => caseId)
}

const chainKey = ({ caseId, kind }: { caseId: string; kind: string }) => `${caseId} ${kind}`

/** One entry a chain: the first deadline of it names the entry, the last says where it is now. */
function entriesOf(rows: readonly HeldRow[], { personId }: Actor): CalendarEntry[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const follows = new Set(rows.flatMap(({ supersededBy }) => supersededBy ?? []))
  return rows
    .filter(({ id }) => !follows.has(id))
    .map((first) => {
      const chain = [first]
      for (let next = byId.get(first.supersededBy ?? ''); next; next = byId.get(next.supersededBy ?? ''))
        chain.push(next)
      const last = chain.at(-1) ?? first
      const theirs = last.personId === personId && !last.ended
      return {
        uid: `${first.id}@overstap`,
        sequence: chain.reduce((sum, { versions }) => sum + versions, 0) - 1,
        status: theirs ? (last.suspended ? 'tentative' : 'confirmed') : 'cancelled',
        what: 'deadline',
        kind: last.kind,
        caseId: last.caseId,
        on: last.on,
        at: null,
        changedAt: last.changedAt,
      }
    })
}

/** The handover day and the planned meeting of each open case that somebody takes part in, as its people stand there. */
async function caseDays({ client, actor }: Scope, today: Day): Promise<CalendarEntry[]> {
  const values = startValues(actor.municipality, today)
  const { rows } = await client.query<CalendarEntry>(
    `with theirs as (select c.case_id, c.version, c.snapshot -> 'context' as context,
          (select max(recorded_at) from case_events e where e.municipality_id = c.municipality_id and e.case_id = c.case_id) as changed_at
        from cases c where c.municipality_id = $1 and not c.final and ${takesPartSql(actor, values)})
      select 'handover-' || case_id || '@overstap' as uid, version as sequence, 'confirmed' as status, 'handover' as what, null as kind,
          case_id as "caseId", context #>> '{handover,on}' as on, null as at, changed_at as "changedAt"
        from theirs where context #>> '{handover,on}' >= $2::text
      union all
      select 'meeting-' || case_id || '@overstap', 2 * ((context #>> '{meeting,sequence}')::int - 1), 'confirmed', 'meeting', null,
          case_id, context #>> '{meeting,planned,on}', context #>> '{meeting,planned,at}', changed_at
        from theirs where context #> '{meeting,planned}' <> 'null'::jsonb and context #>> '{meeting,planned,on}' >= $2::text
      order by "on", "caseId" limit ${mostCases}`,
    values.values,
  )
  return rows
}

/**
 * Whether the actor takes part in the case `c` that is open, as SQL. Who sees every case of the municipality holds some or is at
 * turn there, which has indexes; for others their people are looked for in the cases that they see.
 */
function takesPartSql(actor: Actor, values: Values): string {
  const visible = openCaseVisibleSql(actor, 'c.case_id', values)
  const me = values.add(actor.personId)
  if (visible === 'true') {
    const ours = values.add(actor.organisationId)
    return `((c.owner_organisation_id = ${ours} and c.owner_person_id = ${me}) or (c.at_turn_organisation_id = ${ours} and c.at_turn_person_id = ${me}))`
  }
  return `${visible} and ${me} in (c.owner_person_id, c.at_turn_person_id, c.snapshot #>> '{context,people,youthCareProvider,personId}',
    c.snapshot #>> '{context,people,receiver,personId}', c.snapshot #>> '{context,people,youngPerson,personId}')`
}
