import { Stale } from '../cases/errors.ts'
import { Refusal } from './refusal.ts'

/** A version that nothing has: what an `If-Match` expects that we never gave. */
const noVersion = -1

/** The ETag of a version: strong, for `If-Match` compares strongly. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * The version that the caller last read, from `If-Match`; null for `*`, which is any.
 * A tag that we never gave (weak, a list, no number) matches nothing and ends as stale.
 * Throws Refusal when the header is missing.
 */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') {
    throw new Refusal(
      'precondition-required',
      'Send If-Match with the ETag that you last read, so that nobody overwrites what they did not see.',
    )
  }
  if (header.trim() === '*') return null
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1]
  return version === undefined ? noVersion : Number(version)
}

/** Throws Stale unless the current version is the expected one; null expects any. */
export function requireVersion(expected: number | null, current: number): void {
  if (expected === null || expected === current) return
  throw new Stale(
    'It changed since you read it: read it again, look what changed, and send your change with the new ETag.',
    current,
  )
}
