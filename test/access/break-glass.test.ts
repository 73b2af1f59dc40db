import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { personaNamed } from '../../src/access/personas.ts'
import { withClient } from '../support/database.ts'
import { type Journey, startJourney } from '../support/journey.ts'

const person = {
  ...{ firstName: 'Noor', familyName: 'Voorbeeld', birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
  facts: { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01', youthHelpKind: 'participation-support' },
}
const reason = 'Melding van gevaar: het team is dicht.'
type Item = { [key: string]: unknown; attributes: Record<string, unknown> }
const items = (body: Record<string, unknown>) => body['items'] as Item[]

let at: Journey
let path = ''
let youngPersonId = ''
let glass = ''
beforeAll(async () => {
  at = await startJourney('2026-11-22')
  const opened = await at.ask('wijkteam', 'POST', '/cases', {
    youngPerson: { ...person, facts: { ...person.facts, needAfter18: 'long-term', wmoCanProvide: true } },
  })
  expect(opened.status).toBe(201)
  path = `/cases/${String(opened.body['id'])}`
  youngPersonId = (opened.body['youngPerson'] as { id: string }).id
})
afterAll(() => at.close())

/** All that a manager can ask of people and cases, as one text. */
const seenByManager = async (): Promise<string> => {
  const paths = [
    '/cases',
    '/deadlines',
    '/young-people',
    `/young-people/${youngPersonId}`,
    '/orphans',
    `${path}/events`,
  ]
  const answers = await Promise.all(paths.map((one) => at.ask('manager', 'GET', one)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return JSON.stringify(answers.map(({ body }) => body))
}

test('a manager sees no name in any list or case', async () => {
  expect((await at.ask('manager', 'GET', path)).body['youngPerson']).toEqual({ id: youngPersonId })
  expect(await seenByManager()).not.toContain('Noor')
})

test.each(['wijkteam', 'jeugdhulp', 'wmo', 'cjg', 'vrijwilliger', 'besluit', 'jongere', 'beheer', 'audit'])(
  'not for %s: 403, for a manager without a written reason: 400',
  async (persona) => {
    expect((await at.ask(persona, 'POST', `${path}/break-glasses`, { reason })).status).toBe(403)
    expect((await at.ask('manager', 'POST', `${path}/break-glasses`, { reason: ' ' })).status).toBe(400)
  },
)

test('open, the manager sees the name in that case and nowhere else', async () => {
  const { status, body } = await at.ask('manager', 'POST', `${path}/break-glasses`, { reason })
  expect(status).toBe(201)
  glass = String(body['id'])
  expect(Date.parse(String(body['endsAt'])) - Date.parse(String(body['openedAt']))).toBe(60 * 60_000)
  const seen = await at.ask('manager', 'GET', path)
  expect(seen.body['youngPerson']).toMatchObject({ firstName: 'Noor', familyName: 'Voorbeeld' })
  expect(await seenByManager()).not.toContain('Noor')
  expect((await at.ask('manager', 'GET', `${path}/plan`)).status).toBe(403)
  expect((await at.ask('manager', 'POST', `${path}/break-glasses`, { reason })).status).toBe(409)
})

test('each look by it says so in the audit, and to the young person', async () => {
  const { body } = await at.ask('audit', 'GET', `/audit-records?personId=${personaNamed('manager').personId}`)
  const byIt = items(body).filter(({ attributes }) => attributes['nen7513.break_glass_id'] === glass)
  expect(byIt.map(({ name }) => name)).toEqual(expect.arrayContaining(['case.read', 'break-glass.opened']))
  expect(
    items(body)
      .filter(({ name }) => name === 'cases.listed')
      .every(({ attributes }) => attributes['nen7513.break_glass_id'] === null),
  ).toBe(true)
  const looked = await at.ask('jongere', 'GET', `/young-people/${youngPersonId}/access-log`)
  expect(items(looked.body)).toContainEqual(
    expect.objectContaining({ action: 'case.read', name: 'Mila Overzicht', purpose: 'break-glass', breakGlass: true }),
  )
})

test('the privacy officer is told, and only they judge it once it ended', async () => {
  const told = await withClient(at.ownerUrl, (client) =>
    client.query(`select body from outbox where topic = 'break-glass'`),
  )
  expect(told.rows).toEqual([{ body: { breakGlassId: glass, what: 'opened' } }])
  const review = { finding: 'not-justified', because: 'Het team was bereikbaar.' }
  expect((await at.ask('audit', 'POST', `/break-glasses/${glass}/_review`, review)).status).toBe(409)
  expect((await at.ask('manager', 'POST', `/break-glasses/${glass}/_end`)).status).toBe(200)
  expect((await at.ask('manager', 'GET', path)).body['youngPerson']).toEqual({ id: youngPersonId })
  expect((await at.ask('manager', 'POST', `/break-glasses/${glass}/_review`, review)).status).toBe(403)
  expect(items((await at.ask('audit', 'GET', '/break-glasses?toReview=true')).body)).toMatchObject([
    { id: glass, reason },
  ])
  expect((await at.ask('audit', 'POST', `/break-glasses/${glass}/_review`, review)).body).toMatchObject({
    state: 'notJustified',
    review,
  })
  expect((await at.ask('audit', 'POST', `/break-glasses/${glass}/_review`, review)).status).toBe(409)
})

test('its hour over, nothing is shown although nobody said so; then the worker says so, and the officer hears', async () => {
  const { body } = await at.ask('manager', 'POST', `${path}/break-glasses`, { reason })
  const back = (seconds: number) =>
    withClient(at.ownerUrl, (client) =>
      client.query(
        `set session_replication_role = replica; update break_glasses set (opened_at, ends_at, held_until) = (now() - interval '${seconds} seconds',
          now() - interval '${seconds - 3600} seconds', now() - interval '${seconds - 3600} seconds'),
          context = context || jsonb_build_object('endsAt', to_char(now() at time zone 'utc' - interval '${seconds - 3600} seconds', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) where state = 'open'`,
      ),
    )
  await back(3590)
  expect((await at.ask('manager', 'GET', path)).body['youngPerson']).toMatchObject({ firstName: 'Noor' })
  await back(3601)
  expect((await at.ask('manager', 'GET', path)).body['youngPerson']).toEqual({ id: youngPersonId })
  expect((await at.ask('audit', 'GET', `/break-glasses/${String(body['id'])}`)).body).toMatchObject({ state: 'open' })
  expect((await at.ask('beheer', 'PUT', '/clock', { today: '2026-11-23' })).status).toBe(200)
  expect((await at.ask('audit', 'GET', `/break-glasses/${String(body['id'])}`)).body).toMatchObject({
    state: 'ended',
    endedBy: 'time',
  })
  const told = await withClient(at.ownerUrl, (client) =>
    client.query(`select count(*)::int as n from outbox where topic = 'break-glass' and body ->> 'what' = 'ended'`),
  )
  expect(told.rows).toEqual([{ n: 2 }])
})
