import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyStore, Rewrapped, StoredKey } from './key-store.ts'

/** Something sealed for one person, and the row and column that it is bound to. */
export type SealedFor = { sealed: string; bound: string }

/** Seals with a data key a person. A key that is destroyed leaves all that it sealed unreadable, wherever copies are. */
export type PersonKeys = {
  /** The seal of one person; their key is made, and on disk, when they have none yet. */
  sealer(municipality: string, personId: string): Promise<(plain: string, bound: string) => string>
  /** Opens values of any persons of a municipality, their keys fetched at once; null where the key was destroyed. */
  open(municipality: string, values: readonly SealedFor[]): Promise<(string | null)[]>
  /** Destroys the keys of persons. */
  destroy(municipality: string, personIds: readonly string[]): Promise<void>
  /**
   * Wraps every key anew that an older key of the program wrapped. How many were, how many are still under an older one,
   * and how many could not be opened.
   */
  rewrap(current: string): Promise<{ rewrapped: number; left: number; errors: number }>
}

/** The program's own key, as it wraps the keys of persons. */
export type Wrapping = { seal(plain: string, bound: string): string; open(sealed: string, bound: string): string }

/** A key that was used stays at hand for so long, so that a page of a list asks the store once. */
const keptMs = 300_000
const keptAtMost = 20_000

/** So many keys go to disk together: one after another each waits for the disk by itself. */
const rewrappedAtOnce = 256

const cipher = 'aes-256-gcm'
const nameOf = (municipality: string, personId: string) => `${municipality}/${personId}`
const boundKey = (name: string) => `person-keys/${name}`

/** Where keys are kept, and a clock that only goes forward. */
export type PersonKeySource = { store: KeyStore; elapsedMs: () => number }

/** The data keys of persons, wrapped by the program's own. */
export function personKeys({ store, elapsedMs }: PersonKeySource, wrapping: Wrapping): PersonKeys {
  const kept = new Map<string, { key: Buffer; until: number }>()
  const keep = (name: string, key: Buffer): Buffer => {
    if (kept.size >= keptAtMost) for (const oldest of [...kept.keys()].slice(0, keptAtMost / 10)) kept.delete(oldest)
    kept.set(name, { key, until: elapsedMs() + keptMs })
    return key
  }
  const atHand = (name: string): Buffer | undefined => {
    const found = kept.get(name)
    if (found && found.until > elapsedMs()) return found.key
    kept.delete(name)
    return undefined
  }
  const unwrap = (name: string, wrapped: string) => Buffer.from(wrapping.open(wrapped, boundKey(name)), 'base64')
  const keysOf = async (names: readonly string[]): Promise<Map<string, Buffer>> => {
    const keys = new Map<string, Buffer>()
    const missing: string[] = []
    for (const name of new Set(names)) {
      const key = atHand(name)
      if (key) keys.set(name, key)
      else missing.push(name)
    }
    if (missing.length > 0)
      for (const [name, wrapped] of await store.read(missing)) keys.set(name, keep(name, unwrap(name, wrapped)))
    return keys
  }
  return {
    async sealer(municipality, personId) {
      const name = nameOf(municipality, personId)
      const found = (await keysOf([name])).get(name)
      const key = found ?? keep(name, unwrap(name, await store.add(name, freshKey(wrapping, name))))
      return (plain, bound) => sealWith(key, personId, plain, bound)
    },
    async open(municipality, values) {
      const read = values.map(({ sealed, bound }) => ({ ...partsOf(sealed), bound }))
      const keys = await keysOf(read.map(({ personId }) => nameOf(municipality, personId)))
      return read.map(({ personId, nonce, body, bound }) => {
        const key = keys.get(nameOf(municipality, personId))
        return key === undefined ? null : openWith(key, nonce, body, bound)
      })
    },
    async destroy(municipality, personIds) {
      const names = personIds.map((id) => nameOf(municipality, id))
      for (const name of names) kept.delete(name)
      await store.remove(names)
    },
    async rewrap(current) {
      const done = { rewrapped: 0, left: 0, errors: 0 }
      const older = ({ wrapped }: StoredKey) => !wrapped.startsWith(`${current}.`)
      const anew = ({ name, wrapped }: StoredKey): Rewrapped[] => {
        try {
          const after = wrapping.seal(wrapping.open(wrapped, boundKey(name)), boundKey(name))
          return [{ name, before: wrapped, after }]
        } catch {
          done.errors += 1
          return []
        }
      }
      let batch: Rewrapped[] = []
      const put = async () => {
        await store.replace(batch)
        done.rewrapped += batch.length
        batch = []
      }
      for await (const stored of store.all()) {
        if (older(stored)) batch.push(...anew(stored))
        if (batch.length >= rewrappedAtOnce) await put()
      }
      await put()
      for await (const stored of store.all()) if (older(stored)) done.left += 1
      return done
    },
  }
}

const freshKey = (wrapping: Wrapping, name: string) => wrapping.seal(randomBytes(32).toString('base64'), boundKey(name))

/** Nonce, then text and tag, then whose key it is, which may hold any character. */
function sealWith(key: Buffer, personId: string, plain: string, bound: string): string {
  const nonce = randomBytes(12)
  const sealer = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([sealer.update(plain, 'utf8'), sealer.final(), sealer.getAuthTag()])
  return `${nonce.toString('base64url')}.${body.toString('base64url')}.${personId}`
}

function partsOf(sealed: string): { nonce: string; body: string; personId: string } {
  const [nonce = '', body = '', ...rest] = sealed.split('.')
  return { nonce, body, personId: rest.join('.') }
}

function openWith(key: Buffer, nonce: string, body: string, bound: string): string {
  const bytes = Buffer.from(body, 'base64url')
  const opener = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64url')).setAAD(Buffer.from(bound))
  opener.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([opener.update(bytes.subarray(0, -16)), opener.final()]).toString('utf8')
}
