import type { FactName, Facts } from './facts.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'

/** Dutch first; English for who reads the contract. */
export type Words = { readonly nl: string; readonly en: string }

/** A question that the rows of a table ask, with a name. Answers true, false, or not known. */
export type Condition = {
  /** The facts it reads, the birth date and the day of the advice aside. */
  readonly facts: readonly FactName[]
  /** Which of those to ask when it can't answer; all that are not known unless said. The others come up once these are known. */
  readonly asks?: (facts: Facts) => readonly FactName[]
  readonly test: (situation: Situation) => Truth
  readonly whenTrue: Words
  readonly whenFalse: Words
  /** It answers even when these facts are not known, by what the law presumes; they are still asked for. */
  readonly presumes?: boolean
  /** It picks out few kinds of help: while the kind is not known, a row with it asks the kind and nothing more. */
  readonly picksKind?: boolean
}

/** Keeps the names of a group of conditions as types. */
export const defineConditions = <Name extends string>(
  conditions: Record<Name, Condition>,
): Readonly<Record<Name, Condition>> => conditions
