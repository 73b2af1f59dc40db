import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import pg from 'pg'
import { demoMunicipality } from '../../src/access/personas.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import type { EvidenceRun } from '../evidence.ts'
import { tokenOf } from '../support/api-client.ts'
import { writeCaseload } from '../support/caseload-rows.ts'
import { machine, round } from '../support/measure.ts'
import { ownDatabase } from '../support/own-database.ts'
import { startProgram } from '../support/program-process.ts'

const today = '2026-11-20'
const openCases = 2_500

/**
 * A file of very many rows from a real database, over HTTP with token, rights and audit: what the program holds in memory
 * while it goes by, beside what it holds at rest after a small one.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const rows = full ? 1_000_000 : 40_000
  const database = await ownDatabase(say)
  try {
    const program = await startProgram({
      DATABASE_URL: database.server.url(superuser),
      OVERSTAP_DATA: database.folder,
      OVERSTAP_TODAY: today,
    })
    try {
      const owner = new pg.Client({ connectionString: database.server.ownerUrl })
      await owner.connect()
      await writeCaseload(owner, demoMunicipality, openCases, today)
      await moreDeadlines(owner, rows)
      // What the worker would do about so many is another run's: here nothing is to be looked at.
      await owner.query(`update deadlines set look_on = 'infinity'`)
      await owner.query('vacuum analyze')
      await owner.end()
      say(`${rows} deadlines are there.`)
      const token = await tokenOf(database.folder, 'manager')
      const fetched = (path: string) => exported(`${program.url}/api/v1/exports/${path}reason=research`, token)
      for (const format of ['csv', 'jsonl']) await fetched(`deadlines.${format}?status=overdue&`)
      const atRestMb = await memoryOf(program.pid)
      let mostMb = atRestMb
      const watch = setInterval(() => void memoryOf(program.pid).then((mb) => (mostMb = Math.max(mostMb, mb))), 100)
      const files: Record<string, { rows: number; megabytes: number; seconds: number }> = {}
      for (const format of ['csv', 'jsonl']) {
        const from = performance.now()
        const got = await fetched(`deadlines.${format}?`)
        files[format] = { ...got, seconds: round((performance.now() - from) / 1000) }
        say(`${format}: ${JSON.stringify(files[format])}`)
      }
      clearInterval(watch)
      const growthMb = round(mostMb - atRestMb)
      const whole = Object.values(files).every((file) => file.rows === rows)
      return {
        figures: { rows, files, atRestMb, mostMb, growthMb, machine: machine() },
        goal: { mostMb: 512, everyRow: true },
        met: whole && mostMb <= 512,
      }
    } finally {
      await program.stop()
    }
  } finally {
    await database.close()
  }
}

/** So many deadlines in all, of the cases that are there. */
async function moreDeadlines(owner: pg.Client, rows: number): Promise<void> {
  const each = rows / (openCases * 2)
  await owner.query(
    `insert into deadlines select (jsonb_populate_record(d, jsonb_build_object('deadline_id', d.case_id || '.' || k, 'due_on', d.due_on + k))).*
      from deadlines d, generate_series(5, $1::int) k where d.municipality_id = $2 and d.deadline_id = d.case_id || '.1'`,
    [each, demoMunicipality],
  )
}

/** Reads a file to its end and keeps none of it: how many rows, and how large it was. */
function exported(url: string, token: string): Promise<{ rows: number; megabytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { Authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The file was refused: ${response.statusCode}`))
      let [rows, bytes] = [0, 0]
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        for (const byte of chunk) if (byte === 10) rows += 1
      })
      response.on('error', reject)
      response.on('end', () => {
        const header = /csv/.test(response.headers['content-type'] ?? '') ? 1 : 0
        resolve({ rows: rows - header, megabytes: round(bytes / 1024 / 1024) })
      })
    })
    asked.on('error', reject)
  })
}

/** What a process holds in memory, in megabytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
