import { readFile } from 'node:fs/promises'
import type { ApiDocument } from '../../test/support/api-document.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type Answered, type Call, type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { type Known, learn, nextRequest, operationsOf } from '../support/fuzz-requests.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'
import { type Chance, chance as chanceOf } from './chance.ts'

/** What takes longer hangs; short, beside other tests, an answer waits behind fifteen others and a browser. */
const hangMs = { full: 5_000, short: 25_000 }
/** One in so many must come through: short, few cases are there yet to ask for. */
const comesThrough = { full: 5, short: 10 }
const personas = ['wijkteam', 'jeugdhulp', 'wmo', 'besluit', 'manager', 'jongere', 'cjg', 'beheer'] as const

/** So many requests to one program; it has thousands of cases by then, and the next begins anew with other draws. */
const mostOfOne = 100_000

/** So many programs at once: one alone leaves a part of two cores idle. */
const atOnce = 2

/**
 * Requests made from the OpenAPI document and from what earlier answers told: none may fail on our side, hang, or be
 * refused in another form than problem+json. The sabotage puts a server in between that answers some of them by itself.
 */
export const run: EvidenceRun = async ({ full, sabotage, size, say }) => {
  const length = full ? 'full' : 'short'
  const least = size ?? (full ? 1_000_000 : 1_500)
  const found: Found = { requests: 0, status2xx: 0, status5xx: 0, hangs: 0, notProblem: 0 }
  const began = performance.now()
  const oneAfterAnother = async (first: number): Promise<void> => {
    for (let seed = first; found.requests < least; seed += atOnce) {
      const ask = { least, seed, sabotage, hangMs: hangMs[length], say: (line: string) => say(`of ${least}: ${line}`) }
      await inOwnFolder((folder) => fuzzOne(folder, found, ask))
    }
  }
  await Promise.all(Array.from({ length: full ? atOnce : 1 }, (_, index) => oneAfterAnother(2026 + index)))
  const seconds = (performance.now() - began) / 1_000
  const goal = {
    requests: least,
    status2xx: Math.ceil(least / comesThrough[length]),
    status5xx: 0,
    hangs: 0,
    notProblem: 0,
  }
  return {
    figures: { ...found, aSecond: Math.round(found.requests / seconds) },
    goal,
    met: found.status5xx + found.hangs + found.notProblem === 0 && found.status2xx >= goal.status2xx,
  }
}

type Ask = { least: number; seed: number; sabotage: boolean; hangMs: number; say: (line: string) => void }

/** Asks one program as much as it is asked at most, or until so many requests were made in all. */
async function fuzzOne(folder: string, found: Found, { least, seed, sabotage, say, ...judging }: Ask): Promise<void> {
  const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
  const clients = await Promise.all(
    personas.map(async (name) => clientOf(() => program.url, await tokenOf(folder, name))),
  )
  const document = JSON.parse(await readFile('openapi.json', 'utf8')) as ApiDocument
  const known: Known = { operations: operationsOf(document), cases: [], people: [] }
  const chance = chanceOf(seed)
  const ask = async (call: Call): Promise<void> => {
    const client = clientFor(clients, call, chance)
    const from = performance.now()
    const answer: Answered | null = await client(call).catch((error: unknown) => {
      say(`${String(error)}: ${call.method} ${call.path}`)
      return null
    })
    const judged =
      sabotage && found.requests % 50 === 0 && answer !== null ? { ...answer, status: 500, headers: {} } : answer
    judge(found, { say, ...judging }, call, judged, performance.now() - from)
    if (answer !== null) learn(known, answer)
    if (found.requests % 10_000 === 0) say(JSON.stringify(found))
  }
  let asked = 0
  const worker = async (): Promise<void> => {
    for (; found.requests < least && asked < mostOfOne; asked += 1) await ask(nextRequest(known, chance))
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  await program.stop()
}

/** Mostly the neighbourhood team, whose cases these are; otherwise anybody. */
function clientFor(clients: readonly Client[], call: Call, chance: Chance): Client {
  const own = call.path.startsWith('/cases') && chance.happens(0.6)
  const client = clients[own ? 0 : chance.below(clients.length)]
  if (client === undefined) throw new Error('There is nobody to ask for.')
  return client
}

type Found = { requests: number; status2xx: number; status5xx: number; hangs: number; notProblem: number }

function judge(
  found: Found,
  { say, hangMs: most }: Pick<Ask, 'say' | 'hangMs'>,
  call: Call,
  answer: Answered | null,
  tookMs: number,
): void {
  found.requests += 1
  if (answer === null || tookMs > most) {
    found.hangs += 1
    if (answer !== null) say(`${Math.round(tookMs)} ms: ${call.method} ${call.path}`)
    return
  }
  if (answer.status >= 200 && answer.status < 300) found.status2xx += 1
  if (answer.status >= 500) {
    found.status5xx += 1
    say(
      `${answer.status}: ${call.method} ${call.path} ${JSON.stringify(call.body ?? null).slice(0, 300)} -> ${answer.text.slice(0, 200)}`,
    )
  }
  if (answer.status >= 400 && !String(answer.headers['content-type'] ?? '').startsWith('application/problem+json'))
    found.notProblem += 1
}
