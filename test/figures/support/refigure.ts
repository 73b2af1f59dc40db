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
    case 'split':
      return { ...blank, of, parts: partsOf(observed, least) }
    case 'days': {
      const above = (days: number) => {
        const many = numbers.filter((n) => n > days).length
        return many < least || of - many < least ? null : rounded(many)
      }
      const median = ((numbers[Math.floor((of - 1) / 2)] ?? 0) + (numbers[Math.floor(of / 2)] ?? 0)) / 2
      return { ...blank, of, median, above0: above(0), above14: above(14) }
    }
    default:
      return { ...blank, of, euros: kind === 'euros' ? numbers.reduce((sum, n) => sum + n, 0) : null }
  }
}

/** Parts under the least are not told; one such part alone takes the smallest of the others with it. */
function partsOf(observed: readonly string[], least: number): Record<string, number | null> {
  const parts: Record<string, number | null> = {}
  for (const part of [...observed].sort()) parts[part] = (parts[part] ?? 0) + 1
  const bySize = Object.entries(parts).sort(([, one], [, other]) => (one ?? 0) - (other ?? 0))
  const small = bySize.filter(([, count]) => (count ?? 0) < least)
  const untold = small.length === 1 ? bySize.slice(0, 2) : small
  for (const [part] of untold) parts[part] = null
  return parts
}
