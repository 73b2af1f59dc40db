import { setImmediate, setTimeout } from 'node:timers/promises'
import { keepSimulations, type Simulations } from './cases/figures/simulation/keep-simulations.ts'
import type { Program } from './program.ts'

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
      breathe: () => setImmediate(),
    },
    () => performance.now(),
    (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
  )
