import type { EvidenceRun } from '../evidence.ts'
import { machine } from '../support/measure.ts'
import { readListsOf, townOf } from '../support/read-lists.ts'

/** What runs, read beside ever more that was closed: the overdue page and the counts by organisation do not grow with it. `--full` has a million deadlines. */
export const run: EvidenceRun = async ({ full, say }) => {
  const [open, few, many] = full ? [5_000, 2_500, 250_000] : [500, 250, 5_000]
  const towns = [townOf(open, few), townOf(open, many)]
  const { ms, rowsRead, readWithoutIndex, growth } = await readListsOf(towns, { turns: full ? 80 : 20, say })
  const overduePage = growth('overduePage', towns)
  const counts = growth('counts', towns)
  return {
    figures: { ms, rowsRead, overduePage, counts, readWithoutIndex, machine: machine() },
    goal: { overduePage: 1.3, counts: 1.3, readWithoutIndex: [] },
    met: Math.max(overduePage, counts) <= 1.3 && readWithoutIndex.length === 0,
  }
}
