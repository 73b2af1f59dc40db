import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** How a process ended, and all that it said. */
export type Ended = { code: number | null; out: string; err: string }

/** Gathers what a process says on its two outputs. */
export function saidBy({ stdout, stderr }: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' }
  stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return said
}

/** A command of package.json, by the name of its file, as a process of its own. */
export async function runCommand(name: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${name}-command.ts`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = saidBy(child)
  const [code] = await once(child, 'close')
  return { code: code as number | null, ...said }
}
