import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCases } from '../../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../../support/running-program.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let origin: string
let beheer: Visitor
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  await openCases(program)
  beheer = visitor(origin)
  await beheer.signIn('beheer')
})
afterAll(() => program.stop())

type Staff = { id: string; name: string; role: string; organisationId: string; active: boolean; email: string | null }
const staff = async () => (await program.call<{ items: Staff[] }>('beheer', 'GET', '/people')).body.items
const named = async (name: string): Promise<Staff> => {
  const found = (await staff()).find((one) => one.name === name)
  if (!found) throw new Error(`There is nobody called ${name}.`)
  return found
}
const fieldsOf = ({ name, email, organisationId, role }: Staff) => ({
  naam: name,
  email: email ?? '',
  organisatie: organisationId,
  rol: role,
  nummer: '',
  stand: 'active',
})
const allCases = async () => {
  const { items } = (await program.call<{ items: SeenCase[] }>('wijkteam', 'GET', '/cases?limit=100')).body
  return Promise.all(
    items.map(async ({ id }) => (await program.call<SeenCase>('wijkteam', 'GET', `/cases/${id}`)).body),
  )
}

test('the menu leads to it for who administers, and to the policy for a manager; others are refused', async () => {
  const home = await beheer.get('/')
  expect(home.location).toBe('/beheer')
  expect((await beheer.get('/beheer')).html).toContain('Organisaties en teams')
  const manager = visitor(origin)
  await manager.signIn('manager')
  const managers = (await manager.get('/beheer')).html
  expect(managers).toContain('Beleid en termijnen')
  expect(managers).not.toContain('/beheer/mensen')
  expect((await manager.get('/beheer/mensen')).status).toBe(403)
  const worker = visitor(origin)
  await worker.signIn('wijkteam')
  expect((await worker.get('/beheer')).status).toBe(403)
})

describe('organisations and people', () => {
  test('a team and somebody in it are added once, however often the form is sent', async () => {
    const page = await beheer.get('/beheer/organisaties/nieuw')
    const team = { naam: 'Team Duinrand', soort: 'neighbourhood-team', stand: 'active' }
    const first = await beheer.send(page, '/beheer/organisaties/nieuw', team)
    const again = await beheer.send(page, '/beheer/organisaties/nieuw', team)
    expect([first.location, again.location]).toEqual(['/beheer/organisaties', '/beheer/organisaties'])
    const list = (await beheer.get('/beheer/organisaties')).html
    expect(list.split('Team Duinrand</a>').length - 1).toBe(1)
    const id = /\/beheer\/organisaties\/([\da-f-]{36})"[^>]*>Team Duinrand/.exec(list)?.[1] ?? ''
    const form = await beheer.get('/beheer/mensen/nieuw')
    const person = {
      naam: 'Zoë Duin',
      email: 'zoe',
      organisatie: id,
      rol: 'neighbourhood-team',
      nummer: 'zoe',
      stand: 'active',
    }
    const wrong = await beheer.send(form, '/beheer/mensen/nieuw', person)
    expect(wrong.status).toBe(400)
    expect(wrong.html).toContain('Schrijf het als naam@gemeente.nl')
    expect(wrong.html).toContain('value="Zoë Duin"')
    const right = await beheer.send(wrong, '/beheer/mensen/nieuw', { ...person, email: 'zoe@voorbeeldstad.example' })
    expect(right.location).toBe('/beheer/mensen')
    expect((await named('Zoë Duin')).organisationId).toBe(id)
    const other = { ...person, naam: 'Zoë Strand', email: '' }
    const taken = await beheer.send(await beheer.get('/beheer/mensen/nieuw'), '/beheer/mensen/nieuw', other)
    expect([taken.status, taken.html.includes('Iemand anders logt al in met dit nummer')]).toEqual([400, true])
    expect(taken.html).toContain('value="Zoë Strand"')
  })

  test('before somebody leaves it says how many open cases that affects, and the number is the real one', async () => {
    const iris = await named('Iris Wijkstra')
    const held = (await allCases()).filter(({ owner, final }) => !final && owner.personId === iris.id).length
    const path = `/beheer/mensen/${iris.id}`
    const check = await beheer.send(await beheer.get(path), path, { ...fieldsOf(iris), stand: 'inactive' })
    expect(check.status).toBe(200)
    expect(check.html).toContain(`Dit raakt ${held === 1 ? '1 zaak' : `${held} zaken`} die open staan`)
    expect((await named('Iris Wijkstra')).active).toBe(true)
    const orphansBefore = await orphans()
    const done = await beheer.send(check, path, { ...fieldsOf(iris), stand: 'inactive', bevestigd: 'ja' })
    expect(done.location).toBe('/beheer/mensen')
    expect((await named('Iris Wijkstra')).active).toBe(false)
    expect((await orphans()) - orphansBefore).toBe(held)
    await beheer.send(await beheer.get(path), path, fieldsOf(iris))
    expect((await named('Iris Wijkstra')).active).toBe(true)
  })

  test('somebody of an organisation that closed can be changed without another organisation', async () => {
    const wilma = await named('Wilma Ontvang')
    const own = `/beheer/organisaties/${wilma.organisationId}`
    const fields = { naam: 'Begeleiding Verder', soort: 'receiving-provider', stand: 'inactive' }
    await beheer.send(await beheer.get(own), own, { ...fields, bevestigd: 'ja' })
    const path = `/beheer/mensen/${wilma.id}`
    const form = await beheer.get(path)
    expect(form.html.includes(`<option value="${wilma.organisationId}" selected>`)).toBe(true)
    const sent = { ...fieldsOf(wilma), stand: 'inactive', bevestigd: 'ja' }
    expect((await beheer.send(form, path, sent)).location).toBe('/beheer/mensen')
    expect((await named('Wilma Ontvang')).active).toBe(false)
    await beheer.send(await beheer.get(own), own, { ...fields, stand: 'active' })
    await beheer.send(await beheer.get(path), path, fieldsOf(wilma))
  })

  test('who is added without taking part yet is told so', async () => {
    for (const [path, fields, told] of [
      [
        '/beheer/organisaties',
        { naam: 'Team Later', soort: 'neighbourhood-team' },
        'Team Later staat erbij, en doet nog',
      ],
      [
        '/beheer/mensen',
        { ...fieldsOf(await named('Iris Wijkstra')), naam: 'Ilse Later', email: '' },
        'Ilse Later staat erbij, en kan nog niet inloggen.',
      ],
    ] as const) {
      const form = await beheer.get(`${path}/nieuw`)
      expect((await beheer.send(form, `${path}/nieuw`, { ...fields, stand: 'inactive' })).location).toBe(path)
      expect((await beheer.get(path)).html.includes(told)).toBe(true)
    }
  })

  const orphans = async () =>
    (await program.call<{ items: unknown[] }>('besluit', 'GET', '/orphans?limit=100')).body.items.length

  test.each([
    ['another role', { rol: 'auditor' }],
    ['a leave', { stand: 'inactive' }],
  ])('the last who administers stays: %s is refused with what to do', async (_, change) => {
    const bram = await named('Bram Sleutel')
    const path = `/beheer/mensen/${bram.id}`
    const answer = await beheer.send(await beheer.get(path), path, { ...fieldsOf(bram), ...change, bevestigd: 'ja' })
    expect(answer.status).toBe(400)
    expect(answer.html).toContain('Maak eerst iemand anders beheerder')
    expect(await named('Bram Sleutel')).toEqual(bram)
  })

  test('an organisation closes after it is told what that affects, but not the one of the last administrator', async () => {
    const { organisationId } = await named('Joris Helpman')
    const path = `/beheer/organisaties/${organisationId}`
    const fields = { naam: 'Jeugdhulp De Brug', soort: 'youth-care-provider', stand: 'inactive' }
    const check = await beheer.send(await beheer.get(path), path, fields)
    expect(check.html).toContain('2 mensen kunnen niet meer inloggen')
    expect((await beheer.send(check, path, { ...fields, bevestigd: 'ja' })).location).toBe('/beheer/organisaties')
    await beheer.send(await beheer.get(path), path, { ...fields, stand: 'active' })
    const own = `/beheer/organisaties/${(await named('Bram Sleutel')).organisationId}`
    const municipality = { naam: 'Gemeente', soort: 'municipality', stand: 'inactive', bevestigd: 'ja' }
    const refused = await beheer.send(await beheer.get(own), own, municipality)
    expect(refused.status).toBe(400)
  })
})

describe('policy', () => {
  const sent = {
    vanaf: '23-11-2026',
    planReadyByMonths: '5',
    dueSoonDays: '14',
    notifyAlertDays: '14',
    termijn: 'receiver-named',
    lengte: '4',
    eenheid: 'month',
    bereik: 'open-cases',
    waarom: 'Besluit van de raad.',
    beleidsnaam: 'proef-2',
  }
  const change = async (fields: Record<string, string>): Promise<Page> =>
    beheer.send(await beheer.get('/beheer/beleid/wijzigen'), '/beheer/beleid/wijzigen', fields)

  test.each([
    ['a day that has passed', { vanaf: '1-1-2026' }, 'Deze dag is al geweest'],
    ['a term without a length', { lengte: '' }, 'Vul een getal in'],
    ['a length without a term', { termijn: '' }, 'Kies een van de antwoorden'],
    ['a length without a unit', { eenheid: '' }, 'Kies een van de antwoorden'],
    ['a length beyond reason', { lengte: '10000' }, 'Dit getal is te groot'],
    ['a number beyond reason', { dueSoonDays: '400' }, 'Dit getal is te groot'],
    ['a number that is none', { dueSoonDays: 'tien' }, 'Vul een getal in'],
    ['no reason', { waarom: '' }, 'Vul hier een antwoord in'],
    ['nothing that changes', { planReadyByMonths: '6', termijn: '', lengte: '' }, 'U veranderde nog niets'],
    ['a name that was taken', { beleidsnaam: 'haarlem-1' }, 'Er is al beleid met deze naam'],
  ])('%s is refused, with what was filled in kept', async (_, wrong, text) => {
    const answer = await change({ ...sent, ...wrong })
    expect(answer.status).toBe(400)
    expect(answer.html).toContain(text)
    expect(answer.html).toContain(`value="${{ ...sent, ...wrong }.beleidsnaam}"`)
  })

  test('what the preview says a change moves is what it moves', async () => {
    const preview = await change(sent)
    const cell = (html: string) =>
      html
        .replaceAll(/<[^>]+>/g, '|')
        .split('|')
        .map((text) => text.trim())
        .filter(Boolean)
    const rows = [...preview.html.matchAll(/<tr><th scope="row">Zaak (.*?)<\/tr>/gs)].map(([, row = '']) => cell(row))
    const shown = rows.map(([id, kind, from, to]) => [id, kind, from, to].join(' ')).sort()
    expect(shown.length).toBeGreaterThan(1)
    const before = await allCases()
    expect((await beheer.get('/beheer/beleid')).html).not.toContain('proef-2')
    const done = await beheer.send(preview, '/beheer/beleid')
    expect(done.location).toBe('/beheer/beleid')
    const again = await beheer.send(preview, '/beheer/beleid')
    expect(again.location).toBe('/beheer/beleid')
    expect((await beheer.get('/beheer/beleid')).html.split('>proef-2<').length - 1).toBe(1)
    await program.moveTo('2026-11-23')
    const after = await allCases()
    const moved = after.flatMap((one) => {
      const earlier = before.find(({ id }) => id === one.id)?.deadlines ?? []
      return earlier.flatMap((old) => {
        const replaced = one.deadlines.find(({ id }) => id === old.id)?.supersededBy
        const now = one.deadlines.find(({ id }) => id === replaced)
        return now === undefined
          ? []
          : [[one.id.slice(0, 8), labels[now.kind], dutch(old.dueOn), dutch(now.dueOn)].join(' ')]
      })
    })
    expect(shown.filter((row) => !row.endsWith('blijft staan'))).toEqual(moved.sort())
    const cases = new Set(moved.map((row) => row.slice(0, 8))).size
    expect(moved.length).toBeGreaterThan(0)
    expect(preview.html).toMatch(new RegExp(`Dit raakt ${cases} za(ak|ken). Er schui(ft|ven) ${moved.length} datum`))
    expect((await beheer.get('/beheer/beleid')).html).toContain('Geldt nu')
  })
})

const labels: Readonly<Record<string, string>> = {
  'plan-ready': 'Perspectiefplan definitief',
  'receiver-named': 'Nieuwe aanbieder bekend',
}
const dutch = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
