import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

const top = resolve(import.meta.dirname, '../..')
const ruleset = join(top, 'test/standards/owasp-api.yaml')

const lint = (document: string) =>
  promisify(execFile)(join(top, 'node_modules/.bin/spectral'), [
    'lint',
    '-r',
    ruleset,
    '--fail-severity=hint',
    document,
  ])

test('the OWASP rules for APIs find nothing, not even a hint, but for the exceptions with their reasons', async () => {
  await expect(lint(join(top, 'openapi.json'))).resolves.toMatchObject({
    stdout: expect.stringContaining('No results'),
  })
}, 120_000)

test('the same rules do find what is taken out of the document', async () => {
  const document = JSON.parse(await readFile(join(top, 'openapi.json'), 'utf8'))
  const { get, post } = document.paths['/young-people']
  delete post.requestBody.content['application/json'].schema
  post.requestBody.content['application/json'].schema = { type: 'array', items: { type: 'string', format: 'byte' } }
  get.security = []
  delete get.responses[200].headers.RateLimit
  const folder = await mkdtemp(join(tmpdir(), 'overstap-owasp-'))
  const spoiled = join(folder, 'openapi.json')
  await writeFile(spoiled, JSON.stringify({ ...document, paths: { '/young-people': { get, post } } }))
  const found = await lint(spoiled).then(
    () => 'nothing',
    (error: unknown) => (error as { stdout: string }).stdout,
  )
  await rm(folder, { recursive: true })
  for (const rule of ['string-limit', 'array-limit', 'rate-limit', 'read-restricted']) expect(found).toContain(rule)
}, 120_000)
