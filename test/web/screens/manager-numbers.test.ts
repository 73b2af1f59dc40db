import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays } from '../../../src/calendar/day.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { rowsAt, whenLived } from '../support/follow-rows.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const today = '2026-11-22'
let program: RunningProgram
let manager: Visitor
beforeAll(async () => {
  program = await runningProgram(today, { OVERSTAP_DEMO: 'full' })
  manager = visitor(new URL(program.url).origin)
  await manager.signIn('manager')
}, 300_000)
afterAll(() => program.stop(), 120_000)

const plain = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'")

/** Every number on a page that leads to rows: where, and what it says. */
const numbersOn = (html: string): [href: string, count: number][] => {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  const links = main.matchAll(
    /<a [^>]*href="(\/overzicht\/(?:datums|zaken|gebroken\/regels|vooruitblik\/(?:regels|nagespeeld))\?[^"]*)"[^>]*>(.*?)<\/a>/gs,
  )
  return [...links].map(([, href = '', inner = '']) => [
    plain(href),
    Number(/\d+/.exec(inner.replaceAll(/<[^>]*>/g, ' '))?.[0]),
  ])
}

test.each([
  ['/overzicht', 30],
  ['/overzicht?pathway=direct-intake', 10],
  ['/overzicht?asOf=15-10-2026', 20],
  ['/overzicht?team=wijkteam-voorbeeld&asOf=2027-02-01', 0],
  ['/overzicht/gebroken', 15],
  ['/overzicht/gebroken?pathway=perspective-plan-handover', 5],
  ['/overzicht/vooruitblik', 40],
  ['/overzicht/vooruitblik?pathway=perspective-plan-handover&plekken=1&startleeftijd=204', 60],
  ['/overzicht/vooruitblik?besluiten=1&termijn=receiver-named&lengte=3&eenheid=month', 100],
  ['/overzicht/doorstroom', 8],
  ['/overzicht/doorstroom?pathway=extended-youth-care', 8],
  ['/overzicht/doorstroom?pathway=direct-intake', 8],
])(
  'on the demo every number of %s is that of the rows behind its link',
  async (path, least) => {
    const { status, html } = await whenLived(manager, path)
    expect(status).toBe(200)
    const numbers = numbersOn(html)
    expect(numbers.length).toBeGreaterThanOrEqual(least)
    const known = new Map<string, number>()
    for (const [href] of numbers) if (!known.has(href)) known.set(href, await rowsAt(manager, href))
    expect(numbers).toEqual(numbers.map(([href]) => [href, known.get(href)]))
  },
  300_000,
)

/** A file as rows of fields; the fields of these files hold no separator. (`fetch` leaves out the mark at the start.) */
const fieldsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))

test('a picture’s file says what its table says, less what fewer than five stand behind', async () => {
  const { html } = await manager.get('/overzicht')
  const { html: csv, headers } = await manager.get('/overzicht/cijfers/kind')
  expect(headers.get('content-disposition')).toContain('te-laat-per-soort-2026-11-22.csv')
  const [, ...rows] = fieldsOf(csv)
  const shown = numbersOn(html).filter(([href]) => /status=overdue/.test(href) && /kind=/.test(href))
  expect(rows.map(([, count]) => count)).toEqual(shown.map(([, count]) => (count < 5 ? '< 5' : String(count))))
})

test('who turns 18 in the forecast is who is known to', async () => {
  const { body } = await program.call<{ months: { month: string; birthdays: { turns18: Record<string, number> } }[] }>(
    'manager',
    'GET',
    '/forecast',
  )
  const known = new Map<string, number>()
  type Listed = { items: { birthDate: string }[]; nextCursor: string | null }
  for (let next: string | null = '/api/v1/young-people?limit=200'; next !== null; ) {
    const page: { body: Listed } = await program.call<Listed>('besluit', 'GET', next)
    for (const { birthDate } of page.body.items) {
      const on = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
      if (on >= today) known.set(on.slice(0, 7), (known.get(on.slice(0, 7)) ?? 0) + 1)
    }
    next =
      page.body.nextCursor === null
        ? null
        : `/api/v1/young-people?limit=200&cursor=${encodeURIComponent(page.body.nextCursor)}`
  }
  expect(known.size).toBeGreaterThan(5)
  for (const { month, birthdays } of body.months)
    expect([month, Object.values(birthdays.turns18).reduce((all, n) => all + n, 0)]).toEqual([
      month,
      known.get(month) ?? 0,
    ])
})

test('the report: what is broken in it is in the ledger, small numbers are not there, and it is the same again', async () => {
  const { knownAt } = (await program.call<{ knownAt: string }>('manager', 'GET', '/quarterly-reports/2026-3')).body
  const path = `/overzicht/verslag.csv?kwartaal=2026-3&asOf=${today}&knownAt=${knownAt}`
  const csv = (await manager.get(path)).html
  const rows = fieldsOf(csv)
  const broken = rows.filter(([, what]) => what?.startsWith('broken'))
  expect(broken.length).toBeGreaterThan(5)
  for (const [, what = '', key = '', count = ''] of broken) {
    if (count === '') continue
    const by = what.slice('broken-'.length)
    const more = by === '' ? '' : `&${by}=${key}`
    const found = await rowsAt(
      manager,
      `/overzicht/gebroken/regels?asOf=${today}&brokenFrom=2026-07-01&brokenBefore=2026-10-01${more}`,
    )
    expect([what, key, Number(count)]).toEqual([what, key, found])
    expect(found === 0 || found >= 5).toBe(true)
  }
  // What is told later, and what is put right, changes nothing of what was known then: not a byte of the paper either.
  const paper = path.replace('.csv', '.pdf')
  const pdf = await manager.get(paper)
  expect([pdf.headers.get('content-type'), pdf.html.length > 10_000]).toEqual(['application/pdf', true])
  await program.moveTo('2026-11-25')
  expect(await correctNotifications('2026-07-01', '2026-10-01')).toBeGreaterThan(4)
  expect((await manager.get(path)).html).toBe(csv)
  expect((await manager.get(paper)).html).toBe(pdf.html)
  // What is known by now is another report.
  expect((await manager.get(path.replace(/knownAt=.*/, ''))).html).not.toBe(csv)
}, 240_000)

/** Says of each notification of those days that it came in a month earlier; how many could be put right. */
async function correctNotifications(from: string, before: string): Promise<number> {
  type Items<Item> = { items: Item[]; nextCursor: string | null }
  let corrected = 0
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { body: Items<{ id: string }> } = await program.call(
      'wijkteam',
      'GET',
      `/cases?limit=100${cursor && `&cursor=${cursor}`}`,
    )
    for (const { id } of page.body.items) {
      const log = await program.call<Items<{ seq: number; type: string; occurredOn: string }>>(
        'wijkteam',
        'GET',
        `/cases/${id}/events?limit=200`,
      )
      const told = log.body.items.find(
        ({ type, occurredOn }) => type === 'wmo.notified' && occurredOn >= from && occurredOn < before,
      )
      if (!told) continue
      const replacement = { type: 'wmo.notified', occurredOn: addDays(told.occurredOn, -30) }
      const body = {
        type: 'event.corrected',
        occurredOn: '2026-11-25',
        seq: told.seq,
        reason: 'verkeerde dag',
        replacement,
      }
      const { status } = await program.call('wijkteam', 'POST', `/cases/${id}/events`, {
        body,
        headers: { 'If-Match': '*' },
      })
      if (status === 201) corrected += 1
    }
    cursor = page.body.nextCursor
  }
  return corrected
}

test('the cases of a year for research: a file for a reason alone, of a year that is over, for who sees all', async () => {
  const report = await manager.get('/overzicht/verslag')
  const year = Number(today.slice(0, 4)) - 1
  expect(plain(report.html)).toContain(`href="/overzicht/statistiek/zaken?jaar=${year}"`)
  const page = await manager.get(`/overzicht/statistiek/zaken?jaar=${year}`)
  expect((await manager.send(page, '/overzicht/statistiek/zaken', { jaar: String(year) })).status).toBe(400)
  const file = async (jaar: number) =>
    manager.send(page, '/overzicht/statistiek/zaken', { jaar: String(jaar), reden: 'research' })
  const one = await file(year)
  expect([one.status, one.html.includes('schuilnummer;jaar;leeftijd;route')]).toEqual([200, true])
  expect((await file(year + 1)).status).toBe(404)
  const worker = visitor(new URL(program.url).origin)
  await worker.signIn('wijkteam')
  expect((await worker.get(`/overzicht/statistiek/zaken?jaar=${year}`)).status).toBe(403)
})
