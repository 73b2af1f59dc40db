import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Log } from './http/logging.ts'
import type { Metrics } from './http/metrics.ts'
import type { Program } from './program.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import type { Rounds } from './worker/rounds.ts'
import { startWorker } from './worker/start-worker.ts'
import { measureWork } from './worker/worker-metrics.ts'

/** Starts the worker of this process, and shows in the metrics how the work of all of them stands. */
export function openWorker(program: Program, log: Log, metrics: Metrics): Rounds {
  const { ledger, database, clock } = program
  const municipalities = () => listMunicipalities(database.worker)
  measureWork(metrics.registry, { ledger, municipalities, today: clock.today })
  return startWorker({
    workerId: `${hostname()}.${process.pid}.${randomUUID().slice(0, 8)}`,
    dependencies: program.worker,
    lists: program.workerLists,
    ledger,
    municipalities,
    policies: program.policies,
    policyStore: program.policyStore,
    report: ({ error }) => log.failure('worker.part-failed', error),
    everyMs: 60_000,
  })
}
