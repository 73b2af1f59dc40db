import { takeUploads } from './caseload/take-uploads.ts'
import type { CaseloadUploads } from './cases/caseload/caseload-uploads.ts'
import type { Log } from './http/logging.ts'
import type { Program } from './program.ts'
import { postgresCaseloadLog } from './storage/caseload/caseload-log.ts'
import { postgresCaseloadUploads } from './storage/caseload/caseload-uploads.ts'
import { postgresUploadQueue } from './storage/caseload/upload-queue.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { explainRefusal } from './web/screens/caseload/explain-refusal.ts'
import { languages, wordsIn } from './web/words/words.ts'

/** Caseload files that come in by a page; `stop` lets the one that is being read in go on to its end. */
export type Uploads = { uploads: CaseloadUploads; stop(): Promise<void> }

/** How long after a look one that fell silent may have to wait, in milliseconds. */
const everyMs = 60_000

/** Opens them, and takes up what another process left. */
export function openUploads(program: Program, log: Log): Uploads {
  const { clock, database, sealing } = program
  const queue = postgresUploadQueue({ app: database.app, import: database.import, now: clock.now, sealing })
  const taker = takeUploads({
    dependencies: program.import,
    log: postgresCaseloadLog(database.import, clock.now),
    queue,
    explain: (language, fault) => explainRefusal(fault, wordsIn[languages.find((one) => one === language) ?? 'nl']),
    elapsedMs: () => performance.now(),
    report: (error) => log.failure('upload.failed', error),
  })
  const look = () =>
    listMunicipalities(database.worker)
      .then((all) => {
        for (const { id } of all) taker.takeUp(id)
      })
      .catch((error: unknown) => log.failure('upload.failed', error))
  void look()
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return {
    uploads: { ...postgresCaseloadUploads({ app: database.app, now: clock.now, sealing }), receive: taker.receive },
    stop: async () => {
      clearInterval(timer)
      await taker.stop()
    },
  }
}
