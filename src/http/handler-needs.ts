import type { AuditTrail } from '../access/audit-trail.ts'
import type { Policy } from '../calendar/policy.ts'
import type { CaseloadRefusals } from '../cases/caseload/caseload-log.ts'
import type { BreachLedger } from '../cases/deadlines/breaches.ts'
import type { DeadlineLedger } from '../cases/deadlines/deadline-ledger.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Reports } from '../cases/figures/reports.ts'
import type { Simulations } from '../cases/figures/simulation/keep-simulations.ts'
import type { Lists } from '../cases/lists/lists.ts'
import type { DeliveryDesk, Webhooks } from '../cases/notices/deliveries.ts'
import type { NoticePreferencesStore } from '../cases/notices/notice-preferences.ts'
import type { PersonalCalendar } from '../cases/notices/personal-calendar.ts'
import type { PolicyBook, PolicyStore } from '../cases/policy/policies.ts'
import type { RecordsDesk } from '../cases/retention/destructions.ts'
import type { Everything } from '../cases/retention/everything.ts'
import type { IdempotencyStore } from './idempotency.ts'

/**
 * All that handlers call upon. A handler names the few that it needs with `Pick<HandlerNeeds, …>`;
 * main.ts builds them. Use-cases join here as they come.
 */
export interface HandlerNeeds {
  /** What is kept of whom, held and destroyed. */
  records: RecordsDesk
  /** All that is kept of somebody. */
  everything: Everything
  /** The day of today in Amsterdam, or the one that stands in for it. */
  today(): string
  /** Every version of a municipality's policy that counts on some day, oldest first. */
  policies(municipality: string): readonly Policy[]
  /** The versions at hand, and as they are stored. */
  policyBook: PolicyBook
  policyStore: PolicyStore
  /** The instant it is, ISO 8601. */
  now(): string
  /** Moves today forward and answers once every due day has been passed on; absent in production. */
  moveToday?(today: string): Promise<void>
  idempotency: IdempotencyStore
  /** What the use-cases of young people and cases are given. */
  cases: Dependencies
  /** What lists read. */
  lists: Lists
  /** What managers read. */
  reports: Reports
  /** The caseload as it goes on, and as it would. */
  simulations: Simulations
  /** Broken deadlines, and what was said of them. */
  breaches: BreachLedger
  /** What is told to whom, and other systems that are told. */
  deliveries: DeliveryDesk
  webhooks: Webhooks
  /** Whether a webhook may have an address that is not https: outside production only. */
  plainWebhooks: boolean
  /** The hosts that webhooks may go to; null for any, outside production. */
  webhookHosts: readonly string[] | null
  /** What reaches each person, and their own days. */
  preferences: NoticePreferencesStore
  calendar: PersonalCalendar
  /** Where people find the program. */
  publicUrl: string
  /** How the worker's work stands. */
  ledger: Pick<DeadlineLedger, 'backlog' | 'rounds'>
  /** Advises those again whose advice the calendar may have changed by today, so that lists are right when no worker runs. */
  adviseWhoIsDue(municipality: string): Promise<void>
  /** The rows of caseload files that did not go in. */
  refusals: CaseloadRefusals
  /** Who saw what. */
  auditTrail: AuditTrail
}
