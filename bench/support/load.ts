import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './api-client.ts'
import { note, openCase, readLog, untilAnswered } from './note-writer.ts'

/** Writers that tell notes, each on a case of its own, until they are stopped; each acknowledged note is remembered. */
export type Load = {
  acknowledged(): number
  /** Notes that were refused: an error that a client sees. Who is refused writes no more. */
  refused(): number
  /** Waits until so many more notes are acknowledged, or one is refused. */
  untilMore(notes: number): Promise<void>
  /** Ends it after the notes that are under way. */
  stop(): Promise<void>
  /** Compares what was acknowledged with what the logs hold. */
  verify(): Promise<{ acknowledged: number; refused: number; lost: number; twice: number; gaps: number }>
}

/**
 * Starts `writers` at once. A note without an answer is told again, with the same key and version.
 * @param sabotage tells it again as if it were new (a fresh key, whatever the version): then it must show as twice.
 */
export async function startLoad(client: Client, writers: number, today: string, sabotage: boolean): Promise<Load> {
  const told = new Map<string, string[]>()
  let running = true
  let count = 0
  let refused = 0
  const cases = await Promise.all(
    Array.from({ length: writers }, (_, index) => openCase(client, `Schrijver ${index}`, '2009-06-10')),
  )
  const write = async ({ id, version }: { id: string; version: number }): Promise<void> => {
    const texts: string[] = []
    told.set(id, texts)
    for (let known = version, n = 0; running; n += 1) {
      const text = `${id} ${n}`
      const answer = sabotage
        ? await tellAgainAsNew(client, id, text, today, n % 7 === 6)
        : await untilAnswered(client, note(id, known, text, randomUUID(), today))
      if (answer.status !== 201) {
        refused += 1
        return
      }
      texts.push(text)
      count += 1
      known = Number(/\d+/.exec(String(answer.headers.etag))?.[0])
    }
  }
  const writing = Promise.all(cases.map(write))
  writing.catch(() => undefined)
  return {
    acknowledged: () => count,
    refused: () => refused,
    untilMore: async (notes) => {
      const enough = count + notes
      while (count < enough && refused === 0) await pause(10)
    },
    stop: async () => {
      running = false
      await writing
    },
    verify: async () => {
      const found = { acknowledged: count, refused, lost: 0, twice: 0, gaps: 0 }
      for (const [id, texts] of told) {
        const { notes, gaps } = await readLog(client, id)
        const held = new Set(notes)
        found.lost += texts.filter((text) => !held.has(text)).length
        found.twice += notes.length - held.size
        found.gaps += gaps
      }
      return found
    },
  }
}

/** @param lost its first answer never comes, as when the program ends between the commit and the answer. */
async function tellAgainAsNew(client: Client, id: string, text: string, today: string, lost: boolean) {
  const tell = () => {
    const call = note(id, 0, text, randomUUID(), today)
    return untilAnswered(client, { ...call, headers: { 'Idempotency-Key': randomUUID(), 'If-Match': '*' } })
  }
  if (lost) await tell()
  return tell()
}
