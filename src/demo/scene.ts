import type { Pathway } from '../../machines/context.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { routeAdvice } from '../routing/advice.ts'
import { factsSchema } from '../routing/facts.ts'
import type { Chance } from './chance.ts'
import type { Invented } from './invent-people.ts'
import { isRunning } from './live-case.ts'
import type { Told } from './situation.ts'
import { passTo, type Telling, type ToldCase, takes, tell } from './told-case.ts'

/** What was told so many days ago, with what must stand in it. */
export type SceneStep = readonly [daysAgo: number, type: string, said?: Readonly<Record<string, unknown>>]

/**
 * A life told on purpose, so that a case stands in seldom states on every day: chance alone comes there on some days
 * only. All days are counted from today.
 */
export type Scene = {
  name: string
  pathway: Pathway
  /** The states that it is there for, without `open.` before them. */
  shows: readonly string[]
  turns18On: (today: Day) => Day
  knownDaysAgo: number
  facts: (on: Day, turns18On: Day, chance: Chance) => Told
  steps: readonly SceneStep[]
  /** Why a worker chose this pathway where the advice names another. */
  overruleReason?: string
  /** After the steps it goes on to a state in which no case is yet. */
  goesOn?: true
}

/** So many days from today. */
export const inDays =
  (days: number) =>
  (today: Day): Day =>
    addDays(today, days)

/** Who the scene is about: what was known of them, and the advice of that day. */
export function lifeOf(scene: Scene, today: Day, policy: Policy, chance: Chance): Invented {
  const knownOn = addDays(today, -scene.knownDaysAgo)
  const turns18On = scene.turns18On(today)
  const facts = factsSchema.parse({
    birthDate: addMonths(turns18On, -12 * 18),
    ...scene.facts(knownOn, turns18On, chance),
  })
  return { knownOn, facts, advice: routeAdvice(facts, knownOn, policy) }
}

/** Tells the scene from the opening of its case up to today; a step that the case does not take is left out. */
export async function tellScene(start: ToldCase, { steps }: Scene, telling: Telling): Promise<ToldCase> {
  const exact = { ...telling, usual: 100 }
  let told = start
  for (const [daysAgo, type, said] of steps) {
    told = passTo(told, addDays(telling.today, -daysAgo), exact)
    if (takes(told, [type]).length > 0) told = (await tell(told, type, exact, said)) ?? told
  }
  return isRunning(told) ? passTo(told, telling.today, exact) : told
}
