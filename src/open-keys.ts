import type { Config } from './config.ts'
import { keyRingOf } from './storage/sealing/key-file.ts'
import { fileKeyStore } from './storage/sealing/key-store.ts'
import { type Sealing, sealingWith } from './storage/sealing/sealing.ts'

/**
 * What seals for this program: its own keys from the key file, and the data keys of persons from the key store.
 * @throws StartRefused when the key file can't be read.
 */
export async function openKeys(config: Pick<Config, 'keyFile' | 'keyStore'>): Promise<Sealing> {
  const elapsedMs = () => performance.now()
  return sealingWith(await keyRingOf(config.keyFile, elapsedMs), { store: fileKeyStore(config.keyStore), elapsedMs })
}
