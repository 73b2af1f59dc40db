import type { Request } from 'express'
import { type BrowserSession, hasRunOut } from '../../access/browser-sessions.ts'
import type { Notice, Viewer } from '../page.ts'
import type { PageNeeds } from '../page-needs.ts'
import { readCookies, sessionCookie, sessionKeyOf } from './session-cookie.ts'

/** Who is at the browser, if anybody; `ended` when they were signed in and their time ran out. */
export type BrowserVisit =
  | { viewer: Viewer; notice: Notice | null }
  | { viewer: undefined; ended: boolean; endedOf?: EndedSession }

/** Whose session ran out: what they were sending is kept for them, when it carries the token of that session. */
export type EndedSession = Pick<BrowserSession, 'municipality' | 'personId' | 'formToken'>

/** How often at most it is noted that a session is used, in milliseconds. */
const seenEveryMs = 60_000

type Needs = Pick<PageNeeds, 'sessions' | 'sessionLimits' | 'findCaller' | 'now'>

/** Reads the session of a request: who it is today, by their rights of today. */
export async function readBrowserVisit(request: Request, needs: Needs, quiet = false): Promise<BrowserVisit> {
  const key = sessionKeyOf(readCookies(request.headers.cookie).get(sessionCookie))
  if (key === null) return { viewer: undefined, ended: false }
  const session = await needs.sessions.find(key)
  if (session === null) return { viewer: undefined, ended: true }
  const now = needs.now()
  // It stays for a while: whoever was typing when it ran out signs in and finds it again.
  if (hasRunOut(session, now, needs.sessionLimits)) return { viewer: undefined, ended: true, endedOf: session }
  const caller = await needs.findCaller(session.subject)
  if (caller === undefined || caller.municipality !== key.municipality) {
    await needs.sessions.end(key)
    return { viewer: undefined, ended: true }
  }
  if (!quiet && Date.parse(now) - Date.parse(session.seenAt) > seenEveryMs) await needs.sessions.seen(key, now)
  const { name, organisationName, formToken } = session
  return { viewer: { caller, name, organisationName, formToken, session: key }, notice: noticeOf(session) }
}

function noticeOf({ notice }: BrowserSession): Notice | null {
  return notice === null ? null : (notice as Notice)
}
