import type { Actor } from '../cases/actor.ts'
import type { Page, PageOf } from '../cases/lists/lists.ts'

/** One line of the audit about one person: who saw or did what, when, why, and how it ended (NEN 7513). */
export type AuditEntry = {
  id: number
  at: string
  action: string
  outcome: 'granted' | 'refused'
  purpose: string
  personId: string | null
  /** The name of who looked, where the directory knows it. */
  personName: string | null
  role: string
  organisationId: string | null
  organisationName: string | null
  caseIds: string[]
  /** Null for what concerned nobody in particular. */
  youngPersonId: string | null
  traceId: string | null
  breakGlassId: string | null
}

export type AuditFilter = { youngPersonId?: string | undefined; personId?: string | undefined }

/** Reads the audit: all of it for the auditor, and for a young person what is about them. Reading it leaves a row too. */
export interface AuditTrail {
  entries(actor: Actor, filter: AuditFilter, page: Page): Promise<PageOf<AuditEntry>>
}
