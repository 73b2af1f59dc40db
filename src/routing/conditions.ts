import type { Condition } from './condition.ts'
import { ageConditions } from './conditions-age.ts'
import { closedCareConditions } from './conditions-closed-care.ts'
import { helpConditions } from './conditions-help.ts'
import { homeConditions } from './conditions-home.ts'
import { kindConditions } from './conditions-kind.ts'
import { lawConditions } from './conditions-law.ts'

const all = {
  ...ageConditions,
  ...kindConditions,
  ...helpConditions,
  ...homeConditions,
  ...closedCareConditions,
  ...lawConditions,
}

/** The name of a condition, as the tables write it. */
export type ConditionName = keyof typeof all

/** Everything that the tables can ask, by name. */
export const conditions: Readonly<Record<ConditionName, Condition>> = all
