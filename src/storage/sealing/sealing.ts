import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { type PersonKeySource, type PersonKeys, personKeys } from './person-keys.ts'

/** Keys by their id, the id of the one that seals from now on, and the key of the index. All of 32 bytes. */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer>; indexKey: Buffer }

/** Seals a value so that it is readable only with a key and only in the row it was sealed for. */
export type Sealing = {
  /** `bound` names the row and column; the same must be given to open it. */
  seal(plain: string, bound: string): string
  /** Throws when the value was changed, moved to another row, or sealed by a key that the ring lacks. */
  open(sealed: string, bound: string): string
  /** The same value for the same text, useless without the key: a BSN has too few values for a plain hash. */
  index(plain: string): string
  /** The data keys of persons, each wrapped by the key above. */
  persons: PersonKeys
}

const cipher = 'aes-256-gcm'

/**
 * AES-256-GCM with the key's id in the value and the row as associated data; HMAC-SHA-256 for the index. `persons` is where
 * the data keys of persons are.
 */
export function sealingWith(ring: KeyRing | (() => KeyRing), persons: PersonKeySource): Sealing {
  const now = typeof ring === 'function' ? ring : () => ring
  const keyOf = (id: string) => {
    const key = now().keys.get(id)
    if (!key) throw new Error(`A sealed value needs the key ${id}, which is not in the key ring.`)
    return key
  }
  const own: Pick<Sealing, 'seal' | 'open'> = {
    seal(plain, bound) {
      const nonce = randomBytes(12)
      const { current } = now()
      const sealer = createCipheriv(cipher, keyOf(current), nonce).setAAD(Buffer.from(bound))
      const body = Buffer.concat([sealer.update(plain, 'utf8'), sealer.final()])
      return [
        current,
        nonce.toString('base64url'),
        Buffer.concat([body, sealer.getAuthTag()]).toString('base64url'),
      ].join('.')
    },
    open(sealed, bound) {
      const [id = '', nonce = '', rest = ''] = sealed.split('.')
      const bytes = Buffer.from(rest, 'base64url')
      const opener = createDecipheriv(cipher, keyOf(id), Buffer.from(nonce, 'base64url')).setAAD(Buffer.from(bound))
      opener.setAuthTag(bytes.subarray(-16))
      return Buffer.concat([opener.update(bytes.subarray(0, -16)), opener.final()]).toString('utf8')
    },
  }
  return {
    ...own,
    index: (plain) => createHmac('sha256', now().indexKey).update(plain).digest('base64url'),
    persons: personKeys(persons, own),
  }
}
