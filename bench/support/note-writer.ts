import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answered, Client } from './api-client.ts'

/** The facts of a handover case: for load that needs a case and nothing of its pathway. */
export const handoverPerson = (name: string, birthDate: string) => ({
  firstName: 'Proef',
  familyName: name,
  birthDate,
  municipality: 'Voorbeeldstad',
  facts: {
    youthHelpRunning: true,
    youthHelpStartedOn: '2022-03-01',
    youthHelpKind: 'participation-support',
    needAfter18: 'long-term',
    wmoCanProvide: true,
    wlzRight: false,
    zvwRight: false,
  },
})

/** Opens a case; asks again with the same key until an answer comes. */
export async function openCase(
  client: Client,
  name: string,
  birthDate: string,
): Promise<{ id: string; version: number }> {
  const key = randomUUID()
  const answer = await untilAnswered(client, {
    method: 'POST',
    path: '/cases',
    body: { youngPerson: handoverPerson(name, birthDate) },
    headers: { 'Idempotency-Key': key },
  })
  if (answer.status !== 201) throw new Error(`A case was not opened: ${answer.status} ${answer.text.slice(0, 300)}`)
  return { id: String(answer.body.id), version: Number(answer.body.version) }
}

/** Asks until a whole answer comes that is not "try again": what a careful client does when a server goes away. */
export async function untilAnswered(
  client: Client,
  call: Parameters<Client>[0],
  patienceMs = 120_000,
): Promise<Answered> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      const answer = await client(call)
      if ((answer.status !== 503 && answer.status !== 502) || performance.now() > giveUpAt) return answer
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
    }
    await pause(25)
  }
}

/** A note on a case, told once: `text` says which. The version that was read goes along. */
export const note = (caseId: string, version: number, text: string, key: string, today: string) => ({
  method: 'POST',
  path: `/cases/${caseId}/events`,
  body: { type: 'note.added', occurredOn: today, text },
  headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key, Prefer: 'return=minimal' },
})

/** What the log of a case holds: its notes, and whether its numbers have a gap. A case that is gone holds nothing. */
export async function readLog(client: Client, caseId: string): Promise<{ notes: string[]; gaps: number }> {
  const events: { seq: number; type: string; payload: { text?: string } }[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await untilAnswered(client, {
      method: 'GET',
      path: `/cases/${caseId}/events?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
    })
    if (answer.status === 404) return { notes: [], gaps: 0 }
    events.push(...(answer.body.items as typeof events))
    cursor = answer.body.nextCursor as string | null
  }
  const gaps = events.filter(({ seq }, index) => seq !== index + 1).length
  return {
    notes: events.flatMap(({ type, payload }) =>
      type === 'note.added' && payload.text !== undefined ? [payload.text] : [],
    ),
    gaps,
  }
}
