import type { AuditTrail } from '../access/audit-trail.ts'
import type { BrowserSessions, SessionLimits } from '../access/browser-sessions.ts'
import type { Caller, FindCaller } from '../access/caller.ts'
import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { BulkChanges } from '../cases/bulk/bulk-changes.ts'
import type { CaseloadUploads } from '../cases/caseload/caseload-uploads.ts'
import type { BreachLedger } from '../cases/deadlines/breaches.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { HeldCases } from '../cases/directory/held-cases.ts'
import type { Drafts } from '../cases/drafts.ts'
import type { CaseWatch } from '../cases/events/case-changes.ts'
import type { Reports } from '../cases/figures/reports.ts'
import type { Simulations } from '../cases/figures/simulation/keep-simulations.ts'
import type { Lists } from '../cases/lists/lists.ts'
import type { SavedViews } from '../cases/lists/saved-views.ts'
import type { Worklist } from '../cases/lists/worklist.ts'
import type { NoticePreferencesStore } from '../cases/notices/notice-preferences.ts'
import type { PolicyBook, PolicyStore } from '../cases/policy/policies.ts'
import type { Everything } from '../cases/retention/everything.ts'
import type { KeptAnswer } from '../cases/storage.ts'
import type { SignInWays } from './session/sign-in-ways.ts'
import type { ThemeBook } from './theme/theme-book.ts'

/** Answers kept by caller and key, so that a form that was sent twice is answered once. */
export interface KeptAnswers {
  find(caller: Caller, key: string): Promise<KeptAnswer | undefined>
  save(caller: Caller, kept: KeptAnswer, youngPersonId: string | null): Promise<void>
}

/** All that pages call upon; the composition builds it. A screen names what it needs with `Pick<PageNeeds, …>`. */
export interface PageNeeds {
  /** The Dutch day it is, or the one that stands in for it, and the instant it is. */
  today(): Day
  now(): string
  /** A new unique id (UUID). */
  newId(): string
  cases: Dependencies
  lists: Lists
  /** What managers read, and what was broken. */
  reports: Reports
  simulations: Simulations
  breaches: BreachLedger
  /** All that is kept of somebody, for themself. */
  everything: Everything
  /** Who saw what: shown to whom it is about. */
  auditTrail: AuditTrail
  worklist: Worklist
  savedViews: SavedViews
  drafts: Drafts
  /** What each person gets by e-mail, and whether there is a mail server for it at all. */
  preferences: Pick<NoticePreferencesStore, 'read' | 'write'>
  mailGoesOut: boolean
  policies(municipality: string): readonly Policy[]
  policyBook: PolicyBook
  policyStore: PolicyStore
  heldCases: HeldCases
  uploads: CaseloadUploads
  bulk: BulkChanges
  themes: ThemeBook
  caseWatch: CaseWatch
  /** Moves today forward and answers once every due day was passed on; absent in production. */
  moveToday?(today: Day): Promise<void>
  answers: KeptAnswers
  sessions: BrowserSessions
  sessionLimits: SessionLimits
  findCaller: FindCaller
  signIn: SignInWays
  /** Whose records these are; that of the demo is marked on every page. */
  municipality: { id: string; name: string; demo: boolean }
  /** Tells the log of a failure of ours, with the id that its page shows. */
  logFailure(error: unknown, about: { requestId: string; method: string; route: string; status: number }): void
}
