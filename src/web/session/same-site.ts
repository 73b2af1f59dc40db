import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'

/** A form that did not come from a page of this visit. */
export class FormRefused extends Error {
  override readonly name = 'FormRefused'
}

/**
 * Refuses a form that another site sent. Browsers say so in Sec-Fetch-Site; one that does not say it names its Origin.
 * The token of the session is checked beside it.
 * @throws FormRefused
 */
export function refuseOtherSites(request: Request): void {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const fromHere =
    site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin' || site === 'none'
  if (!fromHere) throw new FormRefused('This form was sent by another site.')
}

/**
 * Refuses a form without the token of this session.
 * @throws FormRefused
 */
export function requireToken(expected: string, given: string): void {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  if (one.length !== other.length || !timingSafeEqual(one, other)) {
    throw new FormRefused('This form does not carry the token of this session.')
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
