import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'

const windowSeconds = 60

/**
 * At most so many calls a minute for each caller, or for each address where nobody signed in.
 * Counted in this process: with n processes behind a balancer a caller has up to n times as many.
 * Every answer tells how many are left, in the fields of the IETF's draft-ietf-httpapi-ratelimit-headers.
 */
export function rateLimit(callsAMinute: number): RequestHandler {
  if (callsAMinute === 0) return (_request, _response, next) => next()
  const limiter = new RateLimiterMemory({ points: callsAMinute, duration: windowSeconds })
  const policy = `"calls";q=${callsAMinute};w=${windowSeconds}`
  const secondsLeft = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000))
  return async (request, response, next) => {
    const { caller } = contextOf(request).signIn
    const name = caller === undefined ? `address ${request.ip}` : `${caller.municipality} ${caller.personId}`
    const tell = (counted: RateLimiterRes) => {
      response.setHeader('RateLimit-Policy', policy)
      response.setHeader('RateLimit', `"calls";r=${Math.max(0, counted.remainingPoints)};t=${secondsLeft(counted)}`)
    }
    try {
      tell(await limiter.consume(name))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      tell(error)
      const seconds = secondsLeft(error)
      throw new Refusal('too-many-calls', `At most ${callsAMinute} calls a minute: try again in ${seconds} seconds.`, {
        'Retry-After': String(seconds),
      })
    }
    next()
  }
}
