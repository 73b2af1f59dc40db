import { parseArgs } from 'node:util'

/**
 * What a run is asked: its full size or the short one, or for a run that counts requests a number of them, and whether the
 * thing that it proves is taken out.
 */
export type EvidenceOptions = { full: boolean; sabotage: boolean; size: number | undefined; say(line: string): void }

/** What a run found, what it should have found, and whether it did. */
export type Evidence = { figures: Record<string, unknown>; goal: Record<string, unknown>; met: boolean }

/** One evidence run. It makes its own database, says how far it is, and ends by itself. */
export type EvidenceRun = (options: EvidenceOptions) => Promise<Evidence>

/** Names of runs, each loaded only when it is asked for. */
export type EvidenceRuns = Readonly<Record<string, () => Promise<{ run: EvidenceRun }>>>

/**
 * Runs the evidence that the command line names: `NAME [--full] [--sabotage] [--size N]`. The last line on standard output is JSON;
 * the exit status is 0 only when the goal is met.
 */
export async function runEvidence(kind: string, runs: EvidenceRuns): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      sabotage: { type: 'boolean', default: false },
      size: { type: 'string' },
    },
  })
  const [name = ''] = positionals
  const load = Object.hasOwn(runs, name) ? runs[name] : undefined
  if (load === undefined) {
    console.error(
      `Use: npm run ${kind} -- NAME [--full]${kind === 'fault' ? ' [--sabotage]' : ''}. NAME is one of: ${Object.keys(runs).join(', ')}.`,
    )
    process.exitCode = 2
    return
  }
  const { run } = await load()
  const size = values.size === undefined ? undefined : Number(values.size)
  const evidence = await run({ ...values, size, say: (line) => console.error(line) })
  console.log(JSON.stringify({ name, ...evidence }))
  process.exitCode = evidence.met ? 0 : 1
}
