import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Client } from './api-client.ts'

const run = promisify(execFile)

/** Somebody whose names, BSN and texts are like nobody's: where one of them shows, something leaked. */
export type Canary = { firstName: string; familyName: string; bsn: string; text: string }

const bsns = ['999900092', '999990019', '999991772', '999990706', '999992545']

export const canaryOf = (n: number): Canary => ({
  firstName: `Kanarina${n}x`,
  familyName: `Zangvogelaar${n}x`,
  bsn: bsns[n % bsns.length] ?? '',
  text: `kanarieplan${n}x dat nergens anders staat`,
})

/** What of a canary is looked for. The end of the text is the same for all. */
export const wordsOf = ({ firstName, familyName, bsn, text }: Canary): string[] => [
  ...[firstName, familyName, bsn],
  text.split(' ')[0] ?? text,
]

/** Opens a case of a canary and types its text wherever somebody can; returns the ids of person and case. */
export async function liveCanary(client: Client, canary: Canary, today: string) {
  const { firstName, familyName, bsn, text } = canary
  const facts = {
    ...{ youthHelpRunning: true, youthHelpStartedOn: '2022-03-01', youthHelpKind: 'participation-support' },
    ...{ needAfter18: 'long-term', wmoCanProvide: true, perspectivePlan: 'draft' },
  }
  const youngPerson = { bsn, firstName, familyName, birthDate: '2009-05-22', municipality: 'Voorbeeldstad', facts }
  const key = { 'Idempotency-Key': randomUUID() }
  const opened = await client({ method: 'POST', path: '/cases', body: { youngPerson }, headers: key })
  if (opened.status !== 201) throw new Error(`The canary's case was not opened: ${opened.text}`)
  const caseId = opened.body['id'] as string
  const { id: youngPersonId } = opened.body['youngPerson'] as { id: string }
  const path = `/cases/${caseId}`
  const tell = async (event: object) => {
    const { headers } = await client({ method: 'GET', path })
    const ifMatch = { 'If-Match': String(headers['etag']), 'Idempotency-Key': randomUUID() }
    const body = { occurredOn: today, ...event }
    return client({ method: 'POST', path: `${path}/events`, body, headers: ifMatch })
  }
  const told = await tell({ type: 'note.added', text })
  if (told.status !== 201) throw new Error(`The canary's note was not taken: ${told.text}`)
  await tell({
    type: 'event.corrected',
    seq: 2,
    reason: text,
    replacement: { type: 'note.added', occurredOn: today, text },
  })
  const area = { status: 'action-needed', goal: text, action: text, actionBy: familyName, actionOn: '2027-01-10' }
  await client({ method: 'PUT', path: `${path}/plan/areas/housing`, body: area, headers: { 'If-Match': '"0"' } })
  return { caseId, youngPersonId, tell }
}

/** How often any of these words is in the files of a folder, as text or as a file name. */
export async function hitsInFiles(
  folder: string,
  words: readonly string[],
): Promise<{ places: number; hits: number; where: string[] }> {
  const found = { places: 0, hits: 0, where: [] as string[] }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.places += 1
    const hits = words.filter((word) => path.includes(word)).length + (await hitsInFile(path, words))
    if (hits > 0) found.where.push(path)
    found.hits += hits
  }
  return found
}

/** Read in pieces that overlap, so that a word on the seam is found too. */
async function hitsInFile(path: string, words: readonly string[]): Promise<number> {
  const found = new Set<string>()
  const most = Math.max(...words.map(({ length }) => length))
  let before = ''
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    const piece = before + String(chunk)
    for (const word of words) if (piece.includes(word)) found.add(word)
    before = piece.slice(-most)
  }
  return found.size
}

/** Copies a folder whole, with who owns it. */
export const copyFolder = (from: string, to: string) => run('cp', ['-a', from, to])
