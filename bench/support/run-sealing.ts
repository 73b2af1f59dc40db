import { join } from 'node:path'
import { fileKeyStore } from '../../src/storage/sealing/key-store.ts'
import type { KeyRing, Sealing } from '../../src/storage/sealing/sealing.ts'
import { sealingWith } from '../../src/storage/sealing/sealing.ts'

const worthless: KeyRing = { current: 'k', keys: new Map([['k', Buffer.alloc(32)]]), indexKey: Buffer.alloc(32) }

/** What seals in a run: the keys of persons in files of its folder, as the program keeps them. */
export const runSealing = (folder: string, ring: KeyRing | (() => KeyRing) = worthless): Sealing =>
  sealingWith(ring, { store: fileKeyStore(join(folder, 'person-keys')), elapsedMs: () => performance.now() })

/** The same, by a program that remembers no key from one read to the next. */
export function forgetfulSealing(folder: string, ring: KeyRing | (() => KeyRing)): Sealing {
  let elapsed = 0
  const elapsedMs = () => {
    elapsed += 3_600_000
    return elapsed
  }
  return sealingWith(ring, { store: fileKeyStore(join(folder, 'person-keys')), elapsedMs })
}
