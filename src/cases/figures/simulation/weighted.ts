/** The one of these that a fraction falls on, each as wide as its weight; undefined when all weigh nothing. */
export function weighted<Item>(
  items: readonly (readonly [item: Item, weight: number])[],
  fraction: number,
): Item | undefined {
  let rest = fraction * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    rest -= weight
    if (rest < 0) return item
  }
  return undefined
}
