import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jip } from '../../journeys/jip.ts'
import { withClient } from '../../support/database.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

const volunteers = '0d000000-0000-4000-8000-000000000007'
const provider = '0d000000-0000-4000-8000-000000000004'
const youthCare = '0d000000-0000-4000-8000-000000000003'
let journey: Journey
let maker: Visitor
let anybody: Visitor
let path: string
beforeAll(async () => {
  journey = await startJourney('2027-01-11')
  await journey.ask('beheer', 'PATCH', `/organisations/${volunteers}`, { details: { size: 'small' } })
  await journey.ask('beheer', 'PATCH', `/organisations/${provider}`, { details: { size: 'large' } })
  const contact = { phone: '023 555 01 00' }
  await journey.ask('beheer', 'PATCH', `/organisations/${youthCare}`, { details: { contact } })
  await journey.open('wijkteam', { youngPerson: { ...jip, bsn: '999990019', reference: 'GEHEIM-1' } })
  path = `/zaken/${journey.caseId()}/overdracht`
  maker = visitor(journey.origin)
  await maker.signIn('jeugdhulp')
  anybody = visitor(journey.origin)
})
afterAll(() => journey.close())

const text = ({ html }: Page) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')
const task = 'Elke week samen koken'

/** Offers to the volunteers and makes the link by the pages; answers its path. */
async function linkOfNewOffer(): Promise<string> {
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: volunteers, startsOn: '2027-06-10', task })
  const { location } = await maker.send(await maker.get(`${path}/link`), /link$/)
  const shown = await maker.get(location ?? '')
  return /\/aanbod\/([\w.-]+)/.exec(shown.html)?.[0] ?? ''
}
const sayNo = (address: string) => anybody.post(address, { antwoord: 'nee', reden: 'no-capacity' })
const countOf = async (type: string): Promise<number> =>
  withClient(journey.ownerUrl, async (client) => {
    const { rows } = await client.query('select count(*)::int as count from case_events where type = $1', [type])
    return rows[0].count
  })

test('no link without an offer that waits for a small organisation; the page says why', async () => {
  expect((await maker.get(path)).html).not.toContain(`${path}/link`)
  const none = await maker.get(`${path}/link`)
  expect([none.status, text(none).includes('Hier is nu geen link te maken')]).toEqual([409, true])
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: provider, startsOn: '2027-06-10' })
  expect((await maker.get(path)).html).not.toContain(`${path}/link`)
  expect((await maker.get(`${path}/link`)).status).toBe(409)
  const other = visitor(journey.origin)
  await other.signIn('wmo')
  expect((await other.get(`${path}/link`)).status).toBe(403)
  await journey.tell('jeugdhulp', 'offer.withdrawn')
})

test('made once however often the form is sent, shown to its maker alone', async () => {
  await journey.tell('jeugdhulp', 'offer.made', { organisationId: volunteers, startsOn: '2027-06-10' })
  expect((await maker.get(path)).html).toContain(`${path}/link`)
  const form = await maker.get(`${path}/link`)
  expect(text(form)).toContain('U schreef niet op wat u vraagt.')
  const sent = await Promise.all([maker.send(form, /link$/), maker.send(form, /link$/)])
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  expect(new Set(sent.map(({ location }) => location)).size).toBe(1)
  const told = sent[0].location ?? ''
  const made = await maker.get(told)
  expect(text(made)).toContain('De link werkt tot en met 25 januari 2027.')
  const colleague = visitor(journey.origin)
  await colleague.signIn('wijkteam')
  expect((await colleague.get(told)).status).toBe(404)
  await journey.tell('jeugdhulp', 'offer.withdrawn')
  expect(text(await maker.get(told))).toContain('Deze link werkt niet meer.')
  const late = await maker.send(form, /link$/, { anders: 'x' })
  expect(late.status).toBe(409)
})

test('the page shows the least, is kept nowhere, and says what became of a link that is over', async () => {
  const address = await linkOfNewOffer()
  const page = await anybody.get(address)
  expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'same-origin',
  ])
  for (const said of [task, '10 juni 2027', '25 januari 2027', 'Jeugdhulp De Brug', 'Bel 023 555 01 00'])
    expect([said, text(page).includes(said)]).toEqual([said, true])
  for (const secret of ['Jip', 'Voorbeeld,', '999990019', 'GEHEIM', 'juni 2009', journey.caseId()])
    expect([secret, page.html.includes(secret)]).toEqual([secret, false])
  for (const wrong of ['/aanbod/onbekend', `${address}x`, '/aanbod/a.b.c', '/aanbod/a..c'])
    expect([wrong, (await anybody.get(wrong)).status, (await sayNo(wrong)).status]).toEqual([wrong, 404, 303])
  expect(text(await anybody.get(`${address}x`))).toContain('Kijk of u de hele link hebt.')
  await journey.tell('jeugdhulp', 'offer.withdrawn')
  const over = await anybody.get(address)
  expect([over.status, text(over).includes('Het aanbod is ingetrokken of al afgehandeld.')]).toEqual([404, true])
  expect((await sayNo(address)).location).toBe(address)
  expect(await countOf('offer.refused')).toBe(0)
})

test('a form of another site answers nothing; what is missing comes back beside its field', async () => {
  const address = await linkOfNewOffer()
  const no = { antwoord: 'nee' }
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'same-site', origin: journey.origin },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
  ])
    expect([headers, (await anybody.post(address, no, headers)).status]).toEqual([headers, 403])
  const wrong = [
    [{ antwoord: 'ja', eersteDag: '', wie: 'Vera' }, 'Vul een datum in'],
    [{ antwoord: 'ja', eersteDag: '31-2-2027' }, 'Deze datum bestaat niet.'],
    [{ antwoord: 'andere-dag', andereDag: '1-1-2027' }, 'Kies een dag die nog komt.'],
    [{ antwoord: 'nee', toelichting: 'a'.repeat(1001) }, 'Deze tekst is te lang.'],
    [{ antwoord: 'misschien' }, 'Kies een van de antwoorden.'],
    [{}, 'Kies een van de antwoorden.'],
  ] as const
  for (const [fields, says] of wrong) {
    const page = await anybody.post(address, fields)
    expect([says, page.status, text(page).includes(says)]).toEqual([says, 400, true])
  }
  expect((await anybody.post(address, { antwoord: 'ja', eersteDag: '', wie: 'Vera' })).html).toContain('value="Vera"')
  expect((await anybody.get(address)).html).toContain('name="eersteDag"')
  await journey.tell('jeugdhulp', 'offer.withdrawn')
})

test('no said twice is said once, and a yes after it changes nothing', async () => {
  const address = await linkOfNewOffer()
  const sent = await Promise.all([sayNo(address), sayNo(address)])
  expect(sent.map(({ status, location }) => [status, location])).toEqual([
    [303, address],
    [303, address],
  ])
  expect(text(await anybody.get(address))).toContain('U zei nee')
  expect((await anybody.post(address, { antwoord: 'ja', eersteDag: '10-6-2027' })).location).toBe(address)
  expect([await countOf('offer.refused'), await countOf('offer.accepted')]).toEqual([1, 0])
})

test('after its last day the page says that it has run out', async () => {
  const address = await linkOfNewOffer()
  await journey.until('2027-01-26')
  const page = await anybody.get(address)
  expect([page.status, text(page).includes('De dag om te antwoorden is voorbij.')]).toEqual([404, true])
  await anybody.post(address, { antwoord: 'ja', eersteDag: '10-6-2027' })
  expect(await countOf('offer.accepted')).toBe(0)
})

test('a full month is told beside the day; another day is proposed, then agreed; English too', async () => {
  await journey.ask('beheer', 'PATCH', `/organisations/${volunteers}`, {
    details: { size: 'small', capacityPerMonth: 0 },
  })
  const address = await linkOfNewOffer()
  const full = await anybody.post(address, { antwoord: 'ja', eersteDag: '10 juni 2027' })
  expect([full.status, text(full).includes('Kies een dag in een andere maand.')]).toEqual([400, true])
  await journey.ask('beheer', 'PATCH', `/organisations/${volunteers}`, { details: { size: 'small' } })
  const other = { antwoord: 'andere-dag', andereDag: '12-6-2027', wieDan: 'Vera' }
  expect((await anybody.post(address, other)).location).toBe(address)
  expect(text(await anybody.get(address))).toContain('U stelde 12 juni 2027 voor.')
  await journey.tell('jeugdhulp', 'offer.counterAccepted')
  expect(text(await anybody.get(address))).toContain('Dank u wel: u zei ja')
  await anybody.get('/taal/en')
  expect(text(await anybody.get(address))).toContain('Thank you: you said yes')
})
