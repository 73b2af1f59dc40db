import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoOrganisations, personaNamed } from '../../src/access/personas.ts'
import { withClient } from '../support/database.ts'
import { handoverFacts } from '../support/handover-facts.ts'
import { type Journey, startJourney } from '../support/journey.ts'

let at: Journey
beforeAll(async () => {
  at = await startJourney('2026-11-22')
})
afterAll(() => at.close())

const person = {
  firstName: 'Noor',
  familyName: 'Voorbeeld',
  birthDate: '2009-06-10',
  municipality: 'Voorbeeldstad',
  facts: {
    ...handoverFacts,
    wlzRight: false,
    zvwRight: false,
  },
}
const trace = '5f0c0a52-3f1b-4c5e-9a51-0d9a0a5a0001'
type Item = { [key: string]: unknown; attributes: Record<string, unknown> }
const items = (body: Record<string, unknown>) => body['items'] as Item[]

test('the youth-family centre that opens a case for the team goes on seeing it; another team and a provider do not', async () => {
  const opened = await at.ask('cjg', 'POST', '/cases', { youngPerson: person })
  expect(opened.status).toBe(201)
  const path = `/cases/${String(opened.body['id'])}`
  expect((await at.ask('cjg', 'GET', path)).status).toBe(200)
  expect((await at.ask('wijkteam', 'GET', path)).status).toBe(200)
  for (const persona of ['wmo', 'wmo2', 'vrijwilliger', 'beheer', 'audit'])
    expect((await at.ask(persona, 'GET', path)).status).toBe(404)
})

test('each reading is one record a person for the auditor: who, role, organisation, why, when, outcome, trace id', async () => {
  const opened = await at.open('wijkteam', { youngPerson: { ...person, firstName: 'Sam' } })
  const { id } = opened['youngPerson'] as { id: string }
  await at.ask('wijkteam', 'GET', `/young-people/${id}`, undefined, { 'X-Request-Id': trace })
  expect((await at.ask('wmo', 'GET', `/cases/${opened.id}`)).status).toBe(404)
  const { status, body } = await at.ask('audit', 'GET', `/audit-records?youngPersonId=${id}`)
  expect(status).toBe(200)
  expect(items(body)[0]).toMatchObject({
    name: 'young-person.read',
    trace_id: trace,
    status: 'OK',
    attributes: {
      'dpl.core.data_subject_id': id,
      'nen7513.user_id': personaNamed('wijkteam').personId,
      'nen7513.user_role': 'neighbourhood-team',
      'nen7513.user_organisation_id': demoOrganisations.neighbourhoodTeam.id,
    },
  })
  const refused = items((await at.ask('audit', 'GET', `/audit-records?personId=${personaNamed('wmo').personId}`)).body)
  expect(refused[0]).toMatchObject({ name: 'getCase', status: 'ERROR' })
  expect((await at.ask('wijkteam', 'GET', '/audit-records')).status).toBe(403)
})

test('a young person sees who looked, by name, and nobody else does', async () => {
  const { id } = (await at.look())['youngPerson'] as { id: string }
  const { status, body } = await at.ask('jongere', 'GET', `/young-people/${id}/access-log`)
  expect(status).toBe(200)
  expect(items(body)).toContainEqual(
    expect.objectContaining({
      name: 'Iris Wijkstra',
      organisation: 'Wijkteam Voorbeeldstad',
      role: 'neighbourhood-team',
      breakGlass: false,
    }),
  )
  expect((await at.ask('wijkteam', 'GET', `/young-people/${id}/access-log`)).status).toBe(403)
})

test('the audit is read page by page to its end, each line once', async () => {
  const seen: unknown[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await at.ask(
      'audit',
      'GET',
      `/audit-records?limit=2&personId=${personaNamed('wijkteam').personId}${cursor}`,
    )
    expect(status).toBe(200)
    seen.push(...items(body).map((one) => `${String(one['id'])} ${String(one.attributes['dpl.core.data_subject_id'])}`))
    const next = body['nextCursor']
    if (typeof next !== 'string') break
    cursor = `&cursor=${next}`
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(2)
  expect((await at.ask('audit', 'GET', '/audit-records?cursor=bm9uc2Vuc2U')).status).toBe(400)
})

test('without a place in the audit: 503, and no data', async () => {
  const owner = (sql: string) => withClient(at.ownerUrl, (client) => client.query(sql))
  await owner('revoke insert on audit_log from overstap_app')
  try {
    for (const path of [`/cases/${at.caseId()}`, '/cases', '/deadlines', '/young-people', '/orphans']) {
      const { status, body } = await at.ask('wijkteam', 'GET', path)
      if (path === '/orphans' && status === 404) continue
      expect([path, status]).toEqual([path, 503])
      expect(JSON.stringify(body)).not.toContain('Voorbeeld"')
    }
    const told = { facts: { birthDate: '2009-06-10' } }
    expect((await at.ask('wijkteam', 'POST', '/route-advices', told)).status).toBe(200)
  } finally {
    await owner('grant insert on audit_log to overstap_app')
  }
})

test('who leaves is out at once, and their cases are orphans until they are back', async () => {
  const worker = personaNamed('wijkteam').personId
  expect((await at.ask('wijkteam', 'PATCH', `/people/${worker}`, { active: false })).status).toBe(403)
  expect((await at.ask('beheer', 'PATCH', `/people/${worker}`, { active: false })).status).toBe(200)
  expect((await at.ask('wijkteam', 'GET', '/terms')).status).toBe(401)
  const orphans = await at.ask('manager', 'GET', '/orphans')
  expect(orphans.status).toBe(200)
  expect(items(orphans.body)).toContainEqual(expect.objectContaining({ caseId: at.caseId(), lacks: 'active-owner' }))
  expect((await at.ask('beheer', 'PATCH', `/people/${worker}`, { active: true })).status).toBe(200)
  expect((await at.ask('wijkteam', 'GET', '/terms')).status).toBe(200)
  const team = demoOrganisations.neighbourhoodTeam.id
  await at.ask('beheer', 'PATCH', `/organisations/${team}`, { active: false })
  expect((await at.ask('wijkteam', 'GET', '/terms')).status).toBe(401)
  await at.ask('beheer', 'PATCH', `/organisations/${team}`, { active: true })
})

test('an administrator adds an organisation and somebody in it, once for one key, and sees no case', async () => {
  const key = { 'Idempotency-Key': '5f0c0a52-3f1b-4c5e-9a51-0d9a0a5a0002' }
  const told = { name: 'Nieuw Team', kind: 'neighbourhood-team' }
  const added = await at.ask('beheer', 'POST', '/organisations', told, key)
  expect(added.status).toBe(201)
  expect((await at.ask('beheer', 'POST', '/organisations', told, key)).body).toEqual(added.body)
  const organisationId = String(added.body['id'])
  const worker = { name: 'Nieuwe Collega', organisationId, role: 'neighbourhood-team', subject: 'sub-1' }
  expect((await at.ask('beheer', 'POST', '/people', worker)).status).toBe(201)
  expect((await at.ask('beheer', 'POST', '/people', { ...worker, organisationId: 'none' })).status).toBe(400)
  const { body } = await at.ask('beheer', 'GET', `/people?organisationId=${organisationId}`)
  expect(items(body)).toEqual([expect.objectContaining({ name: 'Nieuwe Collega', active: true, subject: 'sub-1' })])
  expect(items((await at.ask('beheer', 'GET', '/cases')).body)).toEqual([])
  expect((await at.ask('wmo', 'POST', '/people', worker)).status).toBe(403)
})

test('a protected address: no place and no provider for others, all of it for who holds the case', async () => {
  const places = { staysAtProviderIn: 'Verborgenstad', registeredIn: 'Verborgenstad', protectedAddress: true }
  const hiding = { ...person, municipality: 'Verborgenstad', facts: { ...person.facts, ...places } }
  const opened = await at.ask('cjg', 'POST', '/cases', { youngPerson: hiding })
  expect(opened.status).toBe(201)
  const { id } = opened.body['youngPerson'] as { id: string }
  const paths = [`/young-people/${id}`, `/cases/${String(opened.body['id'])}`]
  const history = `/cases/${String(opened.body['id'])}/events`
  for (const path of [...paths, history, '/young-people']) {
    const { status, body } = await at.ask('cjg', 'GET', path)
    expect([path, status]).toEqual([path, 200])
    const shown = JSON.stringify({ ...body, availableEvents: [] })
    expect(shown.includes('Verborgenstad')).toBe(false)
    expect(shown.includes(demoOrganisations.youthCareProvider.id)).toBe(false)
  }
  const team = await at.ask('wijkteam', 'GET', paths[0] ?? '')
  expect(team.body).toMatchObject({ municipality: 'Verborgenstad', facts: places })
  expect((await at.ask('manager', 'GET', paths[0] ?? '')).body).toMatchObject({ municipality: null })
})

test('before consent a team sees who are with the youth side as a count a birth month, five or more', async () => {
  for (const firstName of ['A', 'B', 'C', 'D', 'E']) {
    const unknown = { ...person, firstName, birthDate: '2009-09-09', facts: {} }
    expect((await at.ask('jeugdhulp', 'POST', '/young-people', unknown)).status).toBe(201)
  }
  const months = async () => (await at.ask('wijkteam', 'GET', '/birth-month-counts')).body['items']
  expect(await months()).toEqual([{ birthMonth: '2009-09', youngPeople: 5 }])
  const one = { ...person, firstName: 'F', birthDate: '2009-10-09', facts: {} }
  await at.ask('jeugdhulp', 'POST', '/young-people', one)
  expect(await months()).toContainEqual({ birthMonth: '2009-10', youngPeople: null })
  const seen = await at.ask('wijkteam', 'GET', '/young-people?limit=200')
  expect(JSON.stringify(seen.body)).not.toContain('2009-09-09')
  expect((await at.ask('wmo', 'GET', '/birth-month-counts')).status).toBe(403)
})
