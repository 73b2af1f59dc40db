import type { IncomingMessage } from 'node:http'
import type { Caller } from '../access/caller.ts'
import type { CallerNotLookedUp } from '../access/callers-lately.ts'
import type { Refusal } from './refusal.ts'

/** Whether somebody signed in; else the refusal to answer with where that is needed. */
export type SignIn = { caller: Caller } | { caller: undefined; refusal: Refusal | CallerNotLookedUp }

/** What the middleware learned about one request, each at its step. */
export type RequestContext = {
  readonly requestId: string
  /** The pattern of the route, for log and metrics: never the path itself, which may hold anything. */
  route: string
  signIn: SignIn
}

const contexts = new WeakMap<IncomingMessage, RequestContext>()

export function keepContext(request: IncomingMessage, context: RequestContext): void {
  contexts.set(request, context)
}

/** The context of a request that passed the first middleware; throws for one that did not, which is a bug. */
export function contextOf(request: IncomingMessage): RequestContext {
  const context = contexts.get(request)
  if (context === undefined) throw new Error('This request did not pass beginRequest.')
  return context
}
