import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoOrganisations, personaNamed } from '../../src/access/personas.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { allPages } from '../../src/web/all-pages.ts'
import { consented, fillDirectory, receiver } from '../journeys/steps.ts'
import { withClient } from '../support/database.ts'
import { handoverFacts } from '../support/handover-facts.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { pdfText } from '../support/pdf-text.ts'
import { type Visitor, visitor } from '../web/support/visitor.ts'

/** Places that no list of the demo has, and what would tell the youth-care provider of this case. */
const places = ['Zilvermeerdam', 'Goudveenstad', 'Kwartelhuizen 12', 'Ankerplaats']
const provider = [
  demoOrganisations.youthCareProvider.id,
  demoOrganisations.youthCareProvider.name,
  personaNamed('jeugdhulp').personId,
  personaNamed('jeugdhulp').fullName,
]
const [residence = '', staysIn = '', lastHome = '', meetingPlace = ''] = places
const youngPerson = {
  ...{ firstName: 'Noor', familyName: 'Schuil', birthDate: '2009-06-10', municipality: residence },
  facts: {
    ...handoverFacts,
    protectedAddress: true,
    ...{ staysAtProviderIn: staysIn, lastHomeAddressBeforeStay: lastHome, registeredIn: residence },
  },
}
/** Who takes part or looks on, and may know neither place nor provider. */
const outsiders = ['cjg', 'wmo', 'wmo2', 'vrijwilliger', 'manager', 'beheer']

let at: Journey
let youngPersonId: string
const links: string[] = []
beforeAll(async () => {
  at = await startJourney('2026-12-11')
  await fillDirectory(at)
  const opened = await at.open('cjg', { youngPerson })
  youngPersonId = (opened['youngPerson'] as { id: string }).id
  await at.tell('jeugdhulp', 'plan.started')
  await at.tell('jeugdhulp', 'plan.areaWritten', { area: 'housing', status: 'in-order' })
  await consented(at)
  await at.tell('jeugdhulp', 'offer.made', { organisationId: receiver, startsOn: '2027-06-10' })
  await at.tell('wmo', 'offer.accepted', { startsOn: '2027-06-10', contact: 'Wilma' })
  await at.tell('jeugdhulp', 'meeting.proposed', { on: '2027-01-10', at: '10:30', place: meetingPlace })
  await at.tell('jongere', 'meeting.chosen', { on: '2027-01-10' })
  const made = await at.ask('wijkteam', 'POST', `/cases/${at.caseId()}/young-person-links`, {})
  links.push(`/young-person-links/${String(made.body['token'])}`)
})
afterAll(() => at.close())

const filled = (path: string, open: string, close: string): string =>
  [
    ['caseId', at.caseId()],
    ['youngPersonId', youngPersonId],
    ['pathway', 'perspective-plan-handover'],
  ].reduce((so, [name, value]) => so.replace(`${open}${name}${close}`, value ?? ''), path)

/** Choices of an organisation are the directory, which everyone reads; who looked is said to whom it is about, by law. */
const aside = /^\/(organisations|people|audit-records|openapi.json|cases\/[^/]+\/receivers)/

/** Every address of the API that can be read, in every content type that it has. */
const addresses = (): [string, string][] =>
  allRoutes
    .filter(({ method, path }) => method === 'get' && !aside.test(path) && !/token|\{breach|policyV/.test(path))
    .flatMap(({ path, success }) =>
      ['application/json', ...(success.alsoAs ?? [])].map((accept): [string, string] => [
        filled(path, '{', '}') + (path.startsWith('/exports') ? '?reason=research' : ''),
        accept,
      ]),
    )

const withoutChoices = (body: Record<string, unknown>) => JSON.stringify({ ...body, availableEvents: [] })

async function readAll(persona: string): Promise<{ where: string; text: string }[]> {
  const read: { where: string; text: string }[] = []
  for (const [path, accept] of addresses()) {
    const { status, headers, body, bytes } = await at.ask(persona, 'GET', path, undefined, { accept })
    if (status >= 500) throw new Error(`${path} answered ${status}`)
    if (status !== 200) continue
    const type = headers.get('content-type') ?? ''
    const text = /json$|json;/.test(type)
      ? withoutChoices(body)
      : type.includes('pdf')
        ? (await pdfText(bytes)).text
        : Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '')
    read.push({ where: `${persona} ${path} ${accept}`, text })
  }
  return read
}

async function pagesOf(persona: string): Promise<{ where: string; text: string }[]> {
  const browser: Visitor = visitor(at.origin)
  await browser.signIn(persona)
  const read: { where: string; text: string }[] = []
  for (const { method, path, for: readers } of allPages) {
    // A stream of changes has no end to read to: it tells who changed the case, and nothing of the young person.
    const address = filled(path, ':', '')
    if (
      method !== 'get' ||
      readers === 'everyone' ||
      address.startsWith('/beheer') ||
      /:|uploads|wijzigingen/.test(address)
    )
      continue
    const { status, html } = await browser.get(address)
    if (status >= 500) throw new Error(`${address} answered ${status}`)
    // What can be chosen is the directory; who signed in stands at the top of their own page.
    const text = html.replaceAll(/<option.*?<\/option>|<input[^>]*type="(radio|checkbox)".*?<\/label>/gs, '')
    if (status === 200) read.push({ where: `${persona} ${address}`, text })
  }
  return read
}

const hits = (read: { where: string; text: string }[], canaries: readonly string[]): string[] =>
  read.flatMap(({ where, text }) => canaries.filter((one) => text.includes(one)).map((one) => `${where}: ${one}`))

test.each(outsiders)('%s finds neither place nor provider in any answer of the API', async (persona) => {
  const read = await readAll(persona)
  expect(read.length).toBeGreaterThan(4)
  expect(hits(read, [...places, ...provider])).toEqual([])
})

test.each(outsiders)('%s finds neither on any page', async (persona) => {
  const read = await pagesOf(persona)
  expect(read.length).toBeGreaterThan(1)
  expect(hits(read, [...places, ...provider])).toEqual([])
})

test('the provider itself reads no place of the young person’s home', async () => {
  const read = [...(await readAll('jeugdhulp')), ...(await pagesOf('jeugdhulp'))]
  expect(read.length).toBeGreaterThan(10)
  expect(hits(read, [residence, staysIn, lastHome])).toEqual([])
})

test('the link alone shows days and a number; what is told on holds ids and days', async () => {
  for (const link of links) {
    const { status, bytes } = await at.ask(null, 'GET', link)
    expect(status).toBe(200)
    const text = Buffer.from(bytes).toString('utf8')
    expect(hits([{ where: link, text }], [...places, ...provider, 'Noor', 'Wijkteam'])).toEqual([])
  }
  const { rows } = await withClient(at.ownerUrl, (client) => client.query('select body::text as text from outbox'))
  expect(rows.length).toBeGreaterThan(5)
  expect(
    hits(
      rows.map(({ text }) => ({ where: 'outbox', text })),
      [...places, ...provider],
    ),
  ).toEqual([])
})

test('the oracle sees what it looks for: who holds the case reads all of it, and unprotected all is found', async () => {
  const canaries = [...places, demoOrganisations.youthCareProvider.id]
  const found = (read: { where: string; text: string }[]) =>
    canaries.filter((one) => read.some(({ text }) => text.includes(one)))
  expect(found(await readAll('wijkteam'))).toEqual(canaries)
  const learned = await at.ask(
    'wijkteam',
    'PATCH',
    `/young-people/${youngPersonId}`,
    { facts: { protectedAddress: false } },
    { 'If-Match': '*' },
  )
  expect(learned.status).toBe(200)
  expect(hits(await readAll('cjg'), [...places, ...provider]).length).toBeGreaterThan(5)
  expect(hits(await pagesOf('cjg'), provider).length).toBeGreaterThan(0)
})
