import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openCases } from '../../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../../support/running-program.ts'
import { formOf, type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let origin: string
let worker: Visitor
let people: { id: string; name: string; organisationId: string }[]
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  await openCases(program)
  worker = visitor(origin)
  await worker.signIn('wijkteam')
  people = (await program.call<{ items: typeof people }>('beheer', 'GET', '/people')).body.items
  const { organisationId } = named('Iris Wijkstra')
  const body = { name: 'Nina Nieuw', role: 'neighbourhood-team', organisationId }
  const headers = { 'Idempotency-Key': '00000000-0000-4000-8000-00000000aaaa' }
  people.push((await program.call<(typeof people)[number]>('beheer', 'POST', '/people', { body, headers })).body)
})
afterAll(() => program.stop())

const named = (name: string) => {
  const found = people.find((one) => one.name === name)
  if (!found) throw new Error(`There is nobody called ${name}.`)
  return found
}
const cases = async (): Promise<SeenCase[]> => {
  const { items } = (await program.call<{ items: SeenCase[] }>('wijkteam', 'GET', '/cases?limit=100')).body
  return Promise.all(
    items.map(async ({ id }) => (await program.call<SeenCase>('wijkteam', 'GET', `/cases/${id}`)).body),
  )
}
const owners = async () => Object.fromEntries((await cases()).map(({ id, owner }) => [id, owner.personId]))

/** Sends a form in which a field may stand more than once. */
async function sendMany(
  page: Page,
  action: string,
  ids: readonly string[],
  fields: Record<string, string>,
): Promise<Page> {
  const { hidden } = formOf(page.html, action)
  const body = new URLSearchParams({ ...hidden, ...fields })
  body.delete('zaak')
  for (const id of ids) body.append('zaak', id)
  const cookie = [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(origin + action, { method: 'POST', headers, body, redirect: 'manual' })
  return {
    status: answer.status,
    html: await answer.text(),
    headers: answer.headers,
    location: answer.headers.get('location'),
  }
}
const versions = (page: Page) => [...page.html.matchAll(/name="zaak" value="([^"]+)"/g)].map(([, value = '']) => value)
const assign = (to: string) => ({ wat: 'worker.assigned', medewerker: named(to).id })

test('without a case, a worker or a day it says what to choose, and keeps what was chosen', async () => {
  const page = await worker.get('/zaken/samen')
  const none = await sendMany(page, '/zaken/samen/controle', [], assign('Nina Nieuw'))
  expect(none.status).toBe(400)
  expect(none.html).toContain('Kies een of meer zaken')
  const [first] = await cases()
  const noDay = await sendMany(page, '/zaken/samen/controle', [first?.id ?? ''], { wat: 'meeting.proposed' })
  expect(noDay.html).toContain('Vul een datum in')
  expect(noDay.html).toMatch(new RegExp(`value="${first?.id}" checked`))
})

test('who can change nothing of many cases is not sent to a form without a choice', async () => {
  const link = async (persona: string) => {
    const browser = visitor(origin)
    await browser.signIn(persona)
    return (await browser.get('/zaken?wie=all')).html.includes('href="/zaken/samen')
  }
  expect([await link('wijkteam'), await link('besluit')]).toEqual([true, false])
})

test('back from the check the choice and the filter still stand', async () => {
  const [id = ''] = Object.keys(await owners())
  const filter = 'orde=birthday'
  const page = await worker.get(`/zaken/samen?${filter}`)
  const check = await sendMany(page, '/zaken/samen/controle', [id], assign('Nina Nieuw'))
  expect(check.html).toContain(`href="/zaken?${filter}"`)
  const again = { ...assign('Nina Nieuw'), ...formOf(check.html, '/zaken/samen').hidden, anders: 'ja' }
  const back = await worker.post('/zaken/samen/controle', again)
  expect([back.status, back.html.includes(`value="${id}" checked`)]).toEqual([200, true])
  expect(back.html).toMatch(new RegExp(`value="${named('Nina Nieuw').id}" selected`))
  expect(back.html).toContain(`name="filter" value="${filter}"`)
})

test('many cases get another worker after a preview, once, and all go back with one undo', async () => {
  const before = await owners()
  const ids = Object.keys(before)
  const check = await sendMany(await worker.get('/zaken/samen'), '/zaken/samen/controle', ids, assign('Nina Nieuw'))
  expect(check.html).toContain(`U koos ${ids.length} zaken. Wij wijzigen er ${ids.length}.`)
  expect(check.html).toContain('Iris Wijkstra')
  expect(await owners()).toEqual(before)
  const send = () => sendMany(check, '/zaken/samen', versions(check), assign('Nina Nieuw'))
  const [one, other] = await Promise.all([send(), send()])
  expect(one.location).toBe(other.location)
  await send()
  const now = await cases()
  expect(now.every(({ owner }) => owner.personId === named('Nina Nieuw').id)).toBe(true)
  const logs = await Promise.all(
    ids.map((id) => program.call<{ items: { type: string }[] }>('wijkteam', 'GET', `/cases/${id}/events`)),
  )
  expect(logs.map(({ body }) => body.items.filter(({ type }) => type === 'worker.assigned').length)).toEqual(
    ids.map(() => 1),
  )

  const result = await worker.get(one.location ?? '')
  expect(result.html).toContain(`Maak de wijziging van ${ids.length} zaken ongedaan`)
  await worker.send(result, `${one.location}/ongedaan`)
  expect(await owners()).toEqual(before)
  expect((await worker.get(one.location ?? '')).html).not.toContain('/ongedaan')
})

test('a case that changed since is left by name: in the change, and in taking it back', async () => {
  const ids = Object.keys(await owners())
  const [touched = '', late = ''] = ids
  const page = await worker.get('/zaken/samen')
  const check = await sendMany(page, '/zaken/samen/controle', ids, assign('Nina Nieuw'))
  await noteOf(touched)
  const { location } = await sendMany(check, '/zaken/samen', versions(check), assign('Nina Nieuw'))
  const result = await worker.get(location ?? '')
  expect(result.html).toContain('Iemand veranderde deze zaak intussen')
  expect(result.html).toContain(`Wij wijzigden ${ids.length - 1} zaken`)
  expect((await owners())[touched]).toBe(named('Iris Wijkstra').id)
  await noteOf(late)
  await worker.send(result, `${location}/ongedaan`)
  const after = await owners()
  expect(after[late]).toBe(named('Nina Nieuw').id)
  expect(ids.filter((id) => after[id] === named('Iris Wijkstra').id)).toHaveLength(ids.length - 1)
  expect((await worker.get(location ?? '')).html).toContain('Niet ongedaan gemaakt')
})

async function noteOf(id: string): Promise<void> {
  const seen = await program.call<SeenCase>('wijkteam', 'GET', `/cases/${id}`)
  const body = { type: 'note.added', occurredOn: '2026-11-22', text: 'Gebeld.' }
  const answer = await program.call('wijkteam', 'POST', `/cases/${id}/events`, {
    body,
    headers: { 'If-Match': seen.etag },
  })
  expect(answer.status).toBeLessThan(300)
}

test('a moment is proposed for all cases that can take it', async () => {
  await program.moveTo('2026-12-08')
  const ids = Object.keys(await owners())
  const fields = { wat: 'meeting.proposed', dag: '14 december 2026', tijd: '10.15', plek: 'Wijkcentrum' }
  const check = await sendMany(await worker.get('/zaken/samen'), '/zaken/samen/controle', ids, fields)
  const will = versions(check).length
  expect(will).toBeGreaterThan(0)
  expect(check.html).toContain('gesprek op 14 december 2026')
  const { location } = await sendMany(check, '/zaken/samen', versions(check), fields)
  expect((await worker.get(location ?? '')).html).toContain(
    will === 1 ? 'Wij wijzigden 1 zaak.' : `Wij wijzigden ${will} zaken.`,
  )
})

test('nobody else sees or undoes it, and a forged one of another organisation changes nothing', async () => {
  const [first] = await cases()
  const mine = await sendMany(
    await worker.get('/zaken/samen'),
    '/zaken/samen/controle',
    [first?.id ?? ''],
    assign('Nina Nieuw'),
  )
  const { location } = await sendMany(mine, '/zaken/samen', versions(mine), assign('Nina Nieuw'))
  const other = visitor(origin)
  await other.signIn('wmo')
  expect((await other.get(location ?? '')).status).toBe(404)
  const page = await other.get('/zaken/samen')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  const before = await owners()
  const now = (await cases()).find(({ id }) => id === first?.id)
  expect(now?.version).toBeGreaterThan(first?.version ?? 0)
  const forged = await other.post('/zaken/samen', {
    _csrf: token,
    _sleutel: '00000000-0000-4000-8000-00000000bbbb',
    zaak: `${now?.id}.${now?.version}`,
    ...assign('Iris Wijkstra'),
  })
  expect((await other.get(forged.location ?? '')).html).toContain('Wij wijzigden 0 zaken')
  expect(await owners()).toEqual(before)
})
