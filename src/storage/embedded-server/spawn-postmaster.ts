import { spawn } from 'node:child_process'
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Programs } from './find-programs.ts'
import type { Folders } from './folders.ts'
import { under } from './run-as.ts'

/** Settings of the server by name. */
export type Settings = { readonly [name: string]: string }

/** By this name a program knows a server that one of its kind started, and may stop. */
export const clusterName = 'overstap'

/**
 * An answer is only given for what is on the disk: fsync, full pages and synchronous commit are said aloud. Statements
 * and values stay out of the log (terse, no statement below panic): they hold names.
 */
const standing: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  cluster_name: clusterName,
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  ...(process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {}),
  max_connections: '200',
  random_page_cost: '1.1',
  jit: 'off',
  // A caseload that was just read in is known to the planner within seconds, not after a minute of wrong plans.
  autovacuum_naptime: '10s',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** A server being started: how it ended when it did, and what it last complained of. */
export type Spawned = { ended: () => boolean; complaint: () => string }

const logLimit = 10 * 1024 * 1024

const quoted = (path: string) => `"${path.replaceAll('"', '""')}"`

/**
 * Starts the server in a session of its own (a Ctrl-C meant for the program does not reach it, so that requests under
 * way can end) and with a log file of its own (no pipe that breaks when the program is killed).
 */
export function spawnPostmaster(folders: Folders, programs: Programs, extra: Settings): Spawned {
  if (existsSync(folders.log) && statSync(folders.log).size > logLimit) renameSync(folders.log, `${folders.log}.1`)
  const log = openSync(folders.log, 'a', 0o600)
  if (folders.account) fchownSync(log, folders.account.uid, folders.account.gid)
  const begins = statSync(folders.log).size
  const settings = {
    ...standing,
    unix_socket_directories: quoted(folders.socket),
    ...extra,
  }
  const child = spawn(
    join(programs.folder, 'postgres'),
    ['-D', folders.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...under(folders.account), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  let failure: string | null = null
  child.on('error', (error) => {
    failure = error.message
  })
  return {
    ended: () => failure !== null || child.exitCode !== null || child.signalCode !== null,
    complaint: () => {
      const written = readFileSync(folders.log).subarray(begins).toString()
      const lines = written.split('\n').filter((line) => /FATAL|PANIC|could not/.test(line))
      return failure ?? lines.at(-1)?.replace(/^.*?(FATAL|PANIC): +/, '') ?? `see ${folders.log}`
    },
  }
}
