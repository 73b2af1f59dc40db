import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { factColumns, identityColumns } from '../../../src/cases/caseload/columns.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { formOf, type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let origin: string
let worker: Visitor
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  worker = visitor(origin)
  await worker.signIn('wijkteam')
})
afterAll(() => program.stop())

const header =
  'reference;firstName;familyName;birthDate;municipality;organisation;worker;youthHelpRunning;youthHelpKind;needAfter18;wmoCanProvide'
const around = 'Voorbeeldstad;Wijkteam Voorbeeldstad;Iris Wijkstra;ja;participation-support;long-term;ja'
const caseload = [
  header,
  `r-1;Noor;Bakker;2009-01-10;${around}`,
  `r-2;Sem;;2009-02-30;${around}`,
  `r-3;Fay;Prins;2009-06-01;${around.replace(';ja;part', ';misschien;part')}`,
  `r-1;Dubbel;Nummer;2009-05-05;${around}`,
  'r-5;te;weinig;velden',
  `r-6;Lou;Visser;2009-03-03;${around}`,
].join('\r\n')

const path = '/zaken/inlezen'
const sendIn = async (content: string, name = 'lijst.csv'): Promise<Page> =>
  worker.sendFile(await worker.get(path), path, 'bestand', { name, content })

/** Asks until the file is read in, as a browser without scripts does. */
async function finished(location: string | null): Promise<Page> {
  for (;;) {
    const page = await worker.get(location ?? '')
    expect(page.status).toBe(200)
    if (!/http-equiv="refresh"/.test(page.html)) return page
    expect(page.html).toContain('Wij lezen uw bestand in')
  }
}

const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const sent = async () => [...(await worker.get(path)).html.matchAll(/href="\/zaken\/inlezen\/[\da-f-]{36}"/g)].length
const cases = async () =>
  (await program.call<{ items: unknown[] }>('wijkteam', 'GET', '/cases?limit=100')).body.items.length

test('the list that is still empty has the form itself; other roles are refused', async () => {
  expect((await worker.get('/werk')).html).toContain('action="/zaken/inlezen"')
  const provider = visitor(origin)
  await provider.signIn('jeugdhulp')
  expect((await provider.get(path)).status).toBe(403)
})

describe('what can not be taken is refused at once, with what to do', () => {
  test.each([
    ['a form without a file', '', '', 'Kies een bestand'],
    ['an empty file', 'leeg.csv', '', 'Het bestand is leeg'],
    ['a file that is no text', 'foto.csv', 'a;b\0c', 'geen CSV-bestand in UTF-8'],
    ['a column that is missing', 'l.csv', 'reference;firstName;birthDate\r\n', 'Zet deze kolommen erbij: familyName'],
    ['a column that is not known', 'l.csv', `${header};schoenmaat\r\n`, "Haal deze kolommen weg: 'schoenmaat'"],
    ['a file beyond the limit', 'groot.csv', `${header}\r\n${'x'.repeat(21 * 1024 * 1024)}`, 'Het maximum in MB is 20'],
  ])('%s', async (_, name, content, said) => {
    const answer = await sendIn(content, name)
    expect(answer.status).toBe(400)
    expect(text(answer.html)).toContain(said)
    expect(answer.html).toMatch(/<title>Fout:/)
    expect(await sent()).toBe(0)
  })
})

test('an upload that is cut off half-way leaves nothing behind', async () => {
  const before = await folders()
  const form = formOf((await worker.get(path)).html, path)
  const boundary = 'grens'
  const fields = Object.entries(form.hidden).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="bestand"; filename="half.csv"\r\ncontent-type: text/csv\r\n\r\n${caseload}`
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': '900000',
    cookie: [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': 'same-origin',
  }
  const call = request(`${origin}${path}`, { method: 'POST', headers })
  call.on('error', () => undefined)
  const closed = new Promise((resolve) => call.once('close', resolve))
  call.write(fields.join('') + file)
  await eventually(async () => (await folders()).some((name) => !before.includes(name)))
  call.destroy()
  await closed
  expect(await sent()).toBe(0)
  expect(await cases()).toBe(0)
  await eventually(async () => (await folders()).every((name) => before.includes(name)))
})

/** Where files pass through; those of other runs on this machine are there too. */
const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('overstap-caseload-'))

/** Asks again until it holds; the test's own time ends it. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20)
}

describe('a file with faults', () => {
  let result: Page
  let firstList: string
  beforeAll(async () => {
    const page = await worker.get(path)
    const file = { name: 'lijst.csv', content: caseload }
    // Sent twice at once, by an impatient double click: it is one import.
    const both = await Promise.all([
      worker.sendFile(page, path, 'bestand', file),
      worker.sendFile(page, path, 'bestand', file),
    ])
    expect(new Set(both.map(({ location }) => location)).size).toBe(1)
    const again = await worker.sendFile(page, path, 'bestand', file)
    expect(again.location).toBe(both[0].location)
    result = await finished(again.location)
    firstList = (await worker.get('/zaken')).html
  })

  test('the good rows are in, once, and the most urgent stands first', async () => {
    expect(await sent()).toBe(1)
    expect(await cases()).toBe(2)
    const said = text(result.html)
    expect(said).toContain('lijst.csv is ingelezen')
    expect(said).toContain('Zaken gestart: Overgang naar hulp voor volwassenen 2')
    expect(said).toContain('Niet ingelezen 4')
    const first = (html: string) => /<th scope="row"[^>]*><a href="(\/zaken\/[\da-f-]{36})"/.exec(html)?.[1]
    expect(first(result.html)).toBe(first(firstList))
    expect(first(result.html)).toBeDefined()
  })

  test.each([
    ['3 familyName Dit veld is leeg. Vul het in.'],
    ['3 birthDate Deze datum bestaat niet. Schrijf 2009-03-15 of 15-3-2009. (2009-02-30)'],
    ['4 youthHelpRunning Dit is geen ja of nee. Schrijf ja of nee, of laat het leeg. (misschien)'],
    ['5 reference Dit nummer staat al op een eerdere regel. Geef elke rij een eigen nummer. (2)'],
    ['6 hele rij Deze rij heeft te veel of te weinig velden. Kijk de rij na.'],
  ])('why, by line and column: %s', (said) => {
    expect(text(result.html)).toContain(said)
  })

  test('the refused rows are downloaded, mended and sent again', async () => {
    const link = /href="(\/zaken\/inlezen\/[\da-f-]+\/geweigerd\.csv)"/.exec(result.html)?.[1] ?? ''
    const file = await worker.get(link)
    expect(file.headers.get('content-disposition')).toContain('niet-ingelezen.csv')
    const lines = file.html.split('\n')
    expect(lines[0]).toContain('reason')
    expect(lines.filter(Boolean)).toHaveLength(5)
    expect(file.html).toContain('Dit veld is leeg. Vul het in.')
    const mended = file.html
      .replace('r-2;Sem;;2009-02-30', 'r-2;Sem;Blom;2009-02-28')
      .replace('misschien', 'nee')
      .replace('r-1;Dubbel', 'r-4;Dubbel')
      .replace(/^r-5.*\n?/m, '')
    const done = await finished((await sendIn(mended, 'beter.csv')).location)
    expect(text(done.html)).toContain('Niet ingelezen 0')
    expect(await cases()).toBeGreaterThanOrEqual(4)
  })

  test('the same file again changes nothing', async () => {
    const before = await cases()
    const done = await finished((await sendIn([header, `r-1;Noor;Bakker;2009-01-10;${around}`].join('\n'))).location)
    expect(text(done.html)).toContain('Stond er al zo in 1')
    expect(await cases()).toBe(before)
  })

  test('nobody else sees the file or its rows', async () => {
    const link = /href="(\/zaken\/inlezen\/[\da-f-]+)\/geweigerd/.exec(result.html)?.[1] ?? ''
    const other = visitor(origin)
    await other.signIn('besluit')
    expect((await other.get(link)).status).toBe(404)
    expect((await other.get(`${link}/geweigerd.csv`)).status).toBe(404)
  })

  test('a script gets the progress alone, in the language of the reader', async () => {
    const page = await worker.get(path)
    const content = [
      header,
      ...Array.from({ length: 150 }, (_, row) => `s-${row};Naam;Proef${row};2009-04-${10 + (row % 20)};${around}`),
    ]
    const { location } = await worker.sendFile(page, path, 'bestand', { name: 'veel.csv', content: content.join('\n') })
    const part = await worker.get(location ?? '', { 'x-fragment': 'voortgang' })
    expect(part.html).not.toContain('<html')
    expect(part.html).toMatch(/data-state="(waiting|running|done)"/)
    await finished(location)
  })
})

describe('what a file may hold is explained', () => {
  test('every column, with what it is about and what fits; every code in words', async () => {
    const { html } = await worker.get(path)
    const rows = [...html.matchAll(/<th scope="row"><code>(\w+)<\/code><\/th>(.*?)<\/tr>/gs)].map(
      ([, name, cells]) => ({
        name: name ?? '',
        cells: [...(cells ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => text(cell ?? '').trim()),
        codes: [...(cells ?? '').matchAll(/<li><code>([^<]+)<\/code> ([^<]*)<\/li>/g)].map(([, code, said]) => [
          code,
          said,
        ]),
      }),
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...identityColumns, ...factColumns].sort())
    for (const { name, cells, codes } of rows) {
      expect([name, cells.length, cells.every((cell) => cell.length > 1)]).toEqual([name, 2, true])
      for (const [code, said] of codes) expect([name, code, said === code || said === '']).toEqual([name, code, false])
    }
    expect(rows.find(({ name }) => name === 'youthHelpKind')?.codes).toContainEqual(['foster-care', 'Pleegzorg'])
    expect(rows.find(({ name }) => name === 'wmoCanProvide')?.cells[1]).toBe('ja of nee')
  })

  test('the example file can be read in as it is', async () => {
    const file = await worker.get(`${path}/voorbeeld.csv`)
    expect(file.headers.get('content-disposition')).toContain('voorbeeld-zaken-inlezen.csv')
    const done = await finished((await sendIn(file.html, 'voorbeeld.csv')).location)
    expect(text(done.html)).toContain('Niet ingelezen 0')
  })

  test('a code that is not known is answered with those that are', async () => {
    const row = `r-9;Kim;Vos;2009-01-10;${around.replace('participation-support', 'pleegzorg')}`
    const done = await finished((await sendIn([header, row].join('\r\n'), 'code.csv')).location)
    expect(text(done.html)).toContain(
      'Kies een code die wij kennen, of laat het leeg. (pleegzorg) U kunt kiezen uit: treatment-support, participation-support,',
    )
  })
})
