import { randomUUID } from 'node:crypto'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { startProxy } from '../support/forgetful-proxy.ts'
import { note, openCase, readLog, untilAnswered } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

/**
 * A proxy lets a change through and cuts the connection before its answer: the client tells it again with the same key.
 * Nothing may happen twice. The sabotage tells it again with a fresh key and whatever version.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const changes = full ? 50_000 : 300
    const everyNth = 10
    const writers = 8
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const token = await tokenOf(folder, 'wijkteam')
    const direct = clientOf(() => program.url, token)
    const cases = await Promise.all(
      Array.from({ length: writers }, (_, index) => openCase(direct, `Verloren ${index}`, '2009-06-10')),
    )
    const proxy = await startProxy(program.port, everyNth)
    // One connection a request: the proxy drops connections, and a dropped one must lose one answer only.
    const through = clientOf(() => proxy.url, token, writers)
    let told = 0
    const tell = async ({ id, version }: { id: string; version: number }): Promise<string[]> => {
      const texts: string[] = []
      for (let known = version; texts.length < changes / writers; ) {
        const text = `${id} ${texts.length}`
        const call = note(id, known, text, randomUUID(), runToday)
        const answer = await through(call).catch(() => untilAnswered(direct, sabotage ? asNew(call) : call))
        if (answer.status !== 201) throw new Error(`A note was refused: ${answer.status} ${answer.text.slice(0, 300)}`)
        known = Number(/\d+/.exec(String(answer.headers.etag))?.[0])
        texts.push(text)
        told += 1
        if (told % 5000 === 0) say(`${told} of ${changes} changes, ${proxy.dropped()} answers dropped`)
      }
      return texts
    }
    const all = await Promise.all(cases.map(tell))
    let doubles = 0
    for (const [index, { id }] of cases.entries()) {
      const { notes } = await readLog(direct, id)
      doubles += Math.abs(notes.length - (all[index]?.length ?? 0))
    }
    await proxy.close()
    await program.stop()
    const dropped = proxy.dropped()
    const least = full ? 5_000 : changes / everyNth / 2
    return {
      figures: { changes: told, dropped, doubles },
      goal: { dropped: least, doubles: 0 },
      met: doubles === 0 && dropped >= least,
    }
  })

const asNew = (call: ReturnType<typeof note>) => ({
  ...call,
  headers: { ...call.headers, 'Idempotency-Key': randomUUID(), 'If-Match': '*' },
})
