/** Fewer than this could name somebody. */
export const smallestCell = 5

/**
 * The parts of a split that are not shown: those that are small, and the next smallest with them until nobody can reckon
 * back how many they are. What is left of the total is the sum of those that are hidden, and each of them is at least one.
 * Parts whose sum stands elsewhere are hidden together, and are no cover for the others. Null where there is no cover:
 * then nothing of it can be shown.
 */
export function hiddenParts(
  counts: ReadonlyMap<string, number>,
  small: (count: number) => boolean,
  summedElsewhere: (part: string) => boolean,
): Set<string> | null {
  const sorted = [...counts].sort(([one, n], [other, m]) => n - m || (one < other ? -1 : 1))
  const summed = sorted.filter(([part]) => summedElsewhere(part))
  const others = sorted.filter(([part]) => !summedElsewhere(part))
  const hiddenSum = summed.some(([, count]) => small(count)) ? summed : []
  // A sum that is small itself is not told elsewhere either: then the others cover it.
  const asked = total(hiddenSum) > 0 && small(total(hiddenSum)) ? hiddenSum : []
  let upTo = others.filter(([, count]) => small(count)).length
  const told = () => {
    const hidden = [...asked, ...others.slice(0, upTo)]
    return hidden.length > 0 && (hidden.length < 2 || small(total(hidden)) || total(hidden) === hidden.length)
  }
  while (told() && upTo < others.length) upTo += 1
  return told() ? null : new Set([...hiddenSum, ...others.slice(0, upTo)].map(([part]) => part))
}

const total = (parts: readonly (readonly [string, number])[]): number =>
  parts.reduce((sum, [, count]) => sum + count, 0)
