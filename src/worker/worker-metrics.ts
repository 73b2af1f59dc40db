import { Gauge, type Registry } from 'prom-client'
import type { Day } from '../calendar/day.ts'
import type { Backlog, DeadlineLedger, WorkerRound } from '../cases/deadlines/deadline-ledger.ts'

type Work = {
  ledger: Pick<DeadlineLedger, 'backlog' | 'rounds'>
  municipalities: () => Promise<{ id: string }[]>
  today: () => Day
}

/** How the work stands, over all municipalities and all workers, whichever process is asked. */
type Standing = {
  waiting: Readonly<Record<string, number>>
  lagDays: number
  lastRound: string | null
  failures: number
}

/**
 * Shows in the metrics when the worker last finished a round, what waits for it and for how long: counts are of all there
 * is. Read when the metrics are asked for; while the database is out they are absent, which is not the same as 0.
 */
export function measureWork(registry: Registry, work: Work): void {
  let reading: Promise<void> | null = null
  // The registry asks all gauges at once: one reading serves them all.
  const collect = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null
    })
    return reading
  }
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `overstap_worker_${name}`, help, labelNames, registers: [registry], collect })
  const backlog = gauge('backlog', 'What waits for the worker now, by kind.', ['kind'])
  const lag = gauge('lag_days', 'Days that the oldest of it has waited; 0 when nothing waits.')
  const last = gauge('last_round_timestamp_seconds', 'When a worker last finished a round; 0 when none ever did.')
  const failures = gauge('failures', 'What failed in the latest round of each worker.')
  const read = async (): Promise<void> => {
    const standing = await standingOf(work).catch(() => null)
    backlog.reset()
    if (standing === null) {
      for (const each of [lag, last, failures]) each.remove()
      return
    }
    for (const [kind, count] of Object.entries(standing.waiting)) backlog.set({ kind }, count)
    lag.set(standing.lagDays)
    failures.set(standing.failures)
    last.set(standing.lastRound === null ? 0 : Date.parse(standing.lastRound) / 1000)
  }
}

async function standingOf({ ledger, municipalities, today }: Work): Promise<Standing> {
  const waiting: Record<string, number> = {}
  const backlogs: Backlog[] = []
  const rounds: WorkerRound[] = []
  for (const { id } of await municipalities()) {
    backlogs.push(await ledger.backlog(id, today()))
    rounds.push(...(await ledger.rounds(id)))
  }
  for (const { lagDays: _, ...counts } of backlogs)
    for (const [kind, count] of Object.entries(counts)) waiting[kind] = (waiting[kind] ?? 0) + count
  const finished = rounds.flatMap(({ finishedAt }) => finishedAt ?? []).sort()
  return {
    waiting,
    lagDays: Math.max(0, ...backlogs.map(({ lagDays }) => lagDays)),
    lastRound: finished.at(-1) ?? null,
    failures: rounds.reduce((sum, round) => sum + round.failures, 0),
  }
}
