import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'

type Sent = {
  as?: string
  params?: Readonly<Record<string, string>>
  body?: unknown
  headers?: Readonly<Record<string, string>>
  query?: string
}
type Call = (operationId: string, sent?: Sent) => Promise<{ status: number; body: { id?: unknown } }>

/** Organisations and people, and who looked: every answer that is documented. */
export async function tellOfDirectory(call: Call, youngPersonId: string): Promise<void> {
  const as = 'beheer'
  const key = { 'Idempotency-Key': randomUUID() }
  const team = { name: 'Team Noord', kind: 'neighbourhood-team' }
  const added = await call('addOrganisation', { as, headers: key, body: team })
  expect(added.status).toBe(201)
  expect((await call('addOrganisation', { as, headers: key, body: { ...team, name: 'Ander' } })).status).toBe(422)
  const there = { organisationId: String(added.body.id) }
  expect((await call('changeOrganisation', { as, params: there, body: { name: 'Noord' } })).status).toBe(200)
  const nowhere = { organisationId: randomUUID(), personId: randomUUID() }
  expect((await call('changeOrganisation', { as, params: nowhere, body: {} })).status).toBe(404)
  expect((await call('listOrganisations', { as })).status).toBe(200)
  const worker = { name: 'Ria', role: 'neighbourhood-team', ...there }
  const joined = await call('addPerson', { as, headers: { 'Idempotency-Key': randomUUID() }, body: worker })
  expect(joined.status).toBe(201)
  expect((await call('addPerson', { as, headers: key, body: worker })).status).toBe(422)
  // Who is out already has an organisation too, and nobody signs in as somebody else.
  const out = { name: 'Oud', role: 'volunteer', active: false }
  expect((await call('addPerson', { as, body: { ...out, organisationId: 'nowhere' } })).status).toBe(400)
  const signsIn = { ...worker, subject: randomUUID() }
  expect((await call('addPerson', { as, body: signsIn })).status).toBe(201)
  expect((await call('addPerson', { as, body: signsIn })).status).toBe(400)
  const person = { personId: String(joined.body.id) }
  expect((await call('changePerson', { as, params: person, body: { active: false } })).status).toBe(200)
  expect((await call('changePerson', { as, params: nowhere, body: {} })).status).toBe(404)
  expect((await call('listPeople', { as })).status).toBe(200)
  // Whoever is the last to administer stays so, and so does their organisation.
  const ada = { name: 'Ada', role: 'administrator', ...there }
  const made = await call('addPerson', { as, headers: { 'Idempotency-Key': randomUUID() }, body: ada })
  const lastThere = { personId: String(made.body.id), ...there }
  expect((await call('changePerson', { as, params: lastThere, body: { active: false } })).status).toBe(409)
  expect((await call('changeOrganisation', { as, params: lastThere, body: { active: false } })).status).toBe(409)
  expect((await call('countBirthMonths', { as: 'wijkteam' })).status).toBe(200)
  expect((await call('listAuditRecords', { as: 'audit' })).status).toBe(200)
  expect((await call('accessLog', { as: 'jongere', params: { youngPersonId } })).status).toBe(200)
  expect((await call('accessLog', { as: 'jongere', params: { youngPersonId: randomUUID() } })).status).toBe(404)
}
