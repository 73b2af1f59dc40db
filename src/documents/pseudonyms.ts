import { createHmac, randomBytes } from 'node:crypto'

/** Pseudonyms for the ids of one file: its key is made here and kept nowhere, so that two files can't be laid side by side. */
export function pseudonyms(): (id: string) => string {
  const key = randomBytes(32)
  return (id) => createHmac('sha256', key).update(id).digest('hex').slice(0, 16)
}
