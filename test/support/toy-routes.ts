import { z } from 'zod'
import { Conflict, NotFound } from '../../src/cases/errors.ts'
import { etagOf, requireVersion } from '../../src/http/if-match.ts'
import { pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../../src/http/list.ts'
import { defineRoute, type Route } from '../../src/http/route.ts'

const thing = z.strictObject({ id: z.int(), name: z.string(), version: z.int() }).meta({ id: 'Thing' })
type Thing = z.output<typeof thing>

const named = z.strictObject({ name: z.string().min(1).max(20), weight: z.number().min(0).optional() })
const params = z.strictObject({ thingId: z.string().regex(/^\d+$/).transform(Number) })

/** A resource that has nothing to do with the product: what routes, lists, versions and keys do is tested on it. */
export function toyRoutes(beforeCreating: () => Promise<void> = async () => undefined): {
  routes: Route[]
  things: Thing[]
} {
  const things: Thing[] = []
  const find = (id: number): Thing => {
    const found = things.find((one) => one.id === id)
    if (found === undefined) throw new NotFound('There is no such thing.')
    return found
  }
  const shared = { tag: 'Toys', summary: 'A toy.' }
  const create = defineRoute({
    ...shared,
    method: 'post',
    path: '/things',
    operationId: 'createThing',
    rights: ['neighbourhood-team'],
    body: named,
    success: { status: 201, description: 'Made.', schema: thing, headers: ['ETag', 'Location'] },
    refusals: { 409: 'The name is taken.' },
    handle: async ({ body }) => {
      await beforeCreating()
      if (body.name === 'taken') throw new Conflict('The name is taken.', { state: 'full', availableEvents: [] })
      if (body.name === 'broken') throw new Error('canary-in-a-message')
      const made = { id: things.length + 1, name: body.name, version: 1 }
      things.push(made)
      return { status: 201, body: made, headers: { ETag: etagOf(1), Location: `/api/v1/things/${made.id}` } }
    },
  })
  const rename = defineRoute({
    ...shared,
    method: 'patch',
    path: '/things/{thingId}',
    operationId: 'renameThing',
    rights: 'signed-in',
    conditional: true,
    params,
    body: named,
    success: { status: 200, description: 'Renamed.', schema: thing, headers: ['ETag'] },
    handle: ({ params: { thingId }, body, expectedVersion }) => {
      const found = find(thingId)
      requireVersion(expectedVersion, found.version)
      Object.assign(found, { name: body.name, version: found.version + 1 })
      return { status: 200, body: { ...found }, headers: { ETag: etagOf(found.version) } }
    },
  })
  const read = defineRoute({
    ...shared,
    method: 'get',
    path: '/things/{thingId}',
    operationId: 'readThing',
    rights: 'signed-in',
    params,
    success: { status: 200, description: 'The thing.', schema: thing, alsoAs: ['image/svg+xml'], headers: ['ETag'] },
    handle: ({ params: { thingId }, preferred }) => {
      const found = find(thingId)
      const headers = { ETag: etagOf(found.version) }
      const picture = preferred(['application/json', 'image/svg+xml']) === 'image/svg+xml'
      return picture
        ? { status: 200, headers, contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
        : { status: 200, headers, body: found }
    },
  })
  const list = defineRoute({
    ...shared,
    method: 'get',
    path: '/things',
    operationId: 'listThings',
    rights: 'signed-in',
    query: z.strictObject({ ...pageQuery, name: z.string().optional() }),
    success: { status: 200, description: 'Things.', schema: pageOf(thing), headers: ['Link'] },
    handle: ({ query, url }) => {
      const after = query.cursor === undefined ? 0 : readCursor(query.cursor, z.int().min(0))
      const rest = things.filter((one) => one.id > after && (query.name ?? one.name) === one.name)
      const items = rest.slice(0, query.limit)
      const last = items.at(-1)
      return pageAnswer(url, { items, nextCursor: last && rest.length > items.length ? writeCursor(last.id) : null })
    },
  })
  return { routes: [create, rename, read, list], things }
}
