/** Numbers that look like chance and are the same for the same seed (mulberry32), so that a run can be repeated. */
export function chance(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    of: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    happens: (share: number): boolean => next() < share,
  }
}

export type Chance = ReturnType<typeof chance>
