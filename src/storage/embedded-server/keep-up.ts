import { setTimeout as pause } from 'node:timers/promises'
import { errorMessage } from '../database/error-code.ts'
import type { Keeper } from './keeper.ts'

/** A server that is watched: when it goes away it is brought back, until `end`. */
export type Watched = {
  /** Calls the listener each time the server had gone away and answers again. */
  onRestarted(listener: () => void): void
  /** Stops watching; gives the connection that is kept, null when the server is down. Waits for a restart under way. */
  end(): Promise<Keeper | null>
}

const betweenTriesMillis = 500

/**
 * Watches the server through the connection that is kept to it. `restart` brings it back; while it fails (a full disk)
 * it is tried again and again, for nobody may have to restart the program.
 */
export function keepUp(first: Keeper, restart: () => Promise<Keeper>, log: (line: string) => void): Watched {
  const ending = new AbortController()
  const listeners: (() => void)[] = []
  let present: Promise<Keeper | null> = Promise.resolve(first)

  const watch = (keeper: Keeper): Keeper => {
    void keeper.lost.then(() => {
      if (!ending.signal.aborted) present = bringBack()
    })
    return keeper
  }

  async function bringBack(): Promise<Keeper | null> {
    log('The database stopped; starting it again.')
    for (let tries = 0; !ending.signal.aborted; tries += 1) {
      try {
        const keeper = await restart()
        log('The database runs again.')
        for (const listener of listeners) listener()
        return watch(keeper)
      } catch (error) {
        if (tries === 0) log(errorMessage(error))
        await pause(betweenTriesMillis)
      }
    }
    return null
  }

  watch(first)
  return {
    onRestarted: (listener) => {
      listeners.push(listener)
    },
    end: () => {
      ending.abort()
      return present
    },
  }
}
