import type pg from 'pg'
import type { CaseWatch } from '../../cases/events/case-changes.ts'
import { inTransaction } from '../database/transaction.ts'

type Waiting = { municipality: string; caseId: string; after: number; tell(version: number | null): void }

/** How often at most the versions are asked, in milliseconds. */
const everyMs = 1_500

/**
 * Asks the versions of all cases that somebody watches in one statement, and only while somebody does. By the worker's
 * role: whoever watches was let in by their own, and is asked again when something changed.
 */
export function watchCases(worker: pg.Pool, report: (error: unknown) => void): CaseWatch & { stop(): void } {
  const waiting = new Set<Waiting>()
  let timer: NodeJS.Timeout | null = null
  const look = async (): Promise<void> => {
    for (const municipality of new Set([...waiting].map((one) => one.municipality))) {
      const mine = [...waiting].filter((one) => one.municipality === municipality)
      const versions = await versionsOf(worker, municipality, [...new Set(mine.map(({ caseId }) => caseId))])
      for (const one of mine) {
        const version = versions.get(one.caseId)
        if (version !== undefined && version > one.after) one.tell(version)
      }
    }
  }
  const later = (): void => {
    timer ??= setTimeout(() => {
      void look()
        .catch(report)
        .finally(() => {
          timer = null
          if (waiting.size > 0) later()
        })
    }, everyMs)
    timer.unref()
  }
  return {
    past: (municipality, caseId, after, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(null)
          return
        }
        const one: Waiting = {
          municipality,
          caseId,
          after,
          tell: (version) => {
            waiting.delete(one)
            signal.removeEventListener('abort', end)
            resolve(version)
          },
        }
        const end = () => one.tell(null)
        signal.addEventListener('abort', end, { once: true })
        waiting.add(one)
        later()
      }),
    stop: () => {
      if (timer) clearTimeout(timer)
      for (const one of [...waiting]) one.tell(null)
    },
  }
}

async function versionsOf(worker: pg.Pool, municipality: string, ids: string[]): Promise<Map<string, number>> {
  const context = { municipality, personId: null, organisationId: null, role: 'system' }
  const { rows } = await inTransaction(worker, context, (client) =>
    client.query<{ id: string; version: number }>({
      name: 'case-versions',
      text: 'select case_id as id, version from cases where municipality_id = $1 and case_id = any($2::text[])',
      values: [municipality, ids],
    }),
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}
