import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { jip } from './jip.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
})
afterAll(() => journey.close())

const pointers = ({ body }: { body: Record<string, unknown> }) =>
  (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)

test('another pathway than advised needs a reason; with it both stay on the case', async () => {
  const youngPerson = { ...jip, reference: 'overruled' }
  const bare = await journey.ask('wijkteam', 'POST', '/cases', { youngPerson, pathway: 'direct-intake' })
  expect([bare.status, pointers(bare)]).toEqual([400, ['#/overruleReason']])
  const overruleReason = 'Is al zelfstandig gaan wonen.'
  const opened = await journey.open('wijkteam', { youngPerson, pathway: 'direct-intake', overruleReason })
  expect(opened).toMatchObject({
    pathway: 'direct-intake',
    advisedPathway: 'perspective-plan-handover',
    overruleReason,
    advice: { outcome: 'perspective-plan-handover' },
  })
})

test('whose advice names no pathway waits on the watch list, with an owner and a date, until facts are learned', async () => {
  const youngPerson = { ...jip, reference: 'watched', facts: { youthHelpRunning: false } }
  const refused = await journey.ask('wijkteam', 'POST', '/cases', { youngPerson })
  expect([refused.status, refused.body['detail']]).toEqual([409, expect.stringContaining('watch list')])
  // Where the advice names none, a pathway alone is not enough either.
  const half = await journey.ask('wijkteam', 'POST', '/cases', { youngPerson, pathway: 'direct-intake' })
  expect([half.status, half.body['detail']]).toEqual([409, refused.body['detail']])
  const { status, body, headers } = await journey.ask('wijkteam', 'POST', '/young-people', youngPerson)
  expect([status, body['caseId']]).toEqual([201, null])
  expect(body['watch']).toMatchObject({
    dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    owner: { organisationId: expect.any(String), personId: expect.any(String) },
  })
  const path = `/young-people/${String(body['id'])}`
  const ifMatch = { 'If-Match': headers.get('etag') ?? '' }
  const learned = await journey.ask('wijkteam', 'PATCH', path, { facts: jip.facts }, ifMatch)
  expect([learned.status, (learned.body['advice'] as { outcome: string }).outcome]).toEqual([
    200,
    'perspective-plan-handover',
  ])
  const opened = await journey.open('wijkteam', { youngPersonId: body['id'] })
  expect(opened.pathway).toBe('perspective-plan-handover')
  expect((await journey.ask('wijkteam', 'GET', path)).body['watch']).toBeNull()
})

test('facts learned in an open case are an event of it, and propose another pathway without taking it', async () => {
  const { youngPerson, pathway } = await journey.look()
  const path = `/young-people/${(youngPerson as { id: string }).id}`
  const facts = { youthHelpKind: 'treatment-support', wmoCanProvide: false, wlzRight: false, zvwRight: false }
  expect((await journey.ask('wijkteam', 'PATCH', path, { facts }, { 'If-Match': '*' })).status).toBe(200)
  const after = await journey.look()
  expect(after.pathway).toBe(pathway)
  expect(after['handover']).toMatchObject({ warnings: [expect.objectContaining({ code: 'reroute-proposed' })] })
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  expect((body['items'] as object[]).at(-1)).toMatchObject({
    type: 'facts.changed',
    payload: { facts, advisedPathway: 'extended-youth-care' },
  })
})

test('who is not born yet, or has two birth dates, is refused at the place where it was sent', async () => {
  const told = { firstName: 'Noa', familyName: 'Later', municipality: 'Voorbeeldstad' }
  const unborn = { ...told, birthDate: '2026-12-15', facts: {} }
  const double = { ...told, birthDate: '2009-06-10', facts: { birthDate: '2009-06-11' } }
  for (const [youngPerson, pointer] of [
    [unborn, '/birthDate'],
    [double, '/facts/birthDate'],
  ] as const) {
    const alone = await journey.ask('wijkteam', 'POST', '/young-people', youngPerson)
    expect([alone.status, pointers(alone)]).toEqual([400, [`#${pointer}`]])
    const withCase = await journey.ask('wijkteam', 'POST', '/cases', { youngPerson })
    expect([withCase.status, pointers(withCase)]).toEqual([400, [`#/youngPerson${pointer}`]])
  }
  const { status } = await journey.ask('wijkteam', 'POST', '/young-people', { ...unborn, birthDate: '2026-12-14' })
  expect(status).toBe(201)
})
