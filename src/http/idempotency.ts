import { createHash } from 'node:crypto'
import type { Caller } from '../access/caller.ts'
import { Invalid } from '../cases/errors.ts'
import type { KeptAnswer } from '../cases/storage.ts'
import { type Answer, toWire, type WireAnswer } from './answer.ts'
import { Refusal } from './refusal.ts'

/** Keeps answers by caller and key, for 24 hours. */
export interface IdempotencyStore {
  /** What was kept under this key in the last 24 hours. */
  find(caller: Caller, key: string): Promise<KeptAnswer | undefined>
  /** Keeps an answer, in place of an older one; sealed for the young person whom it is about, if anybody. */
  save(caller: Caller, kept: KeptAnswer, youngPersonId: string | null): Promise<void>
}

/** The key of one request: a use-case can keep its answer under it in its own transaction (then set `kept` on the answer). */
export type IdempotencyClaim = { caller: Caller; key: string; fingerprint: string; about?: string | undefined }

/** The key from the header; undefined without one. Throws Invalid when it can't be a key. */
export function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  if (/^[\x21-\x7e]{1,200}$/.test(header)) return header
  const detail = 'Idempotency-Key must be 1 to 200 visible ASCII characters, as a UUID.'
  throw new Invalid([{ in: 'header', pointer: '/Idempotency-Key', code: 'wrong-format', detail }])
}

/** What makes two requests the same: method, path and body, whatever the order of its keys. */
export function fingerprintOf(method: string, path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${path}\n${canonical(body)}`)
    .digest('base64url')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

export type AnswerOnce = (claim: IdempotencyClaim, run: () => Promise<Answer>) => Promise<WireAnswer>

/**
 * Runs a request at most once for a caller and key: a second one that comes while the first still runs waits for it,
 * a later one gets the kept answer. Only 2xx is kept, so that a refused request can be mended and sent again.
 */
export function answerOnce(store: IdempotencyStore): AnswerOnce {
  const running = new Map<string, Promise<unknown>>()
  return async (claim, run) => {
    const name = JSON.stringify([claim.caller.municipality, claim.caller.personId, claim.key])
    for (let before = running.get(name); before !== undefined; before = running.get(name)) await before
    const work = keptOrRun(store, claim, run)
    running.set(name, work.then(nothing, nothing))
    try {
      return await work
    } finally {
      running.delete(name)
    }
  }
}

async function keptOrRun(
  store: IdempotencyStore,
  claim: IdempotencyClaim,
  run: () => Promise<Answer>,
): Promise<WireAnswer> {
  const before = await keptAnswer(store, claim)
  if (before !== undefined) return before
  try {
    return await runAndKeep(store, claim, run)
  } catch (error) {
    // Another process may have answered the same request meanwhile: then ours was refused as stale, or as answered.
    const meanwhile = await keptAnswer(store, claim).catch(nothing)
    if (meanwhile === undefined) throw error
    return meanwhile
  }
}

async function keptAnswer(store: IdempotencyStore, claim: IdempotencyClaim): Promise<WireAnswer | undefined> {
  const found = await store.find(claim.caller, claim.key)
  if (found === undefined || found.fingerprint === claim.fingerprint) return found?.answer
  throw new Refusal(
    'key-used-otherwise',
    'This Idempotency-Key was used for another request in the last 24 hours: take a new key.',
  )
}

async function runAndKeep(
  store: IdempotencyStore,
  claim: IdempotencyClaim,
  run: () => Promise<Answer>,
): Promise<WireAnswer> {
  const answer = await run()
  const good = answer.status >= 200 && answer.status < 300
  if (good && answer.kept !== true) {
    const kept = { key: claim.key, fingerprint: claim.fingerprint, answer: toWire(answer) }
    await store.save(claim.caller, kept, answer.about ?? claim.about ?? null)
  }
  return toWire(answer)
}

const nothing = (): undefined => undefined
