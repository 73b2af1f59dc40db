import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const program = join(import.meta.dirname, '../storage/embedded-server/program.ts')

type Told = {
  log?: string
  restarted?: true
  ownerUrl?: string
  folder?: string
  server?: number
  stopped?: true
  refused?: string
}

/** A program with a database of its own, run beside the test so that it can be killed. */
export type EmbeddedProgram = {
  child: ChildProcess
  /** All it told so far. */
  told: Told[]
  /** Waits for a line that holds this key, from the `from`-th line on. */
  until<Key extends keyof Told>(key: Key, from?: number): Promise<NonNullable<Told[Key]>>
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts the program on a data folder; does not wait for it to be ready. */
export function embeddedProgram(dataFolder: string): EmbeddedProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const told: Told[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => told.push(JSON.parse(line)))
  const exited = once(child, 'exit')
  // One that ended by itself hears nothing any more: telling it to stop is no fault.
  child.stdin.on('error', () => undefined)
  return {
    child,
    told,
    async until(key, from = 0) {
      for (;;) {
        const found = told.slice(from).find((line) => line[key] !== undefined)?.[key]
        if (found !== undefined) return found
        const ended = await Promise.race([once(lines, 'line').then(() => false), exited.then(() => true)])
        if (ended && !told.slice(from).some((line) => line[key] !== undefined)) {
          throw new Error(`The program ended without telling ${key}: ${JSON.stringify(told)}`)
        }
      }
    },
    async stop() {
      child.stdin.end('stop\n')
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/**
 * A data folder that accounts other than the test's can enter too, and what removes it: empty, or a copy of one whose
 * program has stopped.
 */
export async function dataFolder(copyOf?: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'overstap-data-'))
  if (copyOf) spawnSync('cp', ['-a', `${copyOf}/.`, path])
  await chmod(path, 0o711)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Whether a process is there; one that ended and was not yet fetched by its parent (a zombie) is not. */
export const alive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}
