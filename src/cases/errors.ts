/**
 * The few kinds of refusal that use-cases and storage throw.
 * http/problem.ts maps each to an answer, once.
 * A message says what is wrong and what to do; it is shown to the caller, so it never holds a name or a BSN
 * that the caller did not just send.
 */

// biome-ignore lint/performance/noBarrelFile: the calendar throws it too and may not import from here, yet it is one of the kinds
export { type Fault, Invalid } from '../calendar/invalid.ts'

/** It does not exist, or the caller may not know that it does. Answered with 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The caller may know that it exists, but not do this. Answered with 403. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/**
 * What is asked does not fit the state that things are in. Answered with 409.
 * `details` becomes members of the answer: `{ state, availableEvents }` for an event that does not fit.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.details = details
  }
}

/** The thing changed since the caller read it: the expected version is not the current one. Answered with 412. */
export class Stale extends Error {
  override readonly name = 'Stale'
  readonly currentVersion: number | undefined
  /** Members of the answer beside it: what stands there now, and what was sent. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, currentVersion?: number, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.currentVersion = currentVersion
    this.details = details
  }
}

/**
 * A use-case found, inside its transaction, that this Idempotency-Key was answered meanwhile (by another process).
 * Its own work is rolled back and the stored answer is given.
 */
export class AlreadyAnswered extends Error {
  override readonly name = 'AlreadyAnswered'
}

/** Something the program leans on is out for now, named in the message (the database, the audit). Answered with 503. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly retryAfterSeconds: number

  constructor(message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterSeconds = options.retryAfterSeconds ?? 5
  }
}
