import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { openApiDocument } from '../../src/http/openapi.ts'
import { schemaCollector } from '../../src/http/openapi-schemas.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'

const top = resolve(import.meta.dirname, '../..')
const committed = readFileSync(join(top, 'openapi.json'), 'utf8')
const ruleset = join(top, 'test/standards/adr-linter.yaml')

test('openapi.json is what the routes say: npm run openapi writes it anew', () => {
  expect(committed).toBe(`${JSON.stringify(openApiDocument(allRoutes), null, 2)}\n`)
})

test('the NL API Design Rules find nothing, not even a warning', async () => {
  const spectral = join(top, 'node_modules/.bin/spectral')
  const run = promisify(execFile)(spectral, ['lint', '-r', ruleset, '--fail-severity=warn', join(top, 'openapi.json')])
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') })
})

test('the copy of the ruleset is the original, where that is at hand', () => {
  const original = join(resolve(top, process.env.OVERSTAP_SHARED ?? '../shared'), 'standards/adr-linter.yaml')
  if (existsSync(original)) expect(readFileSync(ruleset, 'utf8')).toBe(readFileSync(original, 'utf8'))
})

test('no two routes share a method and path, or an operation id', () => {
  const places = allRoutes.map((route) => `${route.method} ${route.path}`)
  expect(new Set(places).size).toBe(places.length)
  const ids = allRoutes.map((route) => route.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a path names exactly its parameters', () => {
  for (const route of allRoutes) {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect([route.operationId, Object.keys(route.params?.shape ?? {})]).toEqual([route.operationId, named])
  }
})

test('two different schemas of one name are refused', () => {
  const collector = schemaCollector()
  collector.schema(z.object({ one: z.strictObject({ a: z.string() }).meta({ id: 'Twin' }) }), 'output')
  const other = z.object({ other: z.strictObject({ b: z.string() }).meta({ id: 'Twin2' }) })
  collector.schema(other, 'output')
  expect(() => collector.add('Twin2', { type: 'string' })).toThrow('Two schemas are named Twin2')
})

test.each(allRoutes.map((route) => [route.operationId, route] as const))(
  '%s: every example in the documentation is accepted by the route itself',
  (_id, route) => {
    for (const example of Object.values(route.bodyExamples ?? {})) {
      expect(route.body?.safeParse(example)).toMatchObject({ success: true })
    }
  },
)
