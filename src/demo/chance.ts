/** Choices that look random and are the same for the same seed: an invented municipality is the same on the same day. */
export type Chance = {
  /** A whole number from 0 to below `below`. */
  below(below: number): number
  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number
  of<Item>(items: readonly Item[]): Item
  /** True in about so many of a hundred times. */
  percent(share: number): boolean
  /** An id in the form of a UUID. */
  id(): string
}

/** Mulberry32, a small generator with a period that is long enough for a demo. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(fraction() * limit)
  const hex = (length: number): string => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    of: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    },
    percent: (share) => below(100) < share,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
