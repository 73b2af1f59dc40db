import type { EvidenceRun } from '../evidence.ts'
import { machine } from '../support/measure.ts'
import { readListsOf, townOf } from '../support/read-lists.ts'

/** The worklist and the overdue page in municipalities of growing size: they take what a worker and a team have, not what the municipality has. */
export const run: EvidenceRun = async ({ full, say }) => {
  const sizes = full ? [10_000, 100_000, 1_000_000] : [1_000, 10_000]
  const towns = sizes.map((size) => townOf(size / 2, size / 2))
  const { ms, rowsRead, readWithoutIndex, growth } = await readListsOf(towns, { turns: full ? 80 : 20, say })
  const worklist = growth('worklist', towns)
  const overduePage = growth('overduePage', towns)
  return {
    figures: { ms, rowsRead, worklist, overduePage, readWithoutIndex, machine: machine() },
    goal: { worklist: 1.3, overduePage: 1.3, readWithoutIndex: [] },
    met: Math.max(worklist, overduePage) <= 1.3 && readWithoutIndex.length === 0,
  }
}
