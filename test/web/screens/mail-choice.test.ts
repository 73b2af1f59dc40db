import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { personaNamed } from '../../../src/access/personas.ts'
import { type NoticePreferences, usualPreferences } from '../../../src/cases/notices/notice-preferences.ts'
import { withClient } from '../../support/database.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { type SmtpReceiver, smtpReceiver } from '../../support/smtp-receiver.ts'
import { formOf, type Page, type Visitor, visitor } from '../support/visitor.ts'

const path = '/berichten'

let smtp: SmtpReceiver
let program: RunningProgram
let origin: string
let iris: Visitor
beforeAll(async () => {
  smtp = await smtpReceiver()
  program = await runningProgram('2026-11-22', {
    OVERSTAP_SMTP_URL: smtp.url,
    OVERSTAP_MAIL_FROM: 'Overstap <overstap@gemeente.invalid>',
    OVERSTAP_PUBLIC_URL: 'https://overstap.invalid',
  })
  origin = new URL(program.url).origin
  iris = await signedIn('wijkteam')
  const address = { body: { email: 'iris@wijkteam.example' } }
  await program.call('beheer', 'PATCH', `/people/${personaNamed('wijkteam').personId}`, address)
}, 60_000)
afterAll(async () => {
  await program.stop()
  await smtp.close()
})
beforeEach(async () => {
  await program.call('wijkteam', 'PUT', '/notice-preferences', { body: usualPreferences })
})

async function signedIn(persona: string): Promise<Visitor> {
  const browser = visitor(origin)
  await browser.signIn(persona)
  return browser
}

type Fields = Record<'vooraf' | 'telaat' | 'klaar' | 'week' | 'weekdag' | 'taal', string>
const usual: Fields = { vooraf: 'ja', telaat: 'ja', klaar: 'ja', week: 'ja', weekdag: '1', taal: 'nl' }

/** What is chosen on the page, by field. */
function chosenOn({ html }: Page): Record<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const radios = [...html.matchAll(/<input type="radio"[^>]* checked[^>]*>/g)].map(([tag]): [string, string] => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
  const [, day = ''] = /<option value="(\d)" selected/.exec(html) ?? []
  return { ...Object.fromEntries(radios), weekdag: day }
}
const kept = async (persona = 'wijkteam') =>
  (await program.call<NoticePreferences>(persona, 'GET', '/notice-preferences')).body
const audited = (persona: string): Promise<number> =>
  withClient(program.env['DATABASE_URL'] ?? '', async (client) => {
    const { rows } = await client.query<{ times: number }>(
      `select count(*)::int as times from audit_log where person_id = $1 and action = 'notice-preferences.set' and purpose = 'own-settings'`,
      [personaNamed(persona).personId],
    )
    return rows[0]?.times ?? 0
  })

test('the top of every page leads to it; it shows the usual choice, the address, and that lists show all', async () => {
  expect((await iris.get('/regels')).html).toContain(`href="${path}"`)
  const page = await iris.get(path)
  expect([page.status, chosenOn(page)]).toEqual([200, usual])
  for (const said of [
    '<title>Welke berichten krijgt u? - Overstap',
    'aria-current="page">Berichten',
    'Wij mailen naar iris@wijkteam.example.',
    'In de lijsten staat altijd alles, wat u ook kiest.',
  ])
    expect(page.html).toContain(said)
  expect(page.html).not.toMatch(/nog geen berichten|mailen hier nog niet|noodtoegang mailen/)
})

test.each<[keyof Fields, string, Partial<NoticePreferences>]>([
  ['vooraf', 'nee', { warnings: false }],
  ['telaat', 'nee', { escalations: false }],
  ['klaar', 'nee', { notices: false }],
  ['week', 'nee', { digest: false }],
  ['weekdag', '5', { digestDay: 5 }],
  ['taal', 'en', { language: 'en' }],
])('%s: %s is kept where the API keeps it, with its line in the audit', async (field, answer, more) => {
  const before = await audited('wijkteam')
  const sent = await iris.send(await iris.get(path), path, { ...usual, [field]: answer })
  expect([sent.status, sent.location]).toEqual([303, path])
  expect(await kept()).toEqual({ ...usualPreferences, ...more })
  expect(await audited('wijkteam')).toBe(before + 1)
  const page = await iris.get(path)
  expect(page.html).toContain('Uw keuze is bewaard.')
  expect(chosenOn(page)).toEqual({ ...usual, [field]: answer })
  expect((await iris.get(path)).html).not.toContain('Uw keuze is bewaard.')
})

describe('what can not be is refused, with what was filled in still there', () => {
  test.each([
    ['no such day', { weekdag: '8' }, 'weekdag', 'Kies een van de antwoorden.'],
    ['a day that is no number', { weekdag: 'zondag' }, 'weekdag', 'Kies een van de antwoorden.'],
    ['neither yes nor no', { week: '' }, 'week', 'Kies ja of nee.'],
    ['no such language', { taal: 'fy' }, 'taal', 'Kies een van de antwoorden.'],
  ])('%s', async (_, wrong, field, said) => {
    const filled = { ...usual, vooraf: 'nee', klaar: 'nee', ...wrong }
    const page = await iris.send(await iris.get(path), path, filled)
    expect(page.status).toBe(400)
    expect(page.html).toContain('<title>Fout: Welke berichten krijgt u?')
    expect(page.html).toMatch(new RegExp(`href="#${field}">${said}`))
    expect(page.html).toMatch(new RegExp(`id="${field}"`))
    expect(chosenOn(page)).toMatchObject({ vooraf: 'nee', telaat: 'ja', klaar: 'nee' })
    expect(await kept()).toEqual(usualPreferences)
  })
})

test('nothing that was filled in is lost when the session runs out', async () => {
  const browser = await signedIn('cjg')
  const { hidden } = formOf((await browser.get(path)).html, path)
  await program.expireSessions()
  const late = { ...hidden, ...usual, telaat: 'nee', weekdag: '4' }
  const answer = await browser.post(path, late, { referer: origin + path })
  const back = new URL(answer.location ?? '', origin).searchParams.get('terug') ?? ''
  const page = await browser.get((await browser.signIn('cjg', { terug: back })).location ?? '')
  expect(page.html).toContain('Wat u invulde, staat er nog')
  expect(chosenOn(page)).toEqual({ ...usual, telaat: 'nee', weekdag: '4' })
  expect((await browser.send(page, path, { ...usual, telaat: 'nee', weekdag: '4' })).location).toBe(path)
  expect(await kept('cjg')).toEqual({ ...usualPreferences, escalations: false, digestDay: 4 })
  iris = await signedIn('wijkteam')
})

test('who follows the link in a mail signs in first, and comes here', async () => {
  const browser = visitor(origin)
  const { location } = await browser.get(path)
  expect(location).toBe(`/inloggen?terug=${encodeURIComponent(path)}`)
  expect((await browser.signIn('wmo', { terug: path })).location).toBe(path)
})

test('in English all of it is English', async () => {
  const browser = await signedIn('jeugdhulp')
  await browser.get('/taal/en')
  const page = await browser.get(path)
  for (const said of [
    'Which messages do you get?',
    'aria-current="page">Messages',
    'Lists always show everything, whatever you choose.',
    'You don’t get messages yet',
    '>Monday</option>',
    'Save choice',
  ])
    expect(page.html).toContain(said)
  expect(page.html).not.toMatch(/berichten krijgt|Wilt u|maandag|Keuze bewaren/)
  await browser.send(page, path, usual)
  expect((await browser.get(path)).html).toContain('Your choice is saved.')
})

test('a form with the token of somebody else, from another site or about another changes nothing of theirs', async () => {
  const { hidden } = formOf((await iris.get(path)).html, path)
  const other = await signedIn('besluit')
  const off = { ...usual, vooraf: 'nee' }
  expect((await other.post(path, { ...hidden, ...off })).status).toBe(403)
  expect((await iris.post(path, { ...hidden, ...off }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await iris.post(path, off)).status).toBe(403)
  const about = { personId: personaNamed('wijkteam').personId, person_id: personaNamed('wijkteam').personId }
  expect((await other.send(await other.get(path), path, { ...off, ...about })).status).toBe(303)
  expect(await kept()).toEqual(usualPreferences)
  expect(await kept('besluit')).toEqual({ ...usualPreferences, warnings: false })
})

test('who has no address is told so, and what the privacy officer gets whatever they choose', async () => {
  const officer = await signedIn('audit')
  const { html } = await officer.get(path)
  expect(html).toContain('U krijgt nog geen berichten')
  expect(html).toContain('Over noodtoegang mailen wij u altijd.')
})

test('the young person gets no mail: no way there at the top, no form, and they are spoken to', async () => {
  const jip = await signedIn('jongere')
  expect((await jip.get('/mijn')).html).not.toContain(`href="${path}"`)
  const { status, html } = await jip.get(path)
  expect([status, html]).toEqual([200, expect.stringContaining('Welke berichten krijg je?')])
  expect(html).toContain('Wij sturen je geen e-mail.')
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  expect(main).not.toMatch(/<form|\bu\b|\buw\b/i)
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(html) ?? []
  expect((await jip.post(path, { _csrf: token, ...usual, taal: 'en' })).status).toBe(403)
  expect(await kept('jongere')).toEqual(usualPreferences)
})

test('without a mail server it says that nothing goes out', async () => {
  const silent = await runningProgram('2026-11-22')
  try {
    const browser = visitor(new URL(silent.url).origin)
    await browser.signIn('wijkteam')
    const page = await browser.get(path)
    expect(page.html).toContain('Wij mailen hier nog niet')
    expect((await browser.send(page, path, { ...usual, week: 'nee' })).location).toBe(path)
    expect((await silent.call<NoticePreferences>('wijkteam', 'GET', '/notice-preferences')).body.digest).toBe(false)
  } finally {
    await silent.stop()
  }
}, 60_000)
