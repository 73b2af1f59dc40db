import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handoverFacts } from '../support/handover-facts.ts'
import { ownFolder, type RunOfProgram, startedProgram } from '../support/started-program.ts'

const env = { OVERSTAP_TODAY: '2026-12-10' }
const facts = {
  birthDate: '2009-06-10',
  ...handoverFacts,
}
const person = {
  firstName: 'Jip',
  familyName: 'Voorbeeld',
  birthDate: facts.birthDate,
  municipality: 'Voorbeeldstad',
  facts,
}

let folder = ''
let program: RunOfProgram
beforeAll(async () => {
  folder = await ownFolder()
  program = await startedProgram({ ...env, OVERSTAP_DATA: join(folder, 'data') })
})
afterAll(async () => {
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Tells notes on a case until the program can't answer any more: those that it acknowledged. */
async function notesUntilGone(id: string, version: number, acknowledged: string[]): Promise<void> {
  for (let known = version; ; known += 1) {
    const text = randomUUID()
    const answer = await program
      .call('wijkteam', 'POST', `/cases/${id}/events`, {
        body: { type: 'note.added', occurredOn: '2026-12-10', text },
        headers: { 'If-Match': `"${known}"` },
      })
      .catch(() => null)
    if (answer?.status !== 201) return
    acknowledged.push(text)
  }
}

/** Asks until it is answered again. */
async function notesOf(id: string): Promise<string[]> {
  for (;;) {
    const answer = await program.call('wijkteam', 'GET', `/cases/${id}/events?limit=200`).catch(() => null)
    if (answer?.status === 200)
      return (answer.body as { items: { payload?: { text?: string }; text?: string }[] }).items.flatMap(
        (event) => JSON.stringify(event).match(/"text":"([^"]+)"/)?.[1] ?? [],
      )
    await pause(50)
  }
}

const startAgain = async () => {
  program = await startedProgram({ ...env, OVERSTAP_DATA: join(folder, 'data') })
}
const killDatabase = async () => {
  const pid = await program.database()
  expect(pid).not.toBeNull()
  process.kill(pid ?? 0, 'SIGKILL')
}

test.each<[string, () => Promise<void>, boolean]>([
  ['the program', () => program.kill(), true],
  ['the database', killDatabase, false],
  [
    'both',
    async () => {
      await killDatabase()
      await program.kill()
    },
    true,
  ],
])(
  'kill -9 of %s while notes are told: every acknowledged one is there',
  async (_, kill, ended) => {
    const opened = await program.call('wijkteam', 'POST', '/cases', { body: { youngPerson: person } })
    expect(opened.status).toBe(201)
    const { id, version } = opened.body as { id: string; version: number }
    const acknowledged: string[] = []
    const telling = notesUntilGone(id, version, acknowledged)
    while (acknowledged.length < 10) await pause(5)
    await kill()
    await telling
    if (ended) await startAgain()
    const held = await notesOf(id)
    expect(acknowledged.filter((text) => !held.includes(text))).toEqual([])
  },
  90_000,
)
