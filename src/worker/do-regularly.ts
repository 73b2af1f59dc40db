import { type Rounds, startRounds } from './rounds.ts'

/** What is done over and over: which municipalities there are, the work for one, and whom to tell when it failed. */
export type RegularWork = {
  municipalities: () => Promise<{ id: string }[]>
  work: (municipality: string) => Promise<unknown>
  report: (error: unknown) => void
  everyMs: number
}

/** Does the work for each municipality, now and each interval; `stop` ends it after the municipality at hand. */
export const doRegularly = ({ municipalities, work, report, everyMs }: RegularWork): Pick<Rounds, 'stop'> =>
  startRounds(everyMs, async (ending) => {
    try {
      for (const { id } of await municipalities()) if (!ending.aborted) await work(id)
    } catch (error) {
      report(error)
    }
  })
