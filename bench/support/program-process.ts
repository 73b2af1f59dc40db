import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The real program as a process of its own, that can be killed as hard as a machine can. */
export type ProgramProcess = {
  pid: number
  port: number
  url: string
  /** Ends it at once (kill -9) and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop and waits until it did. */
  stop(): Promise<void>
}

/**
 * Starts the program as `npm start` does and waits until it listens; `hear` is given all that it says from then on.
 * @param sources the folder of its sources: this checkout's, or those of another version.
 * @throws Error with what it said when it ended instead.
 */
export const startProgram = (
  env: Readonly<Record<string, string>>,
  hear?: (text: string) => void,
  sources?: string,
): Promise<ProgramProcess> => startScript(['src/main.ts'], env, hear, sources)

/** The same for another script that says on which port it listens. */
export async function startScript(
  script: readonly string[],
  env: Readonly<Record<string, string>> = {},
  hear: (text: string) => void = () => undefined,
  sources: string = process.cwd(),
): Promise<ProgramProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
    cwd: sources,
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
  const port = await listening(child, hear)
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return {
    pid: child.pid ?? 0,
    port,
    url: `http://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function listening(child: ChildProcess, hear: (text: string) => void): Promise<number> {
  const said: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => {
    said.push(chunk.toString())
    hear(chunk.toString())
  })
  if (child.stdout === null) throw new Error('The program has no output to read its port from.')
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The program ended before it listened: ${said.join('').slice(-2000)}`)
  })
  const heard = (async () => {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      said.push(`${line}\n`)
      const port = /listens on http:\/\/localhost:(\d+)/.exec(line)?.[1]
      if (port !== undefined) return Number(port)
    }
    throw new Error(`The program said no port: ${said.join('').slice(-2000)}`)
  })()
  ended.catch(() => undefined)
  const port = await Promise.race([heard, ended])
  // Whatever it says from now on is read, so that it never waits for us.
  child.stdout.on('data', (chunk: Buffer) => hear(chunk.toString()))
  child.stdout.resume()
  return port
}
