/** How long something lasted: until it was done, or until nobody looked any more (still open, cancelled). */
export type Spell = { days: number; done: boolean }

/** The share that was not done yet after so many days, at each day on which something was done. */
export type Survival = readonly { day: number; left: number }[]

/** What Kaplan and Meier make of spells (1958): those that were not done count for as long as they were seen. */
export function survivalOf(spells: readonly Spell[]): Survival {
  const sorted = spells.toSorted((one, other) => one.days - other.days)
  const curve: { day: number; left: number }[] = []
  let left = 1
  for (let index = 0; index < sorted.length; ) {
    const day = sorted[index]?.days ?? 0
    const atRisk = sorted.length - index
    let done = 0
    for (; sorted[index]?.days === day; index += 1) if (sorted[index]?.done) done += 1
    if (done === 0) continue
    left *= 1 - done / atRisk
    curve.push({ day, left })
  }
  return curve
}

/** The share that was not done yet after so many days. */
export const leftAfter = (curve: Survival, day: number): number => curve.findLast((each) => each.day <= day)?.left ?? 1

/**
 * After how many days it is done, for who was not done after `elapsed`: the first day at which the share left has come
 * down to that fraction of it. Null when nobody was ever seen that long: history says nothing of it.
 * @param fraction between 0 and 1; equal fractions give equal days.
 */
export function daysUntilDone(curve: Survival, fraction: number, elapsed: number): number | null {
  const aim = leftAfter(curve, elapsed) * (1 - fraction)
  if (aim <= 0) return null
  return curve.find(({ day, left }) => day > elapsed && left <= aim)?.day ?? null
}

/** Half the spells lie within this width, those not done left out; how well a starting point tells the end. */
export function spreadOf(spells: readonly Spell[]): number {
  const days = spells
    .filter(({ done }) => done)
    .map((spell) => spell.days)
    .sort((one, other) => one - other)
  const at = (share: number) => days[Math.floor(share * (days.length - 1))] ?? 0
  return at(0.75) - at(0.25)
}
