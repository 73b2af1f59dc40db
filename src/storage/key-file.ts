import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { errorCode, errorMessage } from './error-code.ts'
import type { KeyRing } from './sealing.ts'
import { StartRefused } from './start-refused.ts'

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'a key has 32 bytes')

const content = z.object({ current: z.string().regex(/^[\w-]+$/), keys: z.record(z.string(), key), indexKey: key })

const fresh = () => {
  const made = () => randomBytes(32).toString('base64')
  return JSON.stringify({ current: 'k1', keys: { k1: made() }, indexKey: made() }, null, 2)
}

/**
 * Reads the key ring from a file, making it with new keys when it is not there. Without this file the BSNs in the
 * database can't be read: it belongs in a backup of its own. Throws StartRefused when it can't be read or made.
 */
export async function readKeyFile(path: string): Promise<KeyRing> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const made = await open(path, 'wx', 0o600).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    if (made) {
      await made.writeFile(fresh())
      await made.sync()
      await made.close()
    }
    const { current, keys, indexKey } = content.parse(JSON.parse(await readFile(path, 'utf8')))
    return { current, keys: new Map(Object.entries(keys)), indexKey }
  } catch (error) {
    throw new StartRefused(`The key file ${path} can't be read: ${errorMessage(error)}. Put it back from its backup.`)
  }
}
