import type { Json } from '../cases/records.ts'

/** Somebody who is signed in with a browser. What the browser holds is a secret; here only its hash is known. */
export type BrowserSession = {
  municipality: string
  /** SHA-256 of the secret in the cookie, base64url. */
  secretHash: string
  personId: string
  /** As they signed in; who that is today is asked at each request. */
  subject: string
  /** As shown at the top of each page. */
  name: string
  organisationName: string | null
  /** What each form of this session must carry. */
  formToken: string
  startedAt: string
  seenAt: string
  /** What the next page must say once ("the decision is recorded"); null when nothing. */
  notice: Json | null
}

/** How long a browser stays signed in, in minutes: without a request, and whatever happens. */
export type SessionLimits = { idleMinutes: number; absoluteMinutes: number }

export const usualSessionLimits: SessionLimits = { idleMinutes: 30, absoluteMinutes: 600 }

/** Which session is meant: sessions of one municipality are not seen from another. */
export type SessionKey = Pick<BrowserSession, 'municipality' | 'secretHash'>

/** Keeps the sessions of browsers; the database does. */
export interface BrowserSessions {
  begin(session: BrowserSession): Promise<void>
  find(key: SessionKey): Promise<BrowserSession | null>
  /** Notes that the session was used at this instant. */
  seen(key: SessionKey, at: string): Promise<void>
  /** Keeps what the next page must say, or takes it away with null. */
  keepNotice(key: SessionKey, notice: Json | null): Promise<void>
  end(key: SessionKey): Promise<void>
  /** Remembers what a sign-in at a provider began with, at this instant. */
  rememberSignIn(key: SessionKey, remember: string, at: string): Promise<void>
  /** What was remembered, if it began at most so many minutes before this instant: once, then it is gone. */
  recallSignIn(key: SessionKey, at: string, minutes: number): Promise<string | null>
  /** The sessions of this person, the last used first. */
  listOf(person: Pick<BrowserSession, 'municipality' | 'personId'>): Promise<BrowserSession[]>
  /** Ends every session of this person: signed out everywhere. */
  endAllOf(person: Pick<BrowserSession, 'municipality' | 'personId'>): Promise<void>
}

const minute = 60_000

/** Whether a session has run out at an instant. */
export function hasRunOut(session: BrowserSession, at: string, limits: SessionLimits): boolean {
  const now = Date.parse(at)
  const since = (instant: string): number => now - Date.parse(instant)
  return (
    since(session.seenAt) > limits.idleMinutes * minute || since(session.startedAt) > limits.absoluteMinutes * minute
  )
}
