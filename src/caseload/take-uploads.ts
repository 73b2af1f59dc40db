import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../cases/actor.ts'
import type { CaseloadLog, RefusedColumn } from '../cases/caseload/caseload-log.ts'
import type { CaseloadUploads, ClaimedUpload, UploadFault, UploadQueue } from '../cases/caseload/caseload-uploads.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import { importCaseload } from './import-caseload.ts'
import { readCaseload, UnreadableFile } from './read-caseload.ts'

export type UploadParts = {
  dependencies: Dependencies
  log: CaseloadLog
  queue: UploadQueue
  /** Why a row was refused, in a language. */
  explain(language: string, fault: RefusedColumn): string
  elapsedMs(): number
  report(error: unknown): void
}

/** More than a caseload of tens of thousands of young people. */
export const largestUpload = 20 * 1024 * 1024

/** Takes files in and reads them in, one after another. */
export type UploadTaker = Pick<CaseloadUploads, 'receive'> & {
  /** Takes up what waits, or fell silent when a process ended. */
  takeUp(municipality: string): void
  /** Stops after the rows at hand; what is left is taken up again later, by whichever process. */
  stop(): Promise<void>
}

/** Files go through a folder of their own that nobody else may read, and that goes afterwards whatever happens. */
export function takeUploads(parts: UploadParts): UploadTaker {
  const { queue, report } = parts
  let running = Promise.resolve()
  const ending = { asked: false }
  const takeUp = (municipality: string): void => {
    running = running.then(() => readAll(parts, municipality, ending)).catch(report)
  }
  return {
    takeUp,
    stop: () => {
      ending.asked = true
      return running
    },
    receive: (actor, { body, ...file }) =>
      inOwnFolder(async (folder) => {
        const path = join(folder, 'caseload.csv')
        const bytes = await writeDown(path, body)
        if (bytes > largestUpload) return { code: 'too-large', detail: String(largestUpload / 1024 / 1024) }
        const fault = await headerFault(path)
        if (fault !== null) return fault
        await queue.add(actor, { ...file, bytes }, () => createReadStream(path) as AsyncIterable<Buffer>)
        takeUp(actor.municipality)
        return null
      }),
  }
}

/** Everything up to the limit and a little more: enough to know that it is too much. Throws when it breaks off. */
async function writeDown(path: string, body: AsyncIterable<Buffer>): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes <= largestUpload) await file.write(chunk)
    }
  } finally {
    await file.close()
  }
  return bytes
}

async function headerFault(path: string): Promise<UploadFault | null> {
  try {
    const { records } = await readCaseload(path)
    await records[Symbol.asyncIterator]().return?.()
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault
    throw error
  }
}

type Ending = { asked: boolean }

/** The program ends: the file stays, to be taken up again. */
class Stopped extends Error {}

async function readAll(parts: UploadParts, municipality: string, ending: Ending): Promise<void> {
  for (const id of await parts.queue.waiting(municipality)) {
    if (ending.asked) return
    const claimed = await parts.queue.claim(municipality, id, parts.dependencies.newId())
    if (claimed) await readIn(parts, municipality, claimed, ending)
  }
}

async function readIn(
  { dependencies, log, queue, explain, elapsedMs, report }: UploadParts,
  municipality: string,
  { id, importId, fileName, language }: ClaimedUpload,
  ending: Ending,
): Promise<void> {
  const actor: Actor = { municipality, personId: null, organisationId: null, role: 'system' }
  await inOwnFolder(async (folder) => {
    const path = join(folder, 'caseload.csv')
    await writeDown(path, queue.body(municipality, id))
    const rejected = () => readFile(`${path}.rejected.csv`, 'utf8').catch(() => null)
    try {
      const summary = await importCaseload(path, {
        dependencies,
        log,
        actor,
        importId,
        fileName,
        elapsedMs,
        say: () => undefined,
        hear: async (progress) => {
          if (ending.asked) throw new Stopped()
          await queue.heard(municipality, id, progress)
        },
        explain: (fault) => explain(language, fault),
      })
      await queue.finish(municipality, id, { summary, fault: null, rejected: await rejected() })
    } catch (error) {
      if (error instanceof Stopped) return
      if (!(error instanceof UnreadableFile)) report(error)
      const fault = error instanceof UnreadableFile ? error.fault : { code: 'failed', detail: '' }
      await queue.finish(municipality, id, { summary: null, fault, rejected: await rejected() })
    }
  })
}

async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-caseload-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
