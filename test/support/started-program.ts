import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed } from '../../src/access/personas.ts'
import { runningPostmaster } from '../../src/storage/embedded-server/postmaster.ts'
import { type Ended, saidBy } from './run-command.ts'

type Sent = { body?: unknown; headers?: Record<string, string> }
type Answer = { status: number; body: unknown; headers: Headers }

/** The program as `npm start` runs it, in a process of its own. */
export type RunOfProgram = {
  child: ChildProcess
  /** All it said on its two outputs. */
  said: { out: string; err: string }
  /** A folder of the test's own, and the data folder in it. */
  folder: string
  data: string
  url: string
  call(persona: string, method: string, path: string, sent?: Sent): Promise<Answer>
  /** The process of its PostgreSQL, null while there is none. */
  database(): Promise<number | null>
  stop(): Promise<void>
  kill(): Promise<void>
  /** Ends it and its database, and removes the folder. */
  remove(): Promise<void>
}

/** Where the PostgreSQL of a data folder keeps its files. */
async function clusterOf(data: string): Promise<string> {
  const elsewhere = await readFile(join(data, 'database-folder.txt'), 'utf8').catch(() => data)
  return join(elsewhere.trim(), 'postgres')
}

/** A folder that other accounts can pass through. */
export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-start-'))
  await chmod(folder, 0o711)
  return folder
}

/** Runs it until it ends by itself; for what it refuses. */
export async function endedProgram(
  env: Record<string, string>,
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Promise<Ended> {
  const { child, said } = spawned(env, options)
  const [code] = await once(child, 'close')
  return { code: code as number | null, ...said }
}

function spawned(env: Record<string, string>, options: { uid?: number; gid?: number; cwd?: string } = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    ...options,
    env: {
      ...process.env,
      OVERSTAP_LOG_LEVEL: 'silent',
      OVERSTAP_RATE_LIMIT: '0',
      OVERSTAP_DEMO: 'staff',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, said: saidBy(child) }
}

/** Starts it and waits until it says where it listens; without OVERSTAP_DATA in a folder of its own. */
export async function startedProgram(
  env: Record<string, string>,
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Promise<RunOfProgram> {
  const folder = env['OVERSTAP_DATA'] === undefined ? await ownFolder() : join(env['OVERSTAP_DATA'], '..')
  const data = env['OVERSTAP_DATA'] ?? join(folder, 'data')
  const { child, said } = spawned({ ...env, OVERSTAP_DATA: data }, options)
  const closed = once(child, 'close')
  const heard = async (): Promise<string> => {
    for (;;) {
      const port = /listens on http:\/\/localhost:(\d+)/.exec(said.out)?.[1]
      if (port !== undefined) return port
      const ended = await Promise.race([once(child.stdout, 'data').then(() => false), closed.then(() => true)])
      if (ended) throw new Error(`The program ended before it listened: ${said.out}${said.err}`)
    }
  }
  const url = `http://localhost:${await heard()}`
  const database = async () => runningPostmaster(await clusterOf(data))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await closed
  }
  return {
    child,
    said,
    folder,
    data,
    url,
    database,
    async call(persona, method, path, { body, headers = {} } = {}) {
      const token = await (await demoIssuer(data, false)).tokenFor(personaNamed(persona), new Date())
      const response = await fetch(path.startsWith('/health') ? url + path : `${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const json = /json/.test(response.headers.get('content-type') ?? '')
      return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async remove() {
      await end('SIGTERM')
      const cluster = await clusterOf(data)
      const left = await runningPostmaster(cluster)
      if (left !== null) process.kill(left, 'SIGQUIT')
      while ((await runningPostmaster(cluster)) !== null) await pause(20)
      await rm(join(cluster, '..'), { recursive: true, force: true })
      if (env['OVERSTAP_DATA'] === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
