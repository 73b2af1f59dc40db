import type { Situation } from './situation.ts'
import { adultSituations } from './situations-adult.ts'
import { extendedSituations } from './situations-extended.ts'
import { handoverSituations } from './situations-handover.ts'
import { watchSituations } from './situations-watch.ts'

/** Every situation in which somebody can be; those whose outcome is a pathway have a case. */
export const situations: readonly Situation[] = [
  ...extendedSituations,
  ...handoverSituations,
  ...adultSituations,
  ...watchSituations,
]
