import type { Dependencies } from '../cases/dependencies.ts'
import type { Lists } from '../cases/lists.ts'
import { passMunicipalityDays } from './pass-days.ts'

/** What the worker works with, and how it tells of what went wrong: ids and messages, no names. */
export type WorkerParts = {
  dependencies: Dependencies
  lists: Lists
  municipalities: () => Promise<{ id: string }[]>
  report: (problem: { caseId?: string; youngPersonId?: string; error: unknown }) => void
  everyMs: number
}

/** A running worker: `round` does one round now and waits for one that runs, `stop` ends it after its round. */
export type Worker = { round(): Promise<void>; stop(): Promise<void> }

/** Starts the worker: a round now, then one each interval. Any number may run beside one another. */
export function startWorker(parts: WorkerParts): Worker {
  let running: Promise<void> = Promise.resolve()
  const round = (): Promise<void> => {
    running = running.then(() => oneRound(parts)).catch((error: unknown) => parts.report({ error }))
    return running
  }
  const timer = setInterval(round, parts.everyMs)
  timer.unref()
  void round()
  return {
    round,
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

async function oneRound({ dependencies, lists, municipalities, report }: WorkerParts): Promise<void> {
  for (const { id } of await municipalities()) await passMunicipalityDays(dependencies, lists, id, report)
}
