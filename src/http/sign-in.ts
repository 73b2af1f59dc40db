import type { RequestHandler } from 'express'
import type { Role } from '../../machines/roles.ts'
import type { Caller, FindCaller } from '../access/caller.ts'
import { CallerNotLookedUp } from '../access/callers-lately.ts'
import { TokenRefused, type VerifyToken } from '../access/verify-token.ts'
import { NotAllowed } from '../cases/errors.ts'
import { Refusal } from './refusal.ts'
import { contextOf, type SignIn } from './request-context.ts'
import type { Route } from './route.ts'

/** Finds out who calls, once, without refusing anybody: the rate limit and open routes come first. */
export function identify(verify: VerifyToken, find: FindCaller): RequestHandler {
  return async (request, _response, next) => {
    contextOf(request).signIn = await signInOf(request.headers.authorization, verify, find)
    next()
  }
}

async function signInOf(header: string | undefined, verify: VerifyToken, find: FindCaller): Promise<SignIn> {
  if (header === undefined) return refused('Send a bearer token: Authorization: Bearer <token>.')
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(header)?.[1]
  if (token === undefined) return refused('Authorization must be: Bearer <token>.', 'invalid_request')
  try {
    const caller = await find(await verify(token))
    return caller === undefined ? refused('Nobody active here has this token.', 'invalid_token') : { caller }
  } catch (error) {
    if (error instanceof TokenRefused) return refused(error.message, 'invalid_token')
    if (error instanceof CallerNotLookedUp) return { caller: undefined, refusal: error }
    throw error
  }
}

function refused(detail: string, error?: string): SignIn {
  const challenge = `Bearer realm="overstap"${error === undefined ? '' : `, error="${error}"`}`
  return { caller: undefined, refusal: new Refusal('not-signed-in', detail, { 'WWW-Authenticate': challenge }) }
}

/** Nobody in particular: the caller of an open route. It has no rights, so nothing can be reached with it. */
export const anyone: Caller = { municipality: '', personId: '', organisationId: null, role: 'volunteer' }

/**
 * The caller, when the route lets them in by role. Throws Refusal (401), NotAllowed, or Unavailable where the directory is out,
 * but for what is about nobody: that goes on for who was there seconds ago.
 */
export function admitted(signIn: SignIn, { rights, aboutNobody }: Pick<Route, 'rights' | 'aboutNobody'>): Caller {
  if (rights === 'open') return signIn.caller ?? anyone
  if (signIn.caller === undefined) {
    const { refusal } = signIn
    if (aboutNobody && rights === 'signed-in' && refusal instanceof CallerNotLookedUp && refusal.lately)
      return refusal.lately
    throw refusal
  }
  if (rights !== 'signed-in' && !rights.includes(signIn.caller.role)) {
    throw new NotAllowed(
      `The role '${signIn.caller.role}' can not do this. It is for: ${rights.map(quoted).join(', ')}.`,
    )
  }
  return signIn.caller
}

const quoted = (role: Role): string => `'${role}'`
