import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { chance } from '../../bench/faults/chance.ts'
import { stability } from '../../src/http/openapi.ts'
import { type ApiDocument, apiReader } from '../support/api-document.ts'
import { drawnBodies } from '../support/drawn-bodies.ts'
import { olderClients } from '../support/older-clients.ts'

/** That answers can be read is held in documented-answers.test.ts; here what is asked, and that an answer that can't be read is seen. */
const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as ApiDocument
const today = apiReader(document)
const clients = olderClients()
const [first] = clients

test('the rule stands where clients read it', () => {
  expect(document.info.description).toContain(stability)
  expect(clients.map(({ version }) => version)).toEqual(expect.arrayContaining(['0.1.0', '0.2.0']))
})

test.each(clients.map((client) => [client.version, client] as const))(
  'what a client of %s may send is still taken',
  (_version, client) => {
    const refused = client.bodies.flatMap(([operationId, schema]) => {
      const sent = drawnBodies(schema, 40, chance(18).below).filter((body) => client.canAsk({ operationId, body }))
      expect([operationId, sent.length > 0]).toEqual([operationId, true])
      return sent.flatMap((body) => today.bodyFaults(operationId, body).map((fault) => `${operationId}: ${fault}`))
    })
    expect(refused).toEqual([])
  },
)

const terms = {
  rawEndOn: '2026-12-26',
  suspendedDays: 0,
  dueOn: '2026-12-28',
  doByOn: '2026-12-28',
  shifts: [{ day: '2026-12-26', because: 'Kerst', code: 'holiday' }],
  legalBasis: ['Awb 4:13'],
  statutory: true,
  warnings: [],
}
const headers = {
  'content-type': 'application/json',
  'api-version': '1.1.0',
  'x-request-id': '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  'ratelimit-policy': '"calls";q=6000;w=60',
  ratelimit: '"calls";r=5990;t=42',
}
const answered = (body: object, status = 200) => ({ status, headers, text: JSON.stringify(body) })

test('an answer as it was, and one with a property more, are read', () => {
  expect(first?.read('calculateTerm', answered(terms))).toEqual({ faults: [], leaves: [] })
  const more = { ...terms, shifts: terms.shifts.map((shift) => ({ ...shift, also: 1 })), mood: 'good' }
  const { faults, leaves } = first?.read('calculateTerm', answered(more)) ?? {}
  expect([faults, leaves?.toSorted()]).toEqual([[], ['/mood', '/shifts/0/also']])
})

test.each<[string, object, number, string]>([
  ['a property taken out', { ...terms, dueOn: undefined }, 200, "must have required property 'dueOn'"],
  ['a property taken out of a list', { ...terms, shifts: [{ because: 'Kerst', code: 'x' }] }, 200, "property 'day'"],
  ['an unknown code', { ...terms, warnings: ['rain'] }, 200, '/warnings/0 must be equal to one of the allowed values'],
  ['another type', { ...terms, suspendedDays: '0' }, 200, '/suspendedDays must be integer'],
  ['another kind of success', { share: 0.4 }, 202, 'calculateTerm answers 202, which is not documented'],
  ['a refusal in a form of its own', { error: 'no' }, 418, '418 is of type application/json, not documented'],
])('%s is seen', (_name, body, status, words) => {
  expect(first?.read('calculateTerm', answered(body, status)).faults.join()).toContain(words)
})

test('a refusal that it does not know by its number is read as any other', () => {
  const problem = {
    type: 'urn:overstap:problem:conflict',
    title: 'x',
    status: 418,
    detail: 'x',
    instance: 'urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2',
  }
  const told = { ...answered(problem, 418), headers: { ...headers, 'content-type': 'application/problem+json' } }
  expect(first?.read('calculateTerm', told).faults).toEqual([])
})

test('what its document does not know, a client of a release does not ask', () => {
  const body = { whatIfs: [] }
  expect(first?.canAsk({ operationId: 'simulateForecast', body })).toBe(true)
  expect(first?.canAsk({ operationId: 'simulateForecast', body, headers: { Prefer: 'respond-async' } })).toBe(false)
  expect(first?.canAsk({ operationId: 'simulateForecast', body: { ...body, cases: 1_001 } })).toBe(false)
  expect(first?.canAsk({ operationId: 'simulateForecast', body, query: '?bogus=1' })).toBe(false)
  expect(first?.canAsk({ operationId: 'listYoungPersonLinks' })).toBe(false)
})
