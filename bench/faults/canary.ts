import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { type Answered, type Call, type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { type Canary, canaryOf, hitsInFiles, liveCanary, wordsOf } from '../support/canary-person.ts'
import { clusterOf, inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

const personas = ['wijkteam', 'jeugdhulp', 'wmo', 'besluit', 'manager', 'jongere', 'cjg', 'beheer', 'audit'] as const

/**
 * Canaries live through every route, then their names, BSNs and texts are looked for: in what the program logged, in the
 * addresses that it gave, in every table as a dump shows it, and in every file of the database, the WAL among them.
 * Sabotaged, one note is written as it would be without a key.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const logged: string[] = []
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday, OVERSTAP_LOG_LEVEL: 'debug' }
    const program = await startProgram(env, (text) => logged.push(text))
    const addresses: string[] = []
    const clients = await Promise.all(
      personas.map(async (name) =>
        listening(
          clientOf(() => program.url, await tokenOf(folder, name)),
          addresses,
        ),
      ),
    )
    const canaries = Array.from({ length: full ? 5 : 2 }, (_, n) => canaryOf(n))
    const [team] = clients as [Client]
    let asked = 0
    for (const canary of canaries) {
      const { caseId, youngPersonId } = await liveCanary(team, canary, runToday)
      asked += await throughEveryRoute(clients, canary, { caseId, youngPersonId })
    }
    say(`${asked} requests through every route.`)
    const words = canaries.flatMap(wordsOf)
    const server = await startEmbeddedServer({ dataFolder: folder, log: () => undefined })
    const dump = await dumpOf(server.url(superuser), sabotage ? words[3] : undefined)
    await server.leave()
    await program.stop()
    const files = await hitsInFiles(await clusterOf(folder), words)
    const hitsIn = (texts: readonly string[]) => texts.filter((text) => words.some((word) => text.includes(word)))
    const elsewhere = { logs: hitsIn(logged), addresses: hitsIn(addresses), dump: hitsIn(dump) }
    for (const [where, hits] of Object.entries({ ...elsewhere, files: files.where }))
      for (const hit of hits.slice(0, 3)) say(`${where}: ${hit.slice(0, 160)}`)
    const hits = files.hits + Object.values(elsewhere).reduce((sum, found) => sum + found.length, 0)
    const places = files.places + logged.length + addresses.length + dump.length
    return {
      figures: { places, hits, requests: asked },
      goal: { hits: 0 },
      met: hits === 0 && places > 500 && logged.length > 0,
    }
  })

/** Notes every address that an answer gives: where something is, what comes next. */
const listening =
  (client: Client, addresses: string[]): Client =>
  async (call) => {
    const answer: Answered = await client(call)
    const next = answer.body['nextCursor']
    for (const address of [answer.headers['location'], answer.headers['link'], next])
      if (typeof address === 'string') addresses.push(address, Buffer.from(address, 'base64url').toString('utf8'))
    return answer
  }

type Operation = { requestBody?: { content?: Record<string, { examples?: Record<string, { value: unknown }> }> } }
type Document = { paths: Record<string, Record<string, Operation>> }

/** Every operation of the documentation by everybody, about the canary, with a body that holds its words where one may. */
async function throughEveryRoute(
  clients: readonly Client[],
  { firstName, familyName, bsn, text }: Canary,
  ids: { caseId: string; youngPersonId: string },
): Promise<number> {
  const { paths } = JSON.parse(await readFile('openapi.json', 'utf8')) as Document
  const said = { firstName, familyName, bsn, text, reason: text, because: text, explanation: text, name: familyName }
  // The clock stays where it is.
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    path === '/clock' ? [] : Object.entries(operations).flatMap((one) => callsOf(path, one, said, ids)),
  )
  for (const call of calls) for (const client of clients) await client(call)
  let asked = calls.length * clients.length
  const [team] = clients as [Client]
  for (const body of [{ bsn }, { familyName }, { familyName, firstName }])
    asked += Number((await team({ method: 'POST', path: '/young-people/_search', body })).status === 200)
  return asked
}

/** An operation about the canary: where it takes a body, one that is all words and one that may be taken. */
function callsOf(
  path: string,
  [method, operation]: [string, Operation],
  said: object,
  ids: { caseId: string; youngPersonId: string },
): Call[] {
  const at = path
    .replace('{caseId}', ids.caseId)
    .replace('{youngPersonId}', ids.youngPersonId)
    .replaceAll(/\{\w+\}/g, 'none-such')
  const [example] = Object.values(operation.requestBody?.content?.['application/json']?.examples ?? {})
  const { reason } = said as { reason: string }
  const bodies = operation.requestBody === undefined ? [undefined] : [said, { ...(example?.value as object), reason }]
  return bodies.map((body) => ({ method: method.toUpperCase(), path: at, body, headers: { 'If-Match': '*' } }))
}

/** Every row of every table as text. */
async function dumpOf(url: string, leak: string | undefined): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (leak !== undefined)
      await client.query(
        `update case_events set payload = jsonb_build_object('text', $1::text) where type = 'note.added'`,
        [leak],
      )
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const lines: string[] = []
    for (const { name } of rows)
      lines.push(
        ...(await client.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row),
      )
    await client.query('checkpoint')
    return lines
  } finally {
    await client.end()
  }
}
