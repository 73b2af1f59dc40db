import { setImmediate, setTimeout } from 'node:timers/promises'
import { keepSimulations, type Simulations } from './cases/figures/simulation/keep-simulations.ts'
import type { Program } from './program.ts'

/**
 * So many milliseconds are lived between two breaths. Others wait so long for every answer of the database to what they ask:
 * some ten times for a page.
 */
const withoutBreath = 5

function breathing(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < withoutBreath) return
    await setImmediate()
    last = performance.now()
  }
}

/** The simulations of a program: one at a time, others are answered meanwhile. */
export const openSimulations = ({
  reports,
  clock,
  policies,
}: Pick<Program, 'reports' | 'policies'> & { clock: Pick<Program['clock'], 'today'> }): Simulations =>
  keepSimulations(
    {
      reports,
      today: clock.today,
      policies: policies.inForce,
      policyOf: policies.of,
      breathe: breathing(),
    },
    () => performance.now(),
    (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
  )
