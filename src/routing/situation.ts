import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { type BirthdayDays, birthdayDays } from './birthday-days.ts'
import type { Facts } from './facts.ts'
import { needsOf } from './needs-of.ts'
import type { Truth } from './truth.ts'

/** What the conditions of a table read: the facts of one need, the day, and the days of the birth date. */
export type Situation = {
  /** The flat facts with this need's own on top. */
  readonly facts: Facts
  readonly asOf: Day
  readonly days: BirthdayDays
  readonly policySet: Policy['policySet']
}

/** A situation while it is read: what each row of D1 said up to the one that decided and which one decided, -1 when none. */
export type Reading = Situation & { readonly d1Truths: Truth[]; d1Match: number }

/** One situation for each need; at least one. */
export function situationsOf(facts: Facts, asOf: Day, policy: Policy): Situation[] {
  const days = birthdayDays(facts.birthDate, policy)
  return needsOf(facts).map((need) => ({ facts: need, asOf, days, policySet: policy.policySet }))
}
