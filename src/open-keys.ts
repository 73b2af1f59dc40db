import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { Config } from './config.ts'
import type { Database } from './open-database.ts'
import { StartRefused } from './storage/database/start-refused.ts'
import { keyRingOf } from './storage/sealing/key-file.ts'
import { fileKeyStore } from './storage/sealing/key-store.ts'
import { type Sealing, sealingWith } from './storage/sealing/sealing.ts'
import { anybodyRegistered } from './storage/young-people/anybody-registered.ts'

type KeyPlaces = Pick<Config, 'keyFile' | 'keyStore'>

/**
 * What seals for this program: its own keys from the key file, and the data keys of persons from the key store. Both are
 * made where they are not there, but not for a database that holds people already: their names could not be read.
 * @param worker null where the asker may not see who is there, as the owner of the tables.
 * @throws StartRefused when the keys can't be read, or are somewhere else.
 */
export async function openKeys(config: KeyPlaces, worker: Database['worker'] | null): Promise<Sealing> {
  const missing = await notThere(config)
  if (missing && worker && (await anybodyRegistered(worker)))
    throw new StartRefused(
      `${missing} is not there, and the database holds people whose names it opens: put it back from its backup, or share it with the machine that has it.`,
    )
  const elapsedMs = () => performance.now()
  return sealingWith(await keyRingOf(config.keyFile, elapsedMs), { store: fileKeyStore(config.keyStore), elapsedMs })
}

async function notThere({ keyFile, keyStore }: KeyPlaces): Promise<string | null> {
  if (!existsSync(keyFile)) return `The key file ${keyFile}`
  const kept = await readdir(keyStore).catch(() => [])
  return kept.length === 0 ? `What belongs in the key store ${keyStore}` : null
}
