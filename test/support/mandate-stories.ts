import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Call } from './deadline-stories.ts'

/** Every documented answer about who may stand for somebody: recorded, read, ended. */
export async function tellOfMandates(call: Call, youngPersonId: string): Promise<void> {
  const as = 'wijkteam'
  const params = { youngPersonId }
  const nobody = { youngPersonId: randomUUID() }
  const mandate = { name: 'Els Voorbeeld', ground: 'custody', matters: ['consent'], fromOn: '2020-01-01' }
  const incapacity = {
    ...{ matter: 'consent', determinedBy: 'Arts Voorbeeld', fromOn: '2026-11-01', untilOn: '2027-10-31' },
  }
  const stories = [
    ['recordMandate', 'endMandate', 'mandateId', mandate, { ...mandate, ground: 'mentor', matters: ['money'] }],
    ['recordIncapacity', 'endIncapacity', 'incapacityId', incapacity, { ...incapacity, untilOn: '2026-10-31' }],
  ] as const
  for (const [record, end, idName, body, wrong] of stories) {
    const headers = { 'Idempotency-Key': randomUUID() }
    const made = await call(record, { as, params, headers, body })
    expect([made.status, made.body]).toEqual([201, expect.objectContaining(body)])
    expect((await call(record, { as, params, headers, body })).text).toBe(made.text)
    const other = { ...body, fromOn: '2026-11-02' }
    expect((await call(record, { as, params, headers, body: other })).status).toBe(422)
    expect((await call(record, { as, params: nobody, body })).status).toBe(404)
    const refused = await call(record, { as, params, body: wrong })
    expect([refused.status, refused.body.errors]).toEqual([400, [expect.objectContaining({ in: 'body' })]])
    const at = { ...params, [idName]: String(made.body.id) }
    const told = { endedOn: '2026-11-22', because: 'Niet meer nodig.' }
    const ending = (where: Record<string, string>, says: object = told) => call(end, { as, params: where, body: says })
    expect((await ending({ ...params, [idName]: randomUUID() })).status).toBe(404)
    expect((await ending({ ...at, ...nobody })).status).toBe(404)
    expect((await ending(at, { ...told, endedOn: '2199-12-31' })).status).toBe(400)
    expect((await ending(at)).body).toMatchObject({ endedOn: '2026-11-22', endedBecause: 'Niet meer nodig.' })
    expect((await ending(at)).status).toBe(409)
  }
  const read = await call('readMandates', { as, params, query: '?asOf=2026-11-21' })
  expect([read.status, read.body.mandates[0].holds, read.body.acting[0]]).toEqual([
    ...[200, true],
    { matter: 'consent', by: 'representative', mandateIds: [read.body.mandates[0].id] },
  ])
  expect((await call('readMandates', { as, params, query: '?asOf=2026-11-22' })).body.acting[0].by).toBe('young-person')
  expect((await call('readMandates', { as, params: nobody })).status).toBe(404)
}
