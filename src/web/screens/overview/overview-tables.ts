import { isTermId, terms } from '../../../calendar/terms.ts'
import { type OverdueBy, type Overview, overdueBy } from '../../../cases/figures/overview.ts'
import { showDay } from '../../format/show-day.ts'
import { stepToDo } from '../../format/step-words.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'
import type { CountRow } from './count-table.tsx'

/** The tables of the overview, each also a file. */
export const overviewTables = ['buckets', 'trend', ...overdueBy, 'waiting'] as const
export type OverviewTable = (typeof overviewTables)[number]

export type Naming = { words: Words; language: Language; names: DirectoryNames }

/** A table of the overview with its heading and its rows in words. */
export function tableOf(
  overview: Overview,
  name: OverviewTable,
  naming: Naming,
): { title: string; what: string; rows: CountRow[] } {
  const { words, language } = naming
  const texts = words.overview
  if (name === 'buckets') {
    const rows = overview.buckets.map((row) => ({ ...row, label: texts.buckets[row.bucket] }))
    return { title: texts.bucketsTitle, what: texts.columns.bucket, rows }
  }
  if (name === 'trend') {
    const rows = overview.trend.map((row) => ({ ...row, label: showDay(row.on, language) }))
    return { title: texts.trendTitle, what: texts.columns.week, rows }
  }
  if (name === 'waiting') {
    const rows = overview.waiting.map((row) => ({ ...row, label: waitingLabel(row, naming) }))
    return { title: texts.waitingTitle, what: texts.columns.waiting, rows }
  }
  const rows = overview.by[name].map((row) => ({ ...row, label: labelOf(name, row.key, naming) }))
  return { title: texts.by[name].title, what: texts.by[name].column, rows }
}

/** What a key stands for: an organisation, a pathway, a kind of deadline, or nobody. */
export function labelOf(by: OverdueBy, key: string | null, { words, language, names }: Naming): string {
  if (key === null) return words.overview.nobody
  if (by === 'pathway') return words.names.pathways[key as keyof Words['names']['pathways']]
  if (by === 'kind') return isTermId(key) ? terms[key].label[language] : key
  return names.organisation(key) ?? words.overview.unknown
}

/** Who is at turn, and what with. */
export function waitingLabel(
  { party, step }: { party: string; step: string },
  { words, language }: Omit<Naming, 'names'>,
): string {
  const who = words.names.parties[party as keyof Words['names']['parties']]
  return words.overview.waits(who, stepToDo(step, { words, language }))
}
