/** A figure as it may be told: null is what fewer than five stand behind, or what would tell of those. */
export type Refigured = {
  of: number | null
  count: number | null
  share: number | null
  parts: Record<string, number | null>
  median: number | null
  above0: number | null
  above14: number | null
  euros: number | null
}

const blank: Refigured = {
  ...{ of: 0, count: null, share: null, parts: {}, median: null, above0: null, above14: null, euros: null },
}

/**
 * A figure reckoned from observations written as words (`true`, a part, a number), apart from the program. `least` is the
 * smallest number of observations that may be seen; 0 shows all.
 */
export function refigure(kind: string, observed: readonly string[] = [], least = 5): Refigured {
  const of = observed.length
  if (of === 0) return { ...blank, count: kind === 'share' ? 0 : null, euros: kind === 'euros' ? 0 : null }
  if (of < least) return { ...blank, of: null }
  const rounded = (n: number) => Number((n / of).toFixed(3))
  const numbers = observed.map(Number).sort((one, other) => one - other)
  switch (kind) {
    case 'share': {
      const yes = observed.filter((one) => one === 'true').length
      const told = yes >= least && of - yes >= least
      return { ...blank, of, ...(told && { count: yes, share: rounded(yes) }) }
    }
    case 'split': {
      const parts = partsOf(observed, least)
      return parts === null ? { ...blank, of: null } : { ...blank, of, parts }
    }
    case 'days': {
      const many = (days: number) => numbers.filter((n) => n > days).length
      const shown = (n: number) => n >= least && of - n >= least
      const above0 = shown(many(0)) ? rounded(many(0)) : null
      // A few between nothing and a fortnight would follow from the two.
      const few = numbers.filter((n) => n > 0 && n <= 14).length
      const above14 = shown(many(14)) && (above0 === null || few === 0 || few >= least) ? rounded(many(14)) : null
      const median = ((numbers[Math.floor((of - 1) / 2)] ?? 0) + (numbers[Math.floor(of / 2)] ?? 0)) / 2
      return { ...blank, of, median, above0, above14 }
    }
    default:
      return { ...blank, of, euros: kind === 'euros' ? numbers.reduce((sum, n) => sum + n, 0) : null }
  }
}

/** The parts that began are summed in the share of small organisations. */
const isSummed = (part: string) => part.startsWith('started-')

/**
 * Parts under the least are not told, and as few of the next smallest as it takes that what is left of the total is the
 * least or more, of two parts or more, not all of them one. Of what is summed elsewhere all is told or nothing. Null where
 * that can't be.
 */
function partsOf(observed: readonly string[], least: number): Record<string, number | null> | null {
  const parts: Record<string, number> = {}
  for (const part of [...observed].sort()) parts[part] = (parts[part] ?? 0) + 1
  const sum = (names: readonly string[]) => names.reduce((all, name) => all + (parts[name] ?? 0), 0)
  const [summed, others] = [Object.keys(parts).filter(isSummed), Object.keys(parts).filter((part) => !isSummed(part))]
  const isSmall = (part: string) => (parts[part] ?? 0) < least
  const untoldSum = summed.some(isSmall) ? summed : []
  const rest = sum(untoldSum) < least ? untoldSum : []
  const bySize = others.toSorted((one, other) => (parts[one] ?? 0) - (parts[other] ?? 0))
  for (let many = others.filter(isSmall).length; many <= others.length; many += 1) {
    const untold = [...rest, ...bySize.slice(0, many)]
    if (untold.length > 0 && (untold.length === 1 || sum(untold) < least || sum(untold) === untold.length)) continue
    const all = [...untoldSum, ...untold]
    return Object.fromEntries(Object.entries(parts).map(([part, n]) => [part, all.includes(part) ? null : n]))
  }
  return null
}
