import type { Actor } from '../../actor.ts'
import { askSimulation, type Simulation, type SimulationAsked, type SimulationNeeds } from './ask-simulation.ts'

/** Simulations as they are asked: one at a time, and the last ones kept for a while. */
export type Simulations = { ask(actor: Actor, asked: SimulationAsked): Promise<Simulation> }

/** So many are kept, and so long: who follows a number to its rows sees the same simulation. */
const kept = 8
const keptMilliseconds = 5 * 60_000

/** @param now the instant it is, in milliseconds. */
export function keepSimulations(needs: SimulationNeeds, now: () => number): Simulations {
  const known = new Map<string, { since: number; simulation: Promise<Simulation> }>()
  let busy: Promise<unknown> = Promise.resolve()
  return {
    async ask(actor, asked) {
      const { municipality, role, organisationId, personId } = actor
      const { traceId: _, ...about } = asked
      const key = JSON.stringify([municipality, role, organisationId, personId, needs.today(), about])
      for (const [old, { since }] of known) if (now() - since > keptMilliseconds) known.delete(old)
      const before = known.get(key)
      if (before) return before.simulation
      // Two at once would each take twice as long, and everybody else would wait for both.
      const simulation = busy.then(() => askSimulation(needs, actor, asked))
      busy = simulation.catch(() => undefined)
      known.set(key, { since: now(), simulation })
      const [oldest] = known.keys()
      if (known.size > kept && oldest !== undefined) known.delete(oldest)
      simulation.catch(() => known.delete(key))
      return simulation
    },
  }
}
