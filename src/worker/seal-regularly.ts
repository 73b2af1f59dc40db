/** What sealing needs: which municipalities there are, how one is sealed, and whom to tell when it failed. */
export type SealingParts = {
  municipalities: () => Promise<{ id: string }[]>
  seal: (municipality: string) => Promise<number>
  report: (error: unknown) => void
  everyMs: number
}

/** Seals what is new in the audit of each municipality, now and each interval; `stop` ends it after its round. */
export function sealRegularly({ municipalities, seal, report, everyMs }: SealingParts): { stop(): Promise<void> } {
  const round = async (): Promise<void> => {
    for (const { id } of await municipalities()) await seal(id)
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
