import { rm } from 'node:fs/promises'
import { expect } from '@jest/globals'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed } from '../../src/access/personas.ts'
import { startServer } from '../../src/start-server.ts'
import { testDatabase } from './database.ts'
import { folderOfRun } from './folder-of-run.ts'

/** What a case answers, as far as stories read it. */
export type CaseBody = {
  id: string
  version: number
  state: { open: Record<string, unknown> } | string
  phase: string
  final: boolean
  pathway: string
  atTurn: { party: string; organisationId: string | null; personId: string | null }
  nextStep: { event: string; dueOn: string | null; deadlineKind: string | null; because: string | null }
  deadlines: { kind: string; status: string; dueOn: string; daysOverdue: number; metOn: string | null }[]
  organisations: { organisationId: string; party: string; scope: string; endedOn: string | null }[]
  availableEvents: { type: string; allowed: boolean; because: string | null; payloadSchema: object | null }[]
  [more: string]: unknown
}

export type Reply = { status: number; headers: Headers; body: Record<string, unknown>; bytes: Uint8Array }

/** A running program with the people of the demo, told over HTTP by its personas, on a clock that the story moves. */
export type Journey = {
  /** One request in the name of a persona; null sends no token. */
  ask(
    persona: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>
  /** Opens a case; the story goes on in it. */
  open(persona: string, body: object): Promise<CaseBody>
  /** Tells one event of the case as of today, and checks that somebody is at turn with a date. */
  tell(persona: string, type: string, says?: object): Promise<CaseBody>
  /** The same where it must be refused: answers the problem. */
  refused(persona: string, type: string, says?: object): Promise<Reply>
  /** Moves the clock to a day, and checks the same. */
  until(day: string): Promise<CaseBody>
  /** The case as the neighbourhood team sees it, or somebody else. */
  look(persona?: string): Promise<CaseBody>
  caseId(): string
  ownerUrl: string
  /** Where its pages are. */
  origin: string
  close(): Promise<void>
}

/** Nobody falls between two desks: an open case has somebody at turn, a next step and a date, or the stated reason why none. */
export function expectSomebodyAtTurn(body: CaseBody, after: string): void {
  if (body.final) return
  const { atTurn, nextStep } = body
  const held = {
    after,
    party: atTurn.party,
    somebody: (atTurn.organisationId ?? atTurn.personId) !== null,
    step: nextStep.event,
  }
  expect(held).toEqual({ after, party: expect.any(String), somebody: true, step: expect.stringMatching(/./) })
  expect([after, nextStep.dueOn]).toEqual([after, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)])
}

/** Starts the program on a database of the story's own, today a day of its choosing. */
export async function startJourney(today: string): Promise<Journey> {
  const folder = await folderOfRun('journey-')
  const database = await testDatabase()
  const server = await startServer(
    {
      PORT: '0',
      DATABASE_URL: database.appUrl,
      OVERSTAP_DATA: folder,
      OVERSTAP_DEMO: 'staff',
      OVERSTAP_TODAY: today,
      OVERSTAP_RATE_LIMIT: '0',
      OVERSTAP_LOG_LEVEL: 'silent',
    },
    () => undefined,
  )
  const issuer = await demoIssuer(folder, false)
  let now = today
  let story: string | null = null
  const tokens = new Map<string, string>()
  const tokenOf = async (persona: string): Promise<string> => {
    const token = tokens.get(persona) ?? (await issuer.tokenFor(personaNamed(persona), new Date()))
    tokens.set(persona, token)
    return token
  }
  const caseId = (): string => {
    if (story === null) throw new Error('Open a case first.')
    return story
  }

  const ask: Journey['ask'] = async (persona, method, path, body, headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, {
      method,
      headers: {
        ...(persona === null ? {} : { Authorization: `Bearer ${await tokenOf(persona)}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const json = /json\b/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(Buffer.from(bytes).toString('utf8')) : {},
      bytes,
    }
  }
  const post = async (persona: string, type: string, says: object): Promise<Reply> =>
    ask(persona, 'POST', `/cases/${caseId()}/events`, { type, occurredOn: now, ...says }, { 'If-Match': '*' })
  const look = async (persona = 'wijkteam'): Promise<CaseBody> => {
    const { status, body } = await ask(persona, 'GET', `/cases/${caseId()}`)
    expect([persona, status]).toEqual([persona, 200])
    return body as CaseBody
  }
  const checked = async (after: string): Promise<CaseBody> => {
    const body = await look()
    expectSomebodyAtTurn(body, after)
    return body
  }

  return {
    ask,
    look,
    caseId,
    ownerUrl: database.superuserUrl,
    origin: `http://localhost:${server.port}`,
    async open(persona, body) {
      const reply = await ask(persona, 'POST', '/cases', body)
      expect([reply.status, reply.body['detail']]).toEqual([201, undefined])
      story = String(reply.body['id'])
      return checked('case.opened')
    },
    async tell(persona, type, says = {}) {
      const { status, body } = await post(persona, type, says)
      expect([type, persona, status, body['detail'] ?? null]).toEqual([type, persona, 201, null])
      return checked(`${now} ${type}`)
    },
    refused: (persona, type, says = {}) => post(persona, type, says),
    async until(day) {
      const { status, body } = await ask('beheer', 'PUT', '/clock', { today: day })
      expect([status, body]).toEqual([200, { today: day }])
      now = day
      return checked(`${day} the clock`)
    },
    async close() {
      await server.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
