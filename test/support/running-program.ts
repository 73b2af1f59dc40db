import { rm } from 'node:fs/promises'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed } from '../../src/access/personas.ts'
import type { Program } from '../../src/program.ts'
import { startServer } from '../../src/start-server.ts'
import { testDatabase, withClient } from './database.ts'
import { folderOfRun } from './folder-of-run.ts'

/** What came back: JSON as what the test says it is, and the headers. */
export type Reply<Body> = { status: number; body: Body; etag: string; headers: Headers }

/** The parts of a case that a client looks at which knows no pathway. */
export type SeenCase = {
  id: string
  pathway: string
  state: unknown
  final: boolean
  version: number
  youngPerson: { id: string }
  owner: { organisationId: string | null; personId: string | null }
  nextStep: { event: string; dueOn: string | null; deadlineKind: string | null; because: string | null }
  atTurn: { organisationId: string | null; personId: string | null; party: string }
  people: Record<string, { organisationId: string | null; personId: string | null }>
  turns: { party: string; event: string }[]
  deadlines: SeenDeadline[]
  availableEvents: { type: string; allowed: boolean; because: string | null; payloadSchema: object | null }[]
}
export type SeenDeadline = {
  id: string
  caseId: string
  kind: string
  dueOn: string
  status: string
  daysOverdue: number
  openedBySeq: number
  supersededBy: string | null
}
export type Problem = { type: string; status: number; detail: string; errors?: { pointer: string; code: string }[] }

export type Sent = { body?: unknown; headers?: Record<string, string> }

/** The whole program over HTTP, on a database of its own, as a client sees it. */
export type RunningProgram = {
  url: string
  /** Where it keeps its data, for a command that is run beside it. */
  env: Record<string, string>
  /** What stands behind it: for a test that reads what is stored. */
  program: Program
  call<Body>(persona: string, method: string, path: string, sent?: Sent): Promise<Reply<Body>>
  /** Moves the clock. */
  moveTo(day: string): Promise<void>
  /** Every browser that is signed in was last seen an hour ago. */
  expireSessions(): Promise<void>
  stop(): Promise<void>
}

/** Starts the program as `npm start` does, on a day that stands still until the clock is moved. */
export async function runningProgram(today: string, env: Record<string, string> = {}): Promise<RunningProgram> {
  const database = await testDatabase()
  const folder = await folderOfRun('journey-')
  const server = await startServer(
    {
      PORT: '0',
      DATABASE_URL: database.superuserUrl,
      OVERSTAP_DATA: folder,
      OVERSTAP_DEMO: 'staff',
      OVERSTAP_TODAY: today,
      OVERSTAP_RATE_LIMIT: '0',
      OVERSTAP_LOG_LEVEL: 'error',
      ...env,
    },
    () => undefined,
  )
  const issuer = await demoIssuer(folder, false)
  const tokens = new Map<string, string>()
  const tokenOf = async (name: string): Promise<string> => {
    const token = tokens.get(name) ?? (await issuer.tokenFor(personaNamed(name), new Date()))
    tokens.set(name, token)
    return token
  }
  const url = `http://localhost:${server.port}/api/v1`
  const call = async <Body>(persona: string, method: string, path: string, sent: Sent = {}): Promise<Reply<Body>> => {
    const { body, headers = {} } = sent
    const response = await fetch(path.startsWith('/api') ? `http://localhost:${server.port}${path}` : url + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(persona)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : text) as Body,
      etag: response.headers.get('etag') ?? '',
      headers: response.headers,
    }
  }
  return {
    url,
    env: { DATABASE_URL: database.superuserUrl, OVERSTAP_DATA: folder, OVERSTAP_TODAY: today },
    program: server.program,
    call,
    moveTo: async (day) => {
      const moved = await call('beheer', 'PUT', '/clock', { body: { today: day } })
      if (moved.status !== 200) throw new Error(`The clock did not move: ${JSON.stringify(moved.body)}`)
    },
    expireSessions: () =>
      withClient(database.superuserUrl, async (client) => {
        await client.query("update browser_sessions set seen_at = seen_at - interval '1 hour'")
      }),
    stop: async () => {
      await server.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
