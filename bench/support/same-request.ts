import type { Answered, Call, Client } from './api-client.ts'

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g

const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** Items of two lists that say the same but for ids and instants, where only one of each does: lists have orders of their own. */
function alike(one: readonly unknown[], theirs: readonly unknown[]): [unknown, unknown][] {
  const said = (item: unknown): string => JSON.stringify(item).replaceAll(uuid, '').replaceAll(instant, '')
  return one.flatMap((item): [unknown, unknown][] => {
    const same = [one, theirs].map((list) => list.filter((other) => said(other) === said(item)))
    const [here = [], there = []] = same
    return here.length === 1 && there.length === 1 ? [[item, there[0]]] : []
  })
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Two programs that are asked the same make ids of their own. What stands in the same place of their answers is taken for
 * the same thing, so that a request made from the answers of the one can be put to the other.
 */
export function idsSideBySide() {
  const other = new Map<string, string>()

  function pairTexts(one: string, theirs: string): void {
    const [here, there] = [one.match(uuid) ?? [], theirs.match(uuid) ?? []]
    if (here.length === there.length)
      for (const [at, id] of here.entries()) if (!other.has(id)) other.set(id, there[at] ?? id)
  }
  function pair(one: unknown, theirs: unknown): void {
    if (typeof one === 'string' && typeof theirs === 'string') pairTexts(one, theirs)
    if (Array.isArray(one) && Array.isArray(theirs)) {
      for (const [here, there] of alike(one, theirs)) pair(here, there)
      return
    }
    if (!isTree(one) || !isTree(theirs)) return
    for (const [key, inner] of Object.entries(one)) pair(inner, theirs[key])
  }

  return {
    /** The same request, by the ids that the other program gave. */
    inTheOther: (call: Call): Call =>
      JSON.parse(JSON.stringify(call).replaceAll(uuid, (id) => other.get(id) ?? id)) as Call,
    /** What both made of one request: of what they list, no one can tell which is the same. */
    learn(one: Answered, theirs: Answered): void {
      if (one.status === 201 && theirs.status === 201) pair(one.body, theirs.body)
    },
  }
}

/**
 * Asks with the version that is in force, as whoever has just read it: when it changed on its own, as the days pass, it is
 * read again.
 */
export async function askAsRead(client: Client, call: Call): Promise<Answered> {
  const [, of, id] = call.path.split('/')
  if (call.headers?.['If-Match'] === undefined || of !== 'cases') return client(call)
  const { headers } = await client({ method: 'GET', path: `/cases/${id}` })
  return client({ ...call, headers: { ...call.headers, 'If-Match': String(headers['etag'] ?? '*') } })
}
