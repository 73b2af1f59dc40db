import { randomUUID } from 'node:crypto'
import type { CaseloadRefusals } from './cases/caseload/caseload-log.ts'
import type { BreachLedger } from './cases/deadlines/breaches.ts'
import type { DeadlineLedger } from './cases/deadlines/deadline-ledger.ts'
import type { Dependencies } from './cases/dependencies.ts'
import type { Reports } from './cases/figures/reports.ts'
import type { Lists } from './cases/lists/lists.ts'
import type { Worklist } from './cases/lists/worklist.ts'
import type { DeliveryDesk, Webhooks } from './cases/notices/deliveries.ts'
import type { NoticePreferencesStore } from './cases/notices/notice-preferences.ts'
import type { PersonalCalendar } from './cases/notices/personal-calendar.ts'
import type { PolicyBook, PolicyStore } from './cases/policy/policies.ts'
import type { RecordsDesk } from './cases/retention/destructions.ts'
import type { Everything } from './cases/retention/everything.ts'
import { type Clock, openClock } from './clock.ts'
import type { Config } from './config.ts'
import { defaultPeople } from './default-people.ts'
import { type Database, openDatabase } from './open-database.ts'
import { openKeys } from './open-keys.ts'
import { openPolicyBook } from './policy-book.ts'
import { postgresRefusals } from './storage/caseload/caseload-refusals.ts'
import { postgresBreaches } from './storage/deadlines/breaches.ts'
import { postgresDeadlineLedger } from './storage/deadlines/deadline-ledger.ts'
import { postgresPolicies } from './storage/deadlines/policies.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { postgresReports } from './storage/figures/reports.ts'
import { postgresLists } from './storage/lists/lists.ts'
import { postgresWorklist } from './storage/lists/worklist.ts'
import { postgresNoticePreferences } from './storage/notices/notice-preferences.ts'
import { postgresDeliveryDesk } from './storage/notices/outbox.ts'
import { postgresPersonalCalendar } from './storage/notices/personal-calendar.ts'
import { postgresWebhooks } from './storage/notices/webhooks.ts'
import { postgresStorage } from './storage/postgres-storage.ts'
import { postgresEverything } from './storage/retention/everything.ts'
import { postgresRecordsDesk } from './storage/retention/records-desk.ts'
import type { Sealing } from './storage/sealing/sealing.ts'

/** Everything that is built once: the server and the commands beside it are made from it. */
export type Program = {
  config: Config
  clock: Clock
  database: Database
  /** The program's own keys and those of persons. */
  sealing: Sealing
  /** Use-cases in the name of people, of the clock, and of the import: each on its own database role. */
  app: Dependencies
  worker: Dependencies
  import: Dependencies
  lists: Lists
  reports: Reports
  workerLists: Lists
  worklist: Worklist
  breaches: BreachLedger
  deliveries: DeliveryDesk
  webhooks: Webhooks
  preferences: NoticePreferencesStore
  calendar: PersonalCalendar
  /** What the worker records about deadlines, and how its work stands. */
  ledger: DeadlineLedger
  /** The versions of the policy: at hand, and as they are stored. */
  policies: PolicyBook
  policyStore: PolicyStore
  refusals: CaseloadRefusals
  records: RecordsDesk
  everything: Everything
  close(): Promise<void>
}

/**
 * Builds the program from its configuration.
 * @throws StartRefused with one sentence when the database or the key file can't be used.
 */
export async function openProgram(config: Config, log: (line: string) => void): Promise<Program> {
  const clock = openClock(config.production, config.today)
  const database = await openDatabase(config, log)
  const sealing = await openKeys(config, database.worker)
  const policyStore = postgresPolicies({ app: database.app, worker: database.worker, now: clock.now, sealing })
  const policies = await openPolicyBook(policyStore, () => listMunicipalities(database.worker))
  const dependencies = (pool: Database['app']): Dependencies => ({
    storage: postgresStorage({ pool, now: clock.now, sealing }),
    today: clock.today,
    newId: randomUUID,
    policyOn: policies.on,
    policyOf: policies.of,
    defaultPeople,
  })
  const reading = (pool: Database['app']) => ({
    pool,
    now: clock.now,
    today: clock.today,
    sealing,
    dueSoonDays: (municipality: string) => policies.on(clock.today(), municipality).dueSoonDays,
  })
  return {
    config,
    clock,
    database,
    sealing,
    app: dependencies(database.app),
    worker: dependencies(database.worker),
    import: dependencies(database.import),
    lists: postgresLists(reading(database.app)),
    reports: postgresReports(reading(database.app)),
    workerLists: postgresLists(reading(database.worker)),
    worklist: postgresWorklist(reading(database.app)),
    breaches: postgresBreaches({ pool: database.app, now: clock.now, sealing }),
    deliveries: postgresDeliveryDesk({ pool: database.app, now: clock.now, sealing }),
    webhooks: postgresWebhooks({ app: database.app, worker: database.worker, now: clock.now, sealing }),
    preferences: postgresNoticePreferences({ app: database.app, worker: database.worker, now: clock.now, sealing }),
    calendar: postgresPersonalCalendar({ pool: database.app, now: clock.now, sealing }),
    ledger: postgresDeadlineLedger({ pool: database.worker, now: clock.now }),
    policies,
    policyStore,
    everything: postgresEverything({ pool: database.app, now: clock.now, sealing }),
    records: postgresRecordsDesk({ app: database.app, worker: database.worker, now: clock.now, sealing }),
    refusals: postgresRefusals({ pool: database.app, now: clock.now, sealing }),
    close: database.close,
  }
}
