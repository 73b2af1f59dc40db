import { once } from 'node:events'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import type { RefusedColumn } from '../cases/caseload/caseload-log.ts'
import { reasonColumn } from './read-caseload.ts'

/** The file of refused rows: the header of the caseload, each refused row, and the reason. */
export type RejectedFile = {
  write(raw: readonly string[], faults: readonly RefusedColumn[]): Promise<void>
  /** A file of an earlier run is removed when this run refused nothing. */
  close(): Promise<void>
}

/** Made at the first refused row. Where it can't be written that is said once: the rows are listed by the program as well. */
export function rejectedFile(
  path: string,
  { header, delimiter }: { header: readonly string[]; delimiter: string },
  say: (line: string) => void,
  explain: (fault: RefusedColumn) => string = ({ column, reason }) => `${column}: ${reason}`,
): RejectedFile {
  let file: FileHandle | null = null
  let stream: ReturnType<FileHandle['createWriteStream']> | null = null
  let failed = false
  // A cell that a spreadsheet would run as a formula gets an apostrophe before it; reading takes it off again.
  const line = (fields: readonly string[]) => stringify([[...fields]], { delimiter, escape_formulas: true })
  const fail = (error: unknown): void => {
    if (!failed)
      say(`${path} can't be written (${(error as Error).message}): the refused rows stay listed here all the same.`)
    failed = true
  }
  const begin = async () => {
    file = await open(path, 'w', 0o600)
    const begun = file.createWriteStream()
    begun.on('error', fail)
    begun.write(line([...header, reasonColumn]))
    return begun
  }
  return {
    async write(raw, faults) {
      if (failed) return
      try {
        stream ??= await begin()
        const reasons = faults.map(explain).join(' ')
        if (!stream.write(line([...raw, reasons]))) await once(stream, 'drain')
      } catch (error) {
        fail(error)
      }
    },
    async close() {
      if (failed) return
      if (!stream) return rm(path, { force: true }).catch(fail)
      stream.end()
      await once(stream, 'close').catch(fail)
    },
  }
}
