import type { CaseStory, Period } from './case-story.ts'
import { hiddenParts, smallestCell } from './hidden-parts.ts'

/** In Dutch, the source, and in English. */
export type InWords = { nl: string; en: string }

/**
 * How observations become a figure: `share` of yes among all, `split` over parts, `days` as median with the shares above 0
 * and above 14, `number` of observations, `euros` summed.
 */
export type IndicatorKind = 'share' | 'split' | 'days' | 'number' | 'euros'

/** One case's contribution: yes or no (1 or 0), days or euros; the part where it is split. */
export type Observation = { value: number; part?: string }

export type Indicator = {
  id: string
  kind: IndicatorKind
  name: InWords
  /** What is counted, of whom, and which day places it in the period. */
  definition: InWords
  observe(story: CaseStory, period: Period): Observation[]
  /** Of a split: the parts whose sum another indicator tells; none of them is shown where one of them is not. */
  summedElsewhere?(part: string): boolean
}

/** A number that may be hidden: null where fewer than five stand behind it. */
export type Cell = number | null

export type Figure = {
  /** How many were looked at. */
  of: Cell
  /** Yes, in a share. */
  count: Cell
  /** From 0 to 1, three decimals. */
  share: Cell
  parts: { part: string; count: Cell; share: Cell }[]
  median: Cell
  shareAbove0: Cell
  shareAbove14: Cell
  euros: Cell
  /** Whether something is not shown because too few stand behind it. */
  hidden: boolean
}

const nothing: Omit<Figure, 'of'> = {
  count: null,
  share: null,
  parts: [],
  median: null,
  shareAbove0: null,
  shareAbove14: null,
  euros: null,
  hidden: false,
}

const ratio = (count: number, of: number): number => Math.round((count / of) * 1000) / 1000

/**
 * The figure of an indicator from all its observations; `hideSmall` leaves out what fewer than five stand behind, and what
 * would tell those.
 */
export function figureOf(
  kind: IndicatorKind,
  observed: readonly Observation[],
  hideSmall: boolean,
  summedElsewhere: Indicator['summedElsewhere'] = () => false,
): Figure {
  const of = observed.length
  const small = (count: number) => hideSmall && count < smallestCell
  if (of === 0) return { ...nothing, of: 0, count: kind === 'share' ? 0 : null, euros: kind === 'euros' ? 0 : null }
  if (small(of)) return { ...nothing, of: null, hidden: true }
  const values = observed.map(({ value }) => value)
  if (kind === 'share') {
    const count = values.filter((value) => value > 0).length
    // Few yes, or few no: either names the others.
    if (small(count) || small(of - count)) return { ...nothing, of, hidden: true }
    return { ...nothing, of, count, share: ratio(count, of) }
  }
  if (kind === 'split') return { ...nothing, of, ...partsOf(observed, small, summedElsewhere) }
  if (kind === 'days') return { ...nothing, of, ...daysOf(values, small) }
  return { ...nothing, of, euros: kind === 'euros' ? values.reduce((sum, value) => sum + value, 0) : null }
}

/** Each part, less what is not shown; where nothing may be, not even how many there are. */
function partsOf(
  observed: readonly Observation[],
  small: (count: number) => boolean,
  summedElsewhere: (part: string) => boolean,
): Pick<Figure, 'parts' | 'hidden'> & { of?: null } {
  const counts = new Map<string, number>()
  for (const { part = '' } of observed) counts.set(part, (counts.get(part) ?? 0) + 1)
  const hidden = hiddenParts(counts, small, summedElsewhere)
  if (hidden === null) return { of: null, hidden: true, parts: [] }
  const parts = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    hidden: hidden.size > 0,
    parts: parts.map(([part, count]) =>
      hidden.has(part) ? { part, count: null, share: null } : { part, count, share: ratio(count, observed.length) },
    ),
  }
}

function daysOf(
  values: readonly number[],
  small: (count: number) => boolean,
): Pick<Figure, 'median' | 'shareAbove0' | 'shareAbove14' | 'hidden'> {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  const above = (days: number) => values.filter((value) => value > days).length
  const share = (count: number): Cell =>
    small(count) || small(values.length - count) ? null : ratio(count, values.length)
  const [shareAbove0, between] = [share(above(0)), above(0) - above(14)]
  // The one less the other tells how many lie between.
  const shareAbove14 = shareAbove0 !== null && between > 0 && small(between) ? null : share(above(14))
  return { median, shareAbove0, shareAbove14, hidden: shareAbove0 === null || shareAbove14 === null }
}
