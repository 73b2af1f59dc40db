import { cpus } from 'node:os'

/** The middle of some numbers, and the values that 95 and 99 of 100 stay under. */
export type Spread = { median: number; p95: number; p99: number }

/** How numbers lie. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: round(at(0.5)), p95: round(at(0.95)), p99: round(at(0.99)) }
}

/** A number as it is told: two decimals, none from a thousand on. */
export const round = (value: number): number =>
  Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 100) / 100

/** How often a second `work` can be done: the median of several rounds of `ms` milliseconds each, after a warm-up. */
export async function rateOf(work: () => unknown, ms = 400, rounds = 5): Promise<number> {
  const rates: number[] = []
  for (let turn = 0; turn <= rounds; turn += 1) {
    const from = performance.now()
    let done = 0
    while (performance.now() - from < ms) {
      await work()
      done += 1
    }
    if (turn > 0) rates.push((done * 1000) / (performance.now() - from))
  }
  return round(spread(rates).median)
}

/** The same for work that does not wait: nothing between the calls. */
export function syncRateOf(work: (n: number) => unknown, ms = 400, rounds = 5): number {
  const rates: number[] = []
  for (let turn = 0; turn <= rounds; turn += 1) {
    const from = performance.now()
    let done = 0
    while (performance.now() - from < ms) {
      for (let n = 0; n < 100; n += 1) work(done + n)
      done += 100
    }
    if (turn > 0) rates.push((done * 1000) / (performance.now() - from))
  }
  return round(spread(rates).median)
}

/** What some workers at once achieve: answers a second, and how long each took in milliseconds. */
export type Throughput = { perSecond: number; ms: { median: number; p95: number; p99: number } }

/** Lets `workers` do `work` one after the other for `ms` milliseconds, each for itself. */
export async function throughputOf(
  workers: number,
  ms: number,
  work: (worker: number) => Promise<unknown>,
): Promise<Throughput> {
  const took: number[] = []
  const from = performance.now()
  const each = async (worker: number): Promise<void> => {
    while (performance.now() - from < ms) {
      const began = performance.now()
      await work(worker)
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => each(worker)))
  return { perSecond: round((took.length * 1000) / (performance.now() - from)), ms: spread(took) }
}

/** On what it was measured. */
export const machine = (): { cpu: string; cores: number; node: string } => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
})
