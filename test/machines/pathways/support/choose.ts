import type { Choose } from './sample.ts'

/** A client that takes the first of everything. */
export const first: Choose = () => 0

/** Choices that look random and are the same for the same seed (a linear congruential generator). */
export function seeded(seed: number): Choose {
  let state = (seed * 2_654_435_761) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
