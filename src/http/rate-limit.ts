import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'

/**
 * At most so many calls a minute for each caller, or for each address where nobody signed in.
 * Counted in this process: with n processes behind a balancer a caller has up to n times as many.
 */
export function rateLimit(callsAMinute: number): RequestHandler {
  if (callsAMinute === 0) return (_request, _response, next) => next()
  const limiter = new RateLimiterMemory({ points: callsAMinute, duration: 60 })
  return async (request, _response, next) => {
    const { caller } = contextOf(request).signIn
    const name = caller === undefined ? `address ${request.ip}` : `${caller.municipality} ${caller.personId}`
    try {
      await limiter.consume(name)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
      throw new Refusal('too-many-calls', `At most ${callsAMinute} calls a minute: try again in ${seconds} seconds.`, {
        'Retry-After': String(seconds),
      })
    }
    next()
  }
}
