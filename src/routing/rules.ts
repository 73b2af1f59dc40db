import type { Day } from '../calendar/day.ts'
import type { Rules } from './decision-table.ts'
import { tableD1 } from './table-d1.ts'
import { tableD2 } from './table-d2.ts'

/** The versions of the rules, oldest first. An advice names the version that it was given under. */
export const rulesVersions: readonly Rules[] = [
  { version: 'd1-d2-2026.1', validFrom: '2026-01-01', d1: tableD1, d2: tableD2 },
]

/** The rules in force on a day: the latest begun by then; before the first version the first, so that any day can be asked about. */
export function rulesOn(day: Day, versions: readonly Rules[] = rulesVersions): Rules {
  const [first, ...later] = versions
  if (!first) throw new Error('There are no rules; at least one version is needed.')
  return later.reduce((inForce, each) => (each.validFrom <= day ? each : inForce), first)
}
