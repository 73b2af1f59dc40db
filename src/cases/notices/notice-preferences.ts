import type { Actor } from '../actor.ts'
import type { AuditRecord } from '../records.ts'

/** What reaches somebody by e-mail, and in which language. Lists show everything, whatever is chosen here. */
export type NoticePreferences = {
  /** Rungs up to and including the due day. */
  warnings: boolean
  /** Rungs after it. */
  escalations: boolean
  /** What a statechart asks to tell. */
  notices: boolean
  /** Once a week what is late and what comes. */
  digest: boolean
  /** 1 is Monday. */
  digestDay: number
  language: 'nl' | 'en'
}

/** What counts for whoever chose nothing. */
export const usualPreferences: NoticePreferences = {
  warnings: true,
  escalations: true,
  notices: true,
  digest: true,
  digestDay: 1,
  language: 'nl',
}

/** Somebody to write to. */
export type Addressee = { email: string; language: NoticePreferences['language'] }

export interface NoticePreferencesStore {
  read(actor: Actor): Promise<NoticePreferences>
  write(actor: Actor, preferences: NoticePreferences, audit: AuditRecord): Promise<void>
  /** For the worker: null for somebody who left or has no address. */
  addressee(municipality: string, personId: string): Promise<Addressee | null>
}
