import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { Words } from './condition.ts'
import type { ConditionName } from './conditions.ts'
import type { Ground, Law, NeedAction, Outcome } from './outcome-codes.ts'

/** One row: it holds when every `when` is true and every `unless` is false. A row whose facts are not known does not hold. */
type Row = {
  readonly id: string
  readonly label: Words
  readonly when?: readonly ConditionName[]
  readonly unless?: readonly ConditionName[]
  /** Rows of D1 that must all be known not to hold for this need. */
  readonly noneOfD1?: readonly string[]
  /** The row counts only under these policy sets; absent is all. */
  readonly policySets?: readonly Policy['policySet'][]
  readonly legalBasis: readonly string[]
}

/** Table D1: which law covers a need at or after 18, and what to do. */
export type LawRow = Row & { readonly law: Law; readonly action: NeedAction }

/** Table D2: which pathway, or what else. */
export type PathwayRow = Row & {
  /** Table D1 decided by one of these rows. */
  readonly d1?: readonly string[]
  readonly outcome: Outcome
  readonly ground?: Ground
}

/** One version of the rules. In each table the first row that holds decides. */
export type Rules = {
  readonly version: string
  readonly validFrom: Day
  readonly d1: readonly LawRow[]
  readonly d2: readonly PathwayRow[]
}
