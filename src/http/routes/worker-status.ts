import { z } from 'zod'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const instant = z.string().meta({ format: 'date-time' })

const workerStatusSchema = z
  .strictObject({
    lastRoundAt: instant.nullable().meta({ description: 'When a worker last finished a round; null when none did.' }),
    lagDays: z.int().meta({ description: 'Days that the oldest of what waits has waited.' }),
    backlog: z
      .record(z.string(), z.int())
      .meta({ description: 'What waits for the worker, by kind: whole counts, nothing cut off.' }),
    workers: z.array(
      z.strictObject({
        workerId: z.string(),
        startedAt: instant,
        finishedAt: instant.nullable(),
        failures: z.int(),
        done: z.record(z.string(), z.int()),
      }),
    ),
  })
  .meta({ id: 'WorkerStatus' })

/** GET /worker-status: whether days and deadlines are passed on, and what still waits. */
export const workerStatus = defineRoute({
  method: 'get',
  path: '/worker-status',
  operationId: 'getWorkerStatus',
  summary: 'Tells how the work of the clock stands: the last round, what waits and for how long.',
  description: 'What is overdue does not depend on it: that follows from the days alone.',
  tag: 'Administration',
  rights: ['administrator', 'manager'],
  success: { status: 200, description: 'How it stands.', schema: workerStatusSchema },
  handle: async ({ caller }, { ledger, today }: Pick<HandlerNeeds, 'ledger' | 'today'>) => {
    const { lagDays, ...backlog } = await ledger.backlog(caller.municipality, today())
    const workers = await ledger.rounds(caller.municipality)
    const finished = workers.flatMap(({ finishedAt }) => finishedAt ?? []).sort()
    return { status: 200, body: { lastRoundAt: finished.at(-1) ?? null, lagDays, backlog, workers } }
  },
})
