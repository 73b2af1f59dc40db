import type { Actor } from '../../actor.ts'
import { askSimulation, type Simulation, type SimulationAsked, type SimulationNeeds } from './ask-simulation.ts'

/** A simulation, or which share of it, 0 up to 1, was lived by now. */
export type SimulationSoFar = { simulation: Simulation } | { share: number }

/** Simulations as they are asked: one at a time, and the last ones kept for a while. */
export type Simulations = {
  /**
   * The simulation when it is there within two seconds; else how far it is. It goes on while somebody asks for it now and then.
   * @param waits until it is there, however long that takes.
   */
  ask(actor: Actor, asked: SimulationAsked, waits?: boolean): Promise<SimulationSoFar>
}

/** So many are kept, and so long: who follows a number to its rows sees the same simulation. */
const kept = 8
const keptMilliseconds = 5 * 60_000

const soonMilliseconds = 2_000

/** Who has not asked again for so long went away, and others wait for their turn. */
const patienceMilliseconds = 30_000

type Begun = { askedAt: number; share: number; isDone: boolean; simulation: Promise<Simulation> }

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

  function begin(key: string, actor: Actor, asked: SimulationAsked): Begun {
    const goOn = (share: number) => {
      begun.share = share
      if (now() - begun.askedAt <= patienceMilliseconds) return
      // Forgotten before it ends, so that whoever asks from now on begins it anew.
      known.delete(key)
      throw new Error('Nobody waits for this simulation any more.')
    }
    // Two at once would each take twice as long, and everybody else would wait for both.
    const simulation = busy.then(() => {
      goOn(0)
      return askSimulation(needs, actor, asked, goOn)
    })
    const begun: Begun = { askedAt: now(), share: 0, isDone: false, simulation }
    busy = simulation.then(
      () => {
        begun.isDone = true
      },
      () => {
        if (known.get(key) === begun) known.delete(key)
      },
    )
    known.set(key, begun)
    return begun
  }

  function forget(): void {
    const done = [...known].filter(([, { isDone }]) => isDone)
    for (const [index, [key, { askedAt }]] of done.entries())
      if (now() - askedAt > keptMilliseconds || done.length - index > kept) known.delete(key)
  }

  return {
    ask: async (actor, asked, waits = false) => {
      const { municipality, role, organisationId, personId } = actor
      const { traceId: _, ...about } = asked
      const key = JSON.stringify([municipality, role, organisationId, personId, needs.today(), about])
      forget()
      const begun = known.get(key) ?? begin(key, actor, asked)
      for (;;) {
        begun.askedAt = now()
        const simulation = await Promise.race([begun.simulation, pause(soonMilliseconds)])
        if (simulation) return { simulation }
        if (!waits) return { share: begun.share }
      }
    },
  }
}
