import type { Actor } from '../../actor.ts'
import { askSimulation, type Simulation, type SimulationAsked, type SimulationNeeds } from './ask-simulation.ts'

/** Simulations as they are asked: one at a time, and the last ones kept for a while. */
export type Simulations = {
  ask(actor: Actor, asked: SimulationAsked): Promise<Simulation>
  /** The simulation when it is there within two seconds; else which share of it, 0 up to 1, was lived by then. It goes on. */
  soon(actor: Actor, asked: SimulationAsked): Promise<{ simulation: Simulation } | { share: number }>
}

/** So many are kept, and so long: who follows a number to its rows sees the same simulation. */
const kept = 8
const keptMilliseconds = 5 * 60_000

const soonMilliseconds = 2_000

type Begun = { since: number; share: number; simulation: Promise<Simulation> }

/**
 * @param now the instant it is, in milliseconds.
 * @param pause waits for so many milliseconds.
 */
export function keepSimulations(
  needs: SimulationNeeds,
  now: () => number,
  pause: (milliseconds: number) => Promise<void>,
): Simulations {
  const known = new Map<string, Begun>()
  let busy: Promise<unknown> = Promise.resolve()

  function begin(actor: Actor, asked: SimulationAsked): Begun {
    const { municipality, role, organisationId, personId } = actor
    const { traceId: _, ...about } = asked
    const key = JSON.stringify([municipality, role, organisationId, personId, needs.today(), about])
    for (const [old, { since }] of known) if (now() - since > keptMilliseconds) known.delete(old)
    const before = known.get(key)
    if (before) return before
    const lived = (share: number) => {
      begun.share = share
      // Who waits for a long one must not see it begin again.
      begun.since = now()
    }
    // Two at once would each take twice as long, and everybody else would wait for both.
    const simulation = busy.then(() => askSimulation(needs, actor, asked, lived))
    const begun: Begun = { since: now(), share: 0, simulation }
    busy = simulation.catch(() => undefined)
    known.set(key, begun)
    const [oldest] = known.keys()
    if (known.size > kept && oldest !== undefined) known.delete(oldest)
    simulation.catch(() => known.delete(key))
    return begun
  }

  return {
    ask: async (actor, asked) => begin(actor, asked).simulation,
    soon: async (actor, asked) => {
      const begun = begin(actor, asked)
      const simulation = await Promise.race([begun.simulation, pause(soonMilliseconds)])
      return simulation ? { simulation } : { share: begun.share }
    },
  }
}
