import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'

const windowSeconds = 60
const unlimited: RequestHandler = (_request, _response, next) => next()

/**
 * At most so many calls a minute for each caller, or for each address where nobody signed in.
 * Counted in this process: with n processes behind a balancer a caller has up to n times as many.
 * Every answer tells how many are left, in the fields of the IETF's draft-ietf-httpapi-ratelimit-headers.
 */
export function rateLimit(callsAMinute: number): RequestHandler {
  if (callsAMinute === 0) return unlimited
  const count = counter(callsAMinute)
  return async (request, response, next) => {
    const { caller } = contextOf(request).signIn
    await count(caller === undefined ? `address ${request.ip}` : `${caller.municipality} ${caller.personId}`, response)
    next()
  }
}

/** How many visitors one address may stand for: a town hall has one. */
const visitorsAnAddress = 10

/**
 * The same for pages, where who calls is known only once their session was looked up: by the cookies that a browser
 * carries, and for one address ten times as many, whatever cookies it makes up.
 */
export function pageRateLimit(callsAMinute: number): RequestHandler {
  if (callsAMinute === 0) return unlimited
  const [ofVisitor, ofAddress] = [counter(callsAMinute), counter(callsAMinute * visitorsAnAddress)]
  return async (request, response, next) => {
    await ofAddress(addressOf(request), response)
    await ofVisitor(visitorOf(request), response)
    next()
  }
}

const addressOf = ({ ip }: Request): string => `address ${ip}`

const visitorOf = (request: Request): string => {
  const { cookie } = request.headers
  return cookie === undefined ? addressOf(request) : createHash('sha256').update(cookie).digest('base64url')
}

/** Counts one call under a name and tells how it stands; throws Refusal once there were too many. */
function counter(callsAMinute: number) {
  const limiter = new RateLimiterMemory({ points: callsAMinute, duration: windowSeconds })
  const policy = `"calls";q=${callsAMinute};w=${windowSeconds}`
  return async (name: string, response: Response): Promise<void> => {
    const { counted, over } = await limiter.consume(name).then(
      (left) => ({ counted: left, over: false }),
      (refused: unknown) => {
        if (refused instanceof RateLimiterRes) return { counted: refused, over: true }
        throw refused
      },
    )
    const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
    response.setHeader('RateLimit-Policy', policy)
    response.setHeader('RateLimit', `"calls";r=${Math.max(0, counted.remainingPoints)};t=${seconds}`)
    if (over) {
      throw new Refusal('too-many-calls', `At most ${callsAMinute} calls a minute: try again in ${seconds} seconds.`, {
        'Retry-After': String(seconds),
      })
    }
  }
}
