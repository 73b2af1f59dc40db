import type { Day } from './day.ts'

/** A step of the penalty: so many days at so many euros a day. */
export type PenaltyStep = { readonly days: number; readonly eurADay: number }

/** The amounts of Awb 4:17 lid 2, from the day they came into force; indexed amounts are a new row. */
const amounts: readonly { readonly validFrom: Day; readonly steps: readonly PenaltyStep[] }[] = [
  { validFrom: '2009-10-01', steps: steps(20, 30, 40) },
  { validFrom: '2019-01-01', steps: steps(23, 35, 45) },
]

function steps(first: number, second: number, third: number): readonly PenaltyStep[] {
  return [first, second, third].map((eurADay) => ({ days: 14, eurADay }))
}

/** The steps in force on the first penalty day; before the first row, the first. */
export const penaltySteps = (firstDay: Day): readonly PenaltyStep[] =>
  (amounts.findLast(({ validFrom }) => validFrom <= firstDay) ?? amounts[0])?.steps ?? []

/** The most days that a penalty runs, 42, counted as calendar days (Awb 4:17 lid 1). */
export const penaltyDays = 42

/** What so many penalty days cost, in euros. */
export function penaltyFor(days: number, stepsInForce: readonly PenaltyStep[]): number {
  let left = Math.max(0, days)
  let amount = 0
  for (const step of stepsInForce) {
    const counted = Math.min(left, step.days)
    amount += counted * step.eurADay
    left -= counted
  }
  return amount
}
