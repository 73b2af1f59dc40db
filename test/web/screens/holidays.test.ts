import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCases } from '../../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../../support/running-program.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let beheer: Visitor
beforeAll(async () => {
  program = await runningProgram('2026-11-23')
  const caseId = await openCases(program)
  const { status } = await program.call('wijkteam', 'POST', `/cases/${caseId}/events`, {
    body: { type: 'wmo.notified', occurredOn: '2026-11-23' },
    headers: { 'If-Match': '*' },
  })
  expect(status).toBe(201)
  beheer = visitor(new URL(program.url).origin)
  await beheer.signIn('beheer')
})
afterAll(() => program.stop())

const dutch = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))

/** Every deadline of every case. */
async function deadlines() {
  const { items } = (await program.call<{ items: SeenCase[] }>('wijkteam', 'GET', '/cases?limit=100')).body
  const cases = await Promise.all(
    items.map(async ({ id }) => (await program.call<SeenCase>('wijkteam', 'GET', `/cases/${id}`)).body),
  )
  return cases.flatMap((one) => one.deadlines.map((deadline) => ({ ...deadline, caseId: one.id })))
}

test('holidays stand there with their law, and a year that is not known says so', async () => {
  const now = (await beheer.get('/beheer/vrije-dagen')).html
  expect(now).toContain('vrijdag 25 december 2026')
  expect(now).toContain('Atw 3 lid 1')
  expect((await beheer.get('/beheer/vrije-dagen?jaar=2035')).html).toContain(
    'Voor 2035 zijn de gelijkgestelde dagen nog niet bekend',
  )
})

describe('the days of a new decree', () => {
  const path = '/beheer/vrije-dagen'
  const note = async (fields: Record<string, string>): Promise<Page> =>
    beheer.send(await beheer.get(`${path}/wijzigen`), `${path}/wijzigen`, fields)
  test('a field that was emptied stays empty when something is wrong with it', async () => {
    const answer = await note({ dagen: '30 april 2029', bekend: '', besluit: 'Stcrt. 2028, 12345' })
    expect([answer.status, /name="bekend"[^>]*value="\d/.test(answer.html)]).toEqual([400, false])
  })
  test.each([
    ['a line that is no day', { dagen: '30 april 2029\nPasen' }, '‘Pasen’ is geen dag'],
    ['a day that is free already', { dagen: '28 april 2029' }, '28 april 2029 is al vrij (zaterdag)'],
    ['a day after the last year', { dagen: '30 april 2029', bekend: '2028' }, '30 april 2029 valt na het laatste jaar'],
    ['a day twice', { dagen: '30 april 2029\n30-4-2029' }, '30 april 2029 staat er twee keer'],
    ['no decree', { dagen: '30 april 2029', besluit: '' }, 'Vul hier een antwoord in'],
    ['a year that is none', { dagen: '', bekend: '29' }, 'Vul een jaar in van 2028 tot en met 2100'],
    ['nothing that changes', { dagen: '', bekend: '2028' }, 'U veranderde nog niets'],
  ])('%s is refused, with what was filled in kept', async (_, wrong, text) => {
    const sent = { bekend: '2031', besluit: 'Stcrt. 2028, 12345', ...wrong }
    const answer = await note(sent)
    expect(answer.status).toBe(400)
    expect(answer.html).toContain(text)
    expect(answer.html).toContain(sent.dagen)
  })

  test('move what the preview says they move, in cases that are open, and a policy that was to come knows them', async () => {
    const on = (await deadlines()).find(({ kind }) => kind === 'wmo-investigation')?.dueOn ?? ''
    expect(on).toBe('2027-01-04')
    const coming = { version: 'nog-te-komen', validFrom: '2027-02-01', dueSoonDays: 10 }
    await program.call('beheer', 'POST', '/policies', {
      body: { policy: coming, appliesTo: 'new-cases', because: 'Later.' },
    })
    const before = await deadlines()
    const preview = await note({ dagen: dutch(on), bekend: '2031', besluit: 'Stcrt. 2026, 99999' })
    expect([preview.status, preview.html]).toEqual([200, expect.stringContaining('Komt erbij')])
    const told = /Dit raakt (\d+) za(?:ak|ken)\. Er schui(?:ft|ven) (\d+) datum/.exec(preview.html)
    const done = await beheer.send(preview, path)
    const again = await beheer.send(preview, path)
    expect([done.location, again.location]).toEqual([path, path])
    await program.moveTo('2026-11-23')
    const after = await deadlines()
    const moved = before.flatMap((old) => {
      const by = after.find(({ id }) => id === old.id)?.supersededBy
      const now = after.find(({ id }) => id === by)
      return now && old.supersededBy === null ? [{ caseId: old.caseId, from: old.dueOn, to: now.dueOn }] : []
    })
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.filter(({ from, to }) => from !== on || to <= on)).toEqual([])
    expect([told?.[1], told?.[2]]).toEqual([
      String(new Set(moved.map(({ caseId }) => caseId)).size),
      String(moved.length),
    ])
    const year = (await beheer.get(`${path}?jaar=${on.slice(0, 4)}`)).html
    expect(year).toContain('Atw 3 lid 3, Stcrt. 2026, 99999')
    expect((await beheer.get(`${path}?jaar=2030`)).html).not.toContain('nog niet bekend')
    const { items } = (
      await program.call<{
        items: { validFrom: string; dueSoonDays: number; standing: string; equatedDays?: object }[]
      }>('beheer', 'GET', '/policies')
    ).body
    expect(items.find(({ standing, validFrom }) => standing === 'coming' && validFrom === '2027-02-01')).toMatchObject({
      dueSoonDays: 10,
      equatedDays: { knownThrough: 2031, days: [{ on, decree: 'Stcrt. 2026, 99999' }] },
    })
  })

  test('over the API a day that is free already is refused with the reason', async () => {
    const policy = {
      version: 'x',
      validFrom: '2026-11-23',
      equatedDays: { knownThrough: 2031, days: [{ on: '2029-04-28', decree: 'x' }] },
    }
    const { status, body } = await program.call('beheer', 'POST', '/policies/_preview', { body: { policy } })
    expect([status, JSON.stringify(body)]).toEqual([
      400,
      expect.stringContaining('2029-04-28 is free already (zaterdag)'),
    ])
  })
})
