import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { withClient } from '../../support/database.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

const name = 'Zonnebloem'
const other = 'Kersenbloesem'
let journey: Journey
let worker: Visitor
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  for (const familyName of [name, other])
    await journey.open('wijkteam', {
      youngPerson: {
        ...{ firstName: 'Noor', familyName, birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
        facts: handoverFacts,
      },
    })
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
})
afterAll(() => journey.close())

const above = (sql: string) => withClient(journey.ownerUrl, async (client) => (await client.query(sql)).rows)
const shows = ({ html }: Page, who: string) => html.includes(`Noor ${who}`)
const search = async (zoek: string, more: Record<string, string> = {}) =>
  (await worker.send(await worker.get('/zaken'), '/zaken/zoeken', { zoek, ...more })).location ?? ''

test('a search by name leads to an address without it, which finds again when it is gone back to', async () => {
  const address = await search(name, { stand: 'open' })
  expect(address).toMatch(/^\/zaken\?stand=open&zoek=[\da-f-]{36}$/)
  for (const _ of ['once', 'back again']) {
    const found = await worker.get(address)
    expect([shows(found, name), shows(found, other)]).toEqual([true, false])
    expect(found.html).toContain(`‘${name}’`)
    // In no address of the page either: pages, sorting, the file, what is taken away.
    expect([...found.html.matchAll(/(?:href|action)="([^"]*)"/g)].filter(([, to = '']) => to.includes(name))).toEqual(
      [],
    )
  }
})

test.each(['10-6-2009', '10/06/2009', 'Noor 10 juni 2009', '10 6 2009', '2009-06-10'])(
  'a birth date finds as people write it: %s',
  async (typed) => {
    const found = await worker.get(await search(typed))
    expect([shows(found, name), shows(found, other)]).toEqual([true, true])
    expect(found.html.includes(`‘${typed}’`)).toBe(true)
    const another = await worker.get(await search(typed.replace(/^(Noor )?10|10$/, '$111')))
    expect([shows(another, name), shows(another, other)]).toEqual([false, false])
  },
)

test('the words are sealed, and are for who typed them alone', async () => {
  const address = await search(name)
  const rows = await above(`select to_jsonb(d)::text as whole from drafts d where kind = 'zoekwoorden'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ whole }) => whole.toLowerCase().includes(name.toLowerCase()))).toEqual([])
  const colleague = visitor(journey.origin)
  await colleague.signIn('besluit')
  const theirs = await colleague.get(address)
  expect([theirs.status, theirs.html.includes(`‘${name}’`), shows(theirs, other)]).toEqual([200, false, true])
})

test('words in an address are not looked for, and nothing of what was typed is kept in it', async () => {
  const page = await worker.get(`/zaken?zoek=${name}`)
  expect([page.status, shows(page, other)]).toEqual([200, true])
  expect(page.html).not.toContain(`zoek=${name}`)
  expect(await search('')).toBe('/zaken')
})

test('a filter that is kept finds by its words, holds none of them in the database, and takes them away with it', async () => {
  const page = await worker.get(await search(name))
  await worker.send(page, '/zaken/filters', { naam: `Lijst van ${name}` })
  const [kept, ...more] = await above('select query, v::text as whole from saved_views v')
  expect([more, kept.whole.includes(name)]).toEqual([[], false])
  expect((await worker.get('/zaken')).html).toContain(`>Lijst van ${name}</a>`)
  expect(kept.query).toMatch(/^zoek=[\da-f-]{36}$/)
  const found = await worker.get(`/zaken?${kept.query}`)
  expect([shows(found, name), shows(found, other)]).toEqual([true, false])
  const count = async () => (await above(`select from drafts where kind = 'zoekwoorden-bewaard'`)).length
  expect(await count()).toBe(1)
  await worker.send(found, '/zaken/filters/weg', { naam: `Lijst van ${name}` })
  expect([await count(), await above('select from saved_views')]).toEqual([0, []])
  await expect(
    above(
      `insert into saved_views select municipality_id, person_id, 'zaken', 'x', 'zoek=${name}', now() from drafts limit 1`,
    ),
  ).rejects.toThrow(/no_words/)
})

test('the file and the change of many begin from the same search', async () => {
  const address = await search(name)
  const file = await worker.get(address.replace('/zaken?', '/zaken/downloaden?'))
  expect(file.html).toMatch(/\b1 zaak\b/)
  const many = await worker.get(address.replace('/zaken?', '/zaken/samen?'))
  expect([shows(many, name), shows(many, other)]).toEqual([true, false])
})

test('a day that does not exist is told as such in a filter of figures, and stays as it was typed', async () => {
  const manager = visitor(journey.origin)
  await manager.signIn('manager')
  for (const path of ['/overzicht', '/overzicht/gebroken', '/overzicht/verslag']) {
    const { html } = await manager.get(`${path}?asOf=31-2-2027`)
    expect([path, html.includes('Deze dag bestaat niet.'), html.includes('value="31-2-2027"')]).toEqual([
      path,
      true,
      true,
    ])
    expect((await manager.get(`${path}?asOf=1-12-2026`)).html.includes('Deze dag bestaat niet.')).toBe(false)
  }
})
