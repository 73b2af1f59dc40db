import type { Caller } from '../../access/caller.ts'
import type { PageNeeds } from '../page-needs.ts'
import {
  newSecret,
  readCookies,
  secretCookie,
  sessionCookie,
  sessionCookieValue,
  sessionKeyOf,
} from './session-cookie.ts'

type Needs = Pick<PageNeeds, 'sessions' | 'now' | 'cases' | 'signIn'>

/** Who signed in, and the cookies that their browser came with. */
type SignedIn = { caller: Caller; subject: string; cookies: string | undefined }

/**
 * Begins a session for somebody who signed in; answers the cookie to set. Always a new secret: none is taken over, and the
 * session that the browser had before ends.
 */
export async function beginSession(needs: Needs, { caller, subject, cookies }: SignedIn): Promise<string> {
  const before = sessionKeyOf(readCookies(cookies).get(sessionCookie))
  if (before !== null) await needs.sessions.end(before)
  const value = sessionCookieValue(caller.municipality, newSecret())
  const key = sessionKeyOf(value)
  if (key === null) throw new Error(`The municipality '${caller.municipality}' can't stand in a cookie.`)
  const now = needs.now()
  await needs.sessions.begin({
    ...key,
    ...(await namesOf(needs, caller)),
    personId: caller.personId,
    subject,
    formToken: newSecret(),
    startedAt: now,
    seenAt: now,
    notice: null,
  })
  return secretCookie(sessionCookie, value)
}

const signedIn = { action: 'session.begun', purpose: 'sign-in' as const, traceId: null }

/** How they and their organisation are called: by the directory, or for a persona by the demo. The audit keeps that they signed in. */
async function namesOf(needs: Needs, caller: Caller): Promise<{ name: string; organisationName: string | null }> {
  const { person, organisation } = await needs.cases.storage.transaction(caller, async (unit) => {
    await unit.writeAudit({ ...signedIn, caseIds: [], youngPersonIds: [] })
    const { directory } = unit
    return {
      person: await directory.person(caller.personId),
      organisation: caller.organisationId === null ? null : await directory.organisation(caller.organisationId),
    }
  })
  const persona = needs.signIn.personas.find(({ personId }) => personId === caller.personId)
  return {
    name: person?.name ?? persona?.fullName ?? caller.personId,
    organisationName: organisation?.name ?? persona?.organisationName ?? null,
  }
}
