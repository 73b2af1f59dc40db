import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiDocument } from '../../test/support/api-document.ts'
import type { EvidenceOptions, EvidenceRun } from '../evidence.ts'
import { type Answered, type Call, type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { type Known, learn, nextRequest } from '../support/fuzz-requests.ts'
import { oldClient } from '../support/old-client.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'
import { releasedProgram, releasedVersions } from '../support/released-program.ts'
import { askAsRead, idsSideBySide } from '../support/same-request.ts'
import { type Chance, chance as chanceOf } from './chance.ts'

const personas = ['wijkteam', 'jeugdhulp', 'wmo', 'besluit', 'manager', 'jongere', 'cjg', 'beheer'] as const

/**
 * Each release and this version side by side, each with a database of its own, are asked the same, made from the
 * document of the release and from what it answers: what the release takes this version takes, and every answer of this
 * version is read by a client that knows the document of the release alone. Sabotaged, now and then a property is taken
 * out of an answer, and another is refused.
 */
export const run: EvidenceRun = async (options) => {
  const least = options.size ?? (options.full ? 10_000 : 300)
  const from = await releasedVersions()
  const found: Found = { requests: 0, accepted: 0, refusedNow: 0, unreadable: 0 }
  for (const [index, version] of from.entries()) {
    const until = Math.ceil((least * (index + 1)) / from.length)
    await inOwnFolder((olderFolder) =>
      inOwnFolder((folder) => askBoth({ version, olderFolder, folder, until, found, ...options })),
    )
  }
  return {
    figures: { from, ...found },
    goal: { requests: least, accepted: Math.ceil(least / 5), refusedNow: 0, unreadable: 0 },
    met: found.accepted >= least / 5 && found.refusedNow + found.unreadable === 0,
  }
}

type Pair = EvidenceOptions & { version: string; olderFolder: string; folder: string; until: number; found: Found }

async function askBoth({ until, found, sabotage, say, ...pair }: Pair): Promise<void> {
  const { client, people, stop } = await startBoth(pair.version, pair.olderFolder, pair.folder, say)
  const known: Known = { operations: client.drawn, cases: [], people: [] }
  const chance = chanceOf(2026)
  const ids = idsSideBySide()
  const next = startingWith(client.examples, () => nextRequest(known, chance))
  while (found.requests < until) {
    const call = next()
    const who = askerOf(people, call, chance)
    const before = await who.older(call)
    // What does not fit there is not asked here, so that the cases of both stay where they are.
    if (unfit.includes(before.status)) continue
    const now = await askAsRead(who.newer, ids.inTheOther(call))
    const judged = sabotage ? broken(now, found.requests) : now
    for (const words of judge(found, before, judged, client.unread(call, judged)))
      say(`${before.status}, now ${judged.status}: ${JSON.stringify(call)} ${words}`)
    ids.learn(before, now)
    learn(known, before)
  }
  await stop()
}

/** A release and this version, each on a folder of its own, and everybody who asks them. */
async function startBoth(version: string, olderFolder: string, folder: string, say: (line: string) => void) {
  const { folder: sources } = await releasedProgram(join(olderFolder, 'released'), say, version)
  const document = JSON.parse(await readFile(`docs/released/openapi-${version}.json`, 'utf8')) as ApiDocument
  // A limit that is never reached, so that the headers that tell of it are there.
  const env = { OVERSTAP_TODAY: runToday, OVERSTAP_RATE_LIMIT: '1000000' }
  const [older, newer] = await Promise.all([
    startProgram({ ...env, OVERSTAP_DATA: olderFolder }, undefined, sources),
    startProgram({ ...env, OVERSTAP_DATA: folder }),
  ])
  const people = await Promise.all(
    personas.map(async (name) => ({
      older: clientOf(() => older.url, await tokenOf(olderFolder, name)),
      newer: clientOf(() => newer.url, await tokenOf(folder, name)),
    })),
  )
  return {
    client: oldClient(version, document),
    people,
    stop: () => Promise.all([older.stop(), newer.stop()]),
  }
}

/** Stale, without a version, or not possible where the case stands. */
const unfit = [409, 412, 428]

type Found = { requests: number; accepted: number; refusedNow: number; unreadable: number }

/** Counts, and says what is wrong; nothing when all is well. */
function judge(found: Found, before: Answered, now: Answered, unread: readonly string[]): string[] {
  found.requests += 1
  if (unread.length > 0) found.unreadable += 1
  if (before.status >= 300) return [...unread]
  found.accepted += 1
  if (now.status < 300) return [...unread]
  found.refusedNow += 1
  return [now.text.slice(0, 300), ...unread]
}

type Both = { older: Client; newer: Client }

/** Mostly the neighbourhood team, whose cases these are; otherwise anybody. */
function askerOf(people: readonly Both[], call: Call, chance: Chance): Both {
  const own = call.path.startsWith('/cases') && chance.happens(0.6)
  const who = people[own ? 0 : chance.below(people.length)]
  if (who === undefined) throw new Error('There is nobody to ask for.')
  return who
}

/** These one by one, and from then on what `go` gives. */
function startingWith<T>(first: readonly T[], go: () => T): () => T {
  const left = [...first]
  return () => left.shift() ?? go()
}

/** What a careless change of the program does to an answer: a property is gone, or what was taken is refused. */
function broken(answer: Answered, turn: number): Answered {
  if (turn % 20 !== 0) return answer
  if (turn % 40 === 0) return { ...answer, status: 400 }
  const [first = ''] = Object.keys(answer.body)
  const { [first]: _, ...body } = answer.body
  return { ...answer, body, text: JSON.stringify(body) }
}
