import { addMonths, type Day, dayOf } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { BreachGroup, BreachLedger } from '../deadlines/breaches.ts'
import type { AuditRecord } from '../records.ts'
import { type BrokenBy, ledgerOf } from './breach-counts.ts'
import { smallestCell } from './indicators/hidden-parts.ts'
import { type Cell, figureOf } from './indicators/indicator.ts'
import { type Measured, measureIndicators, type Stories } from './indicators/indicators.ts'

/** A quarter of a year as 2026-3. */
export type Quarter = `${number}-${1 | 2 | 3 | 4}`

export const isQuarter = (text: string | null | undefined): text is Quarter => /^20\d\d-[1-4]$/.test(text ?? '')

/** From which day up to, but not with, which other. */
export function daysOf(quarter: Quarter): { from: Day; before: Day } {
  const from = dayOf(Number(quarter.slice(0, 4)), Number(quarter.slice(5)) * 3 - 2, 1)
  return { from, before: addMonths(from, 3) }
}

/** The last quarter that was over on a day. */
export function lastQuarter(on: Day): Quarter {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  const number = Math.ceil(month / 3) - 1
  return (number === 0 ? `${year - 1}-4` : `${year}-${number}`) as Quarter
}

/** All that a report is made from: the same again gives the same report. */
export type ReportAsked = {
  quarter: Quarter
  /** The day it is judged on, and what had been recorded by then. */
  asOf: Day
  knownAt: string
  pathway?: string | undefined
  team?: string | undefined
  provider?: string | undefined
}

export type QuarterlyReport = ReportAsked & {
  from: Day
  before: Day
  indicators: Measured[]
  /** Terms whose first day late lies in the quarter. */
  broken: { all: Cell; by: Record<'heldBy' | 'cause' | 'kind', { key: string | null; count: Cell }[]> }
}

/** The report of a quarter; what fewer than five stand behind is not in it, nor what would follow from the rest. */
export async function quarterlyReport(
  needs: { stories: Stories; breaches: Pick<BreachLedger, 'count'> },
  actor: Actor,
  asked: ReportAsked,
  audit: AuditRecord,
): Promise<QuarterlyReport> {
  const days = daysOf(asked.quarter)
  const { quarter: _, ...part } = asked
  const indicators = await measureIndicators(needs.stories, actor, { ...part, ...days }, audit)
  const groups = await needs.breaches.count(actor, ledgerOf({ ...part, ...days }))
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  return {
    ...asked,
    ...days,
    indicators,
    broken: {
      all: all > 0 && all < smallestCell ? null : all,
      by: { heldBy: hidden(groups, 'heldBy'), cause: hidden(groups, 'cause'), kind: hidden(groups, 'kind') },
    },
  }
}

/** In a split a key is a text; this one stands for nobody. */
const nobody = ''

function hidden(groups: readonly BreachGroup[], by: BrokenBy): { key: string | null; count: Cell }[] {
  const observed = groups.flatMap(({ count, [by]: key }) =>
    Array.from({ length: count }, () => ({ value: 1, part: key ?? nobody })),
  )
  return figureOf('split', observed, true).parts.map(({ part, count }) => ({
    key: part === nobody ? null : part,
    count,
  }))
}
