import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'

// More days than a century has: beyond it the memory begins again.
const mostRemembered = 40_000

/**
 * The same function, remembering its answers for each policy. For what depends on one day and the policy alone: many
 * people share few days, and a search for what would change asks the same ones again.
 */
export function rememberByDay<T>(compute: (day: Day, policy: Policy) => T): (day: Day, policy: Policy) => T {
  const byPolicy = new WeakMap<Policy, Map<Day, T>>()
  return (day, policy) => {
    let answers = byPolicy.get(policy)
    if (!answers) {
      answers = new Map()
      byPolicy.set(policy, answers)
    }
    const known = answers.get(day)
    if (known !== undefined) return known
    if (answers.size >= mostRemembered) answers.clear()
    const answer = compute(day, policy)
    answers.set(day, answer)
    return answer
  }
}
