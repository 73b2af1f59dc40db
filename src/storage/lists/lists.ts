import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { BirthMonthCount, Lists } from '../../cases/lists/lists.ts'
import type { AuditRecord } from '../../cases/records.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { listCases } from './list-cases.ts'
import { countDeadlines, listDeadlines } from './list-deadlines.ts'
import { listOrphans, whoAsks } from './list-orphans.ts'
import { listYoungPeople, searchYoungPeople } from './list-young-people.ts'

export type PostgresListsOptions = {
  pool: pg.Pool
  now: () => string
  /** The Dutch day it is. */
  today: () => string
  /** From how many days before its day a deadline is due soon. */
  dueSoonDays: (municipality: string) => number
  sealing: Sealing
}

/** The lists on PostgreSQL: one query each; who looked at whom is written in the same transaction. */
export function postgresLists({ pool, now, today, dueSoonDays, sealing }: PostgresListsOptions): Lists {
  const within = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(pool, actor, (client) => work({ client, actor, now: now(), sealing }))
  const day = ({ municipality }: Actor) => ({ today: today(), dueSoonDays: dueSoonDays(municipality) })
  const clockIn = (id: string): Actor => ({
    municipality: id,
    personId: null,
    organisationId: null,
    role: 'system',
  })
  return {
    deadlines: (actor, filter, page, audit) =>
      within(actor, (scope) =>
        audited(scope, audit, listDeadlines(scope, filter, page, day(actor)), ({ caseId }) => ({ caseId })),
      ),
    countDeadlines: (actor, filter) => within(actor, (scope) => countDeadlines(scope, filter, day(actor))),
    cases: (actor, filter, page, audit) =>
      within(actor, (scope) =>
        audited(scope, audit, listCases(scope, filter, page, today()), ({ id, youngPersonId }) => ({
          caseId: id,
          youngPersonId,
        })),
      ),
    youngPeople: (actor, filter, page, audit) =>
      within(actor, (scope) =>
        audited(scope, audit, listYoungPeople(scope, filter, page), ({ id }) => ({ youngPersonId: id })),
      ),
    searchYoungPeople: (actor, search, page, audit) =>
      within(actor, (scope) =>
        audited(scope, audit, searchYoungPeople(scope, search, page), ({ id }) => ({ youngPersonId: id })),
      ),
    orphans: (actor, page, audit) =>
      within(whoAsks(actor), async (scope) => {
        const listed = await listOrphans(scope, page)
        await scope.client.query(`select set_config('overstap.role', $1, true)`, [actor.role])
        const listing = {
          action: 'orphans.listed',
          purpose: 'case-work' as const,
          caseIds: [],
          youngPersonIds: [],
          traceId: null,
        }
        return audited({ ...scope, actor }, audit ?? listing, Promise.resolve(listed), ({ caseId, youngPersonId }) => ({
          ...(caseId !== null && { caseId }),
          youngPersonId,
        }))
      }),
    unseenBirthMonths: (actor) =>
      within(actor, async ({ client }) => {
        const { rows } = await client.query<BirthMonthCount>({
          name: 'unseen-birth-months',
          text: 'select birth_month as "birthMonth", young_people as "youngPeople" from unseen_birth_months($1)',
          values: [today()],
        })
        return rows
      }),
    casesWithDaysDue: (id, on, limit) =>
      within(clockIn(id), async ({ client }) => {
        const { rows } = await client.query<{ id: string }>({
          name: 'cases-with-days-due',
          text: 'select case_id as id from cases where municipality_id = $1 and not final and next_day_on <= $2::date order by next_day_on, case_id limit $3',
          values: [id, on, limit],
        })
        return rows.map((row) => row.id)
      }),
    peopleToAdvise: (id, on, limit) =>
      within(clockIn(id), async ({ client }) => {
        const { rows } = await client.query<{ id: string }>({
          name: 'people-to-advise',
          text: 'select young_person_id as id from young_people where municipality_id = $1 and advise_again_on <= $2::date order by advise_again_on, young_person_id limit $3',
          values: [id, on, limit],
        })
        return rows.map((row) => row.id)
      }),
  }
}

type Named = { caseId?: string; youngPersonId?: string }

/** One row of the audit for a list, with the ids of all that was read. */
async function audited<Page extends { items: readonly unknown[] }>(
  scope: Scope,
  audit: AuditRecord,
  listing: Promise<Page>,
  named: (item: Page['items'][number]) => Named,
): Promise<Page> {
  const page = await listing
  const names = page.items.map(named)
  const ids = (key: keyof Named) => [...new Set(names.flatMap((name) => name[key] ?? []))]
  await writeAudit(scope, { ...audit, caseIds: ids('caseId'), youngPersonIds: ids('youngPersonId') })
  return page
}
