import { randomUUID } from 'node:crypto'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { note, openCase, readLog, untilAnswered } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

/**
 * Twenty at a time advance the same case with the same version, over four processes: one wins, the others are told that
 * it changed. Winners and versions are equal, and every winner's note is in the log. The sabotage lets them ignore what
 * they read: then more than one wins a version.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const atATime = 20
    const rounds = full ? 500 : 15
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const first = await startProgram(env)
    const programs = [first, ...(await Promise.all([startProgram(env), startProgram(env), startProgram(env)]))]
    const token = await tokenOf(folder, 'wijkteam')
    const clients = programs.map((program) => clientOf(() => program.url, token))
    const client = clients[0] ?? clientOf(() => first.url, token)
    const opened = await openCase(client, 'Wedstrijd', '2009-06-10')
    const won: string[] = []
    let version = opened.version
    let others = 0
    for (let round = 1; round <= rounds; round += 1) {
      const texts = Array.from({ length: atATime }, (_, index) => `ronde ${round} poging ${index}`)
      const answers = await Promise.all(
        texts.map(async (text, index) => {
          const told = note(opened.id, version, text, randomUUID(), runToday)
          const call = sabotage ? { ...told, headers: { ...told.headers, 'If-Match': '*' } } : told
          return { text, answer: await untilAnswered(clients[index % clients.length] ?? client, call) }
        }),
      )
      won.push(...answers.filter(({ answer }) => answer.status === 201).map(({ text }) => text))
      others += answers.filter(({ answer }) => ![201, 409, 412].includes(answer.status)).length
      const now = await untilAnswered(client, { method: 'GET', path: `/cases/${opened.id}` })
      version = Number(now.body.version)
      if (round % 50 === 0 || !full) say(`${round} of ${rounds} rounds, ${won.length} winners`)
    }
    const { notes, gaps } = await readLog(client, opened.id)
    for (const program of programs) await program.stop()
    const held = new Set(notes)
    const lostUpdates = won.filter((text) => !held.has(text)).length + Math.abs(won.length - rounds) + others + gaps
    const figures = { tries: rounds * atATime, winners: won.length, versions: rounds, lostUpdates }
    return {
      figures,
      goal: { tries: rounds * atATime, winners: rounds, lostUpdates: 0 },
      met: lostUpdates === 0 && won.length === rounds,
    }
  })
