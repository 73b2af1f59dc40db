import { randomUUID } from 'node:crypto'
import { demoMunicipality } from '../../src/access/personas.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { CaseloadLog } from '../../src/cases/caseload/caseload-log.ts'
import type { Outbox } from '../../src/cases/notices/deliveries.ts'
import { defaultPeople } from '../../src/default-people.ts'
import type { HandlerNeeds } from '../../src/http/handler-needs.ts'
import { openSimulations } from '../../src/open-simulations.ts'
import { openPolicyBook } from '../../src/policy-book.ts'
import { postgresAuditTrail } from '../../src/storage/audit/audit-trail.ts'
import { postgresCaseloadLog } from '../../src/storage/caseload/caseload-log.ts'
import { postgresRefusals } from '../../src/storage/caseload/caseload-refusals.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { postgresBreaches } from '../../src/storage/deadlines/breaches.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { postgresPolicies } from '../../src/storage/deadlines/policies.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { findKeptAnswer } from '../../src/storage/kept-answers.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresNoticePreferences } from '../../src/storage/notices/notice-preferences.ts'
import { postgresDeliveryDesk, postgresOutbox } from '../../src/storage/notices/outbox.ts'
import { postgresPersonalCalendar } from '../../src/storage/notices/personal-calendar.ts'
import { postgresWebhooks } from '../../src/storage/notices/webhooks.ts'
import { postgresEverything } from '../../src/storage/retention/everything.ts'
import { postgresRecordsDesk } from '../../src/storage/retention/records-desk.ts'
import { testSealing, testStorage } from './test-storage.ts'

/** What handlers call upon, on a database of the test file's own; `close` ends it. */
export type StoredNeeds = {
  needs: HandlerNeeds
  outbox: Outbox
  /** What an import writes of itself. */
  caseloadLog: CaseloadLog
  superuserUrl: string
  close(): Promise<void>
}

/** Builds them as the program does, with a day that stands still unless `moveToday` moves it. */
export async function storedNeeds(today = '2026-11-22'): Promise<StoredNeeds> {
  const { storage, pool, clock, database, close } = await testStorage(`${today}T10:00:00.000Z`)
  const workerPool = openPool({ url: database.workerUrl, applicationName: 'test worker', size: 2 })
  const importPool = openPool({ url: database.importUrl, applicationName: 'test import', size: 2 })
  const policyStore = postgresPolicies({ app: pool, worker: workerPool, now: () => clock.now, sealing: testSealing })
  const policies = await openPolicyBook(policyStore, async () => [{ id: demoMunicipality }])
  let day = today
  const reading = {
    pool,
    now: () => clock.now,
    today: () => day,
    dueSoonDays: () => defaultPolicy.dueSoonDays,
    sealing: testSealing,
  }
  const reports = postgresReports(reading)
  const needs: HandlerNeeds = {
    today: () => day,
    policies: policies.inForce,
    policyBook: policies,
    policyStore,
    now: () => clock.now,
    moveToday: async (to) => {
      day = to
      clock.now = `${to}T10:00:00.000Z`
    },
    idempotency: {
      find: async (caller, key) =>
        (await inTransaction(pool, caller, (client) =>
          findKeptAnswer({ client, actor: caller, now: clock.now, sealing: testSealing }, key),
        )) ?? undefined,
      save: (caller, kept, about) => storage.transaction(caller, (unit) => unit.keepAnswer(kept, about)),
    },
    cases: {
      storage,
      today: () => day,
      newId: randomUUID,
      policyOn: policies.on,
      policyOf: policies.of,
      defaultPeople,
    },
    adviseWhoIsDue: async () => undefined,
    everything: postgresEverything({ pool, now: () => clock.now, sealing: testSealing }),
    records: postgresRecordsDesk({ app: pool, worker: workerPool, now: () => clock.now, sealing: testSealing }),
    refusals: postgresRefusals({ pool, now: () => clock.now, sealing: testSealing }),
    breaches: postgresBreaches({ pool, now: () => clock.now, sealing: testSealing }),
    deliveries: postgresDeliveryDesk({ pool, now: () => clock.now, sealing: testSealing }),
    webhooks: postgresWebhooks({ app: pool, worker: workerPool, now: () => clock.now, sealing: testSealing }),
    plainWebhooks: false,
    webhookHosts: ['zaken.example'],
    preferences: postgresNoticePreferences({
      app: pool,
      worker: workerPool,
      now: () => clock.now,
      sealing: testSealing,
    }),
    calendar: postgresPersonalCalendar({ pool, now: () => clock.now, sealing: testSealing }),
    publicUrl: 'https://overstap.invalid',
    ledger: postgresDeadlineLedger({ pool: workerPool, now: () => clock.now }),
    auditTrail: postgresAuditTrail(pool, () => clock.now),
    lists: postgresLists(reading),
    reports,
    simulations: openSimulations({ reports, policies, clock: { today: () => day } }),
  }
  return {
    needs,
    superuserUrl: database.superuserUrl,
    outbox: postgresOutbox({ pool: workerPool, now: () => clock.now, sealing: testSealing }),
    caseloadLog: postgresCaseloadLog(importPool, () => clock.now),
    close: async () => {
      await importPool.end()
      await workerPool.end()
      await close()
    },
  }
}
