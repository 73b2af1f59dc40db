import { addDays, type Day, earlier } from '../calendar/day.ts'
import type { Chance } from './chance.ts'

/** What is known of somebody on a day, beside the birth date. */
export type Told = Readonly<Record<string, unknown>>

/**
 * A kind of life that brings somebody to the program: how many days after that day they turn 18 (before it: less than 0),
 * how many of those invented are in it, and what is known of them then.
 */
export type Situation = {
  name: string
  outcome: string
  share: number
  turns18InDays: readonly [number, number]
  facts: (on: Day, turns18On: Day, chance: Chance) => Told
}

/** Youth help that runs, begun before that day and before 18. */
export const help = (on: Day, turns18On: Day, chance: Chance): Told => ({
  youthHelpRunning: true,
  youthHelpStartedOn: addDays(earlier(on, turns18On), -chance.between(90, 1500)),
})
