import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import request from 'supertest'
import { type TestApi, testApi } from '../support/api.ts'

type Worked = { id: string; title: string; request: object; expected: Record<string, unknown> }

const read = (name: string): Worked[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../cases', name), 'utf8')) as Worked[]

/** The worked cases as they were given, and their neighbours: computed by hand from the law and the calendar too. */
const both = (name: string) => [...read(`${name}.json`), ...read(`${name}-variants.json`)]

const named = (cases: Worked[]) => cases.map((one) => [`${one.id} ${one.title}`, one] as const)

let api: TestApi
let team: string

beforeAll(async () => {
  api = await testApi()
  team = await api.as('wijkteam')
})
afterAll(() => api.close())

const ask = async (path: string, body: object) => {
  const answer = await request(api.app).post(`/api/v1/${path}`).set('Authorization', team).send(body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  return answer.body as Record<string, unknown>
}

test.each(named(both('terms')))('term %s', async (_name, { request: asked, expected }) => {
  expect(await ask('term-calculations', asked)).toMatchObject(expected)
})

test.each(named(both('penalties')))('penalty %s', async (_name, { request: asked, expected }) => {
  expect(await ask('penalty-calculations', asked)).toMatchObject(expected)
})

test.each(named(both('routing')))('advice %s', async (_name, { request: asked, expected }) => {
  const { notOutcome, alerts, onlyAlerts, missing, ...rest } = expected
  const advice = await ask('route-advices', asked)
  // What a case names must be there; more alerts may.
  expect(advice).toMatchObject(rest)
  expect(advice['alerts']).toEqual(expect.arrayContaining((alerts as string[] | undefined) ?? []))
  if (onlyAlerts !== undefined) expect(advice['alerts']).toEqual(onlyAlerts)
  const notKnown = (advice['missingFacts'] as { fact: string }[]).map(({ fact }) => fact)
  expect(notKnown).toEqual(expect.arrayContaining((missing as string[] | undefined) ?? []))
  expect((notOutcome as string[] | undefined) ?? []).not.toContain(advice['outcome'])
})

test('every advice of the worked cases is as the documentation says', async () => {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi.json')
  const answers = [
    ['Advice', 'route-advices', both('routing')],
    ['ComputedTerm', 'term-calculations', both('terms')],
    ['Penalty', 'penalty-calculations', both('penalties')],
  ] as const
  for (const [schema, path, cases] of answers) {
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${schema}`)
    for (const one of cases) {
      const valid = validate?.(await ask(path, one.request))
      expect([one.id, valid, validate?.errors]).toEqual([one.id, true, null])
    }
  }
})

test('terms: all that the contract names are in one list, each with its length and law', async () => {
  const { body } = await request(api.app).get('/api/v1/terms').set('Authorization', team)
  const ids = body.items.map((term: { id: string }) => term.id)
  expect(ids).toEqual(
    expect.arrayContaining([
      'wmo-personal-plan',
      'wmo-investigation',
      'wmo-decision',
      'jeugdwet-decision',
      'jeugdwet-care-plan',
      'jeugdwet-care-plan-in-writing',
      'jeugdwet-resumption',
      'awb-objection',
      'awb-decision-on-objection',
      'awb-default-notice',
      'pw-search-period',
      'pw-advance',
      'pw-decision',
      'wlz-indication',
      'plan-ready',
      'warm-handover-meeting',
    ]),
  )
  expect(body.items.find((term: { id: string }) => term.id === 'wmo-investigation')).toMatchObject({
    length: { value: 6, unit: 'week' },
    statutory: true,
  })
})

test('a term that is not known, or two ways of saying it, is refused by name', async () => {
  const send = (body: object) =>
    request(api.app).post('/api/v1/term-calculations').set('Authorization', team).send(body)
  const unknown = await send({ term: 'wmo-pause', startsOn: '2026-02-30' })
  expect(unknown.status).toBe(400)
  const pointers = unknown.body.errors.map((fault: { pointer: string }) => fault.pointer)
  expect(pointers).toEqual(['#/term', '#/startsOn'])
  const both = await send({
    term: 'wmo-decision',
    length: { value: 1, unit: 'day' },
    statutory: true,
    startsOn: '2026-12-01',
  })
  expect(both.status).toBe(400)
  const notSuspendable = await send({
    term: 'wmo-investigation',
    startsOn: '2026-12-01',
    suspensions: [{ invitedOn: '2026-12-02', completedOn: '2026-12-08' }],
  })
  expect(notSuspendable.body.errors[0].pointer).toBe('#/suspensions')
})

test('a term says on which grounds it stands still, and is suspended on those alone', async () => {
  const { body } = await request(api.app).get('/api/v1/terms').set('Authorization', team)
  const groundsOf = (id: string) => body.items.find((term: { id: string }) => term.id === id).suspensionGrounds
  expect(groundsOf('awb-decision-on-objection')).toEqual([
    { ground: 'completion', legalBasis: 'Awb 7:10 lid 2' },
    { ground: 'consent', legalBasis: 'Awb 7:10 lid 4' },
  ])
  expect(groundsOf('wmo-decision').map(({ ground }: { ground: string }) => ground)).toEqual([
    'completion',
    'consent',
    'applicant-delay',
    'force-majeure',
  ])
  expect(groundsOf('wmo-investigation')).toEqual([])
  const answer = await request(api.app)
    .post('/api/v1/term-calculations')
    .set('Authorization', team)
    .send({
      term: 'awb-decision-on-objection',
      startsOn: '2027-01-04',
      suspensions: [{ invitedOn: '2027-01-11', completedOn: '2027-01-16', ground: 'force-majeure' }],
    })
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '#/suspensions/0/ground'])
})

test('an advice names every fault in its facts', async () => {
  const answer = await request(api.app)
    .post('/api/v1/route-advices')
    .set('Authorization', team)
    .send({ asOf: 'tomorrow', facts: { birthDate: '2026-02-30', youthHelpKind: 'guidance', shoeSize: 41 } })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
    '#/asOf',
    '#/facts/birthDate',
    '#/facts/shoeSize',
    '#/facts/youthHelpKind',
  ])
})

test('without asOf the day is today', async () => {
  const facts = {
    birthDate: '2009-05-22',
    youthHelpRunning: true,
    youthHelpKind: 'personal-care',
    needAfter18: 'short',
  }
  expect(await ask('route-advices', { facts })).toEqual(await ask('route-advices', { asOf: '2026-11-22', facts }))
})
