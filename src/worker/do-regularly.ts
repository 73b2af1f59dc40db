/** What is done over and over: which municipalities there are, the work for one, and whom to tell when it failed. */
export type RegularWork = {
  municipalities: () => Promise<{ id: string }[]>
  work: (municipality: string) => Promise<unknown>
  report: (error: unknown) => void
  everyMs: number
}

/** Does the work for each municipality, now and each interval, one round at a time; `stop` ends it after its round. */
export function doRegularly({ municipalities, work, report, everyMs }: RegularWork): { stop(): Promise<void> } {
  const round = async (): Promise<void> => {
    for (const { id } of await municipalities()) await work(id)
  }
  let running = round().catch(report)
  const timer = setInterval(() => {
    running = running.then(round).catch(report)
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
