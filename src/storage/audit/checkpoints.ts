import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { appendFile, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../database/error-code.ts'
import { makeFolders } from '../database/make-folders.ts'
import type { Checkpoint } from './verify-audit.ts'

/** Keeps signed heads of the audit's chain outside the database. */
export type Checkpoints = {
  keep(checkpoint: Checkpoint): Promise<void>
  /** Those of a municipality, oldest first. Throws when a line is not as it was signed. */
  of(municipality: string): Promise<Checkpoint[]>
}

const line = z.strictObject({
  municipality: z.string(),
  position: z.int(),
  hash: z.string(),
  sealedAt: z.string(),
  signature: z.string(),
})

const signed = ({ municipality, position, hash, sealedAt }: Checkpoint) =>
  Buffer.from(JSON.stringify([municipality, position, hash, sealedAt]))

/**
 * Checkpoints in a file, a JSON line each, signed with Ed25519. Put the file where whoever can change the database can't
 * write (another machine, a store that only appends); the key lies in `keyPath` and is made the first time.
 */
export function fileCheckpoints(path: string, keyPath: string): Checkpoints {
  const key = once(() => readOrMakeKey(keyPath))
  return {
    async keep(checkpoint) {
      const signature = sign(null, signed(checkpoint), await key()).toString('base64url')
      await makeFolders(dirname(path))
      await appendFile(path, `${JSON.stringify({ ...checkpoint, signature })}\n`, { mode: 0o600 })
    },
    async of(municipality) {
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return ''
        throw error
      })
      const open = createPublicKey(await key())
      const lines = text.split('\n').filter((one) => one !== '')
      return lines
        .map((one, index) => {
          const { signature, ...checkpoint } = line.parse(JSON.parse(one))
          if (!verify(null, signed(checkpoint), open, Buffer.from(signature, 'base64url')))
            throw new Error(`Line ${index + 1} of the checkpoints ${path} is not as it was signed.`)
          return checkpoint
        })
        .filter((checkpoint) => checkpoint.municipality === municipality)
    },
  }
}

async function readOrMakeKey(path: string): Promise<KeyObject> {
  await makeFolders(dirname(path))
  const made = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  if (made) {
    await made.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await made.sync()
    await made.close()
  }
  return createPrivateKey(await readFile(path, 'utf8'))
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
