import { spawn } from 'node:child_process'

/** The account that the server runs under; null is the account of this program. */
export type Account = { name: string; uid: number; gid: number } | null

export type Outcome = { status: number | null; output: string }

/** The environment of a server process: nothing of PGDATA, PGPORT or a locale leaks in from the shell. */
export const serverEnvironment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** How to start a child under an account. The working directory is one that every account can enter. */
export const under = (account: Account) => ({
  cwd: '/',
  env: serverEnvironment,
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
})

/** Runs a command to its end. Status is null when it could not be started or was killed; output holds both streams. */
export const run = (command: string, args: string[], account: Account = null): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      ...under(account),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ status: null, output: error.message }))
    child.on('close', (status) => resolve({ status, output }))
  })
