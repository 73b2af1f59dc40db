import type { BreachCounts, BrokenBy } from '../../../cases/figures/breach-counts.ts'
import { showDay } from '../../format/show-day.ts'
import type { CountRow } from '../overview/count-table.tsx'
import { labelOf, type Naming } from '../overview/overview-tables.ts'

export type BreachTable = BrokenBy | 'trend'

/** A table of what was broken, with its heading and its rows in words. */
export function breachTable(
  counts: BreachCounts,
  name: BreachTable,
  naming: Naming,
): { title: string; what: string; rows: CountRow[] } {
  const { words, language } = naming
  const texts = words.breaches
  if (name === 'trend') {
    const rows = counts.trend.map((row) => ({ ...row, label: showDay(row.on, language) }))
    return { ...texts.tables.trend, rows }
  }
  const label = (key: string | null): string => {
    if (name === 'cause') return key === null ? texts.noCause : texts.causes[key as keyof typeof texts.causes]
    return labelOf(name === 'heldBy' ? 'organisation' : name, key, naming)
  }
  return { ...texts.tables[name], rows: counts.by[name].map((row) => ({ ...row, label: label(row.key) })) }
}
