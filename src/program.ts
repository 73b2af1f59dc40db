import { randomUUID } from 'node:crypto'
import type { BreachLedger } from './cases/breaches.ts'
import type { CaseloadRefusals } from './cases/caseload-log.ts'
import type { DeadlineLedger } from './cases/deadline-ledger.ts'
import type { DeliveryDesk, Webhooks } from './cases/deliveries.ts'
import type { Dependencies } from './cases/dependencies.ts'
import type { RecordsDesk } from './cases/destructions.ts'
import type { Everything } from './cases/everything.ts'
import type { Lists } from './cases/lists.ts'
import type { NoticePreferencesStore } from './cases/notice-preferences.ts'
import type { PersonalCalendar } from './cases/personal-calendar.ts'
import type { PolicyBook, PolicyStore } from './cases/policies.ts'
import type { Reports } from './cases/reports.ts'
import type { Worklist } from './cases/worklist.ts'
import { type Clock, openClock } from './clock.ts'
import type { Config } from './config.ts'
import { defaultPeople } from './default-people.ts'
import { type Database, openDatabase } from './open-database.ts'
import { openKeys } from './open-keys.ts'
import { openPolicyBook } from './policy-book.ts'
import { postgresBreaches } from './storage/breaches.ts'
import { postgresRefusals } from './storage/caseload-refusals.ts'
import { postgresDeadlineLedger } from './storage/deadline-ledger.ts'
import { postgresEverything } from './storage/everything.ts'
import { postgresLists } from './storage/lists.ts'
import { listMunicipalities } from './storage/municipalities.ts'
import { postgresNoticePreferences } from './storage/notice-preferences.ts'
import { postgresDeliveryDesk } from './storage/outbox.ts'
import { postgresPersonalCalendar } from './storage/personal-calendar.ts'
import { postgresPolicies } from './storage/policies.ts'
import { postgresStorage } from './storage/postgres-storage.ts'
import { postgresRecordsDesk } from './storage/records-desk.ts'
import { postgresReports } from './storage/reports.ts'
import type { Sealing } from './storage/sealing.ts'
import { postgresWebhooks } from './storage/webhooks.ts'
import { postgresWorklist } from './storage/worklist.ts'

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
  const sealing = await openKeys(config)
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
