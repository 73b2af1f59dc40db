import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'
import { visitor } from './support/visitor.ts'

let program: RunningProgram
let origin: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
})
afterAll(() => program.stop())

describe('signing in', () => {
  test.each([
    ['wijkteam', '/werk'],
    ['jeugdhulp', '/werk'],
    ['wmo', '/werk'],
  ])('%s lands on their own first page', async (persona, home) => {
    const browser = visitor(origin)
    expect((await browser.signIn(persona)).location).toBe('/')
    expect((await browser.get('/')).location).toBe(home)
    expect((await browser.get(home)).status).toBe(200)
  })

  test('the cookie is for this host alone, over https, out of reach of scripts', async () => {
    const answer = await visitor(origin).signIn('wijkteam')
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-overstap=demo\.[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
  })

  test('each sign-in has a new secret, the one before ends, and a made-up one is nobody', async () => {
    const one = visitor(origin)
    await one.signIn('wijkteam')
    const first = one.cookies.get('__Host-overstap')
    await one.signIn('wijkteam')
    const second = one.cookies.get('__Host-overstap') ?? ''
    expect(second).not.toBe(first)
    one.cookies.set('__Host-overstap', first ?? '')
    expect((await one.get('/werk')).location).toBe('/inloggen?reden=verlopen&terug=%2Fwerk')
    one.cookies.set('__Host-overstap', second)
    expect((await one.get('/werk')).status).toBe(200)
    one.cookies.set('__Host-overstap', `demo.${'a'.repeat(43)}`)
    expect((await one.get('/werk')).location).toBe('/inloggen?reden=verlopen&terug=%2Fwerk')
  })

  test('the audit keeps who signed in, and in which role', async () => {
    await visitor(origin).signIn('jeugdhulp')
    type Records = { items: { name: string; attributes: Record<string, unknown> }[] }
    const { body } = await program.call<Records>('audit', 'GET', '/audit-records?limit=50')
    const [latest] = body.items.filter(({ name }) => name === 'session.begun')
    expect(latest?.attributes).toMatchObject({
      'dpl.core.processing_activity_id': 'sign-in',
      'nen7513.user_role': 'youth-care-provider',
    })
  })

  test('who is not signed in is asked to, and comes back to the page they were on', async () => {
    const browser = visitor(origin)
    const asked = await browser.get('/zaken?stand=all')
    expect([asked.status, asked.location]).toEqual([303, '/inloggen?terug=%2Fzaken%3Fstand%3Dall'])
    const page = await browser.get(asked.location ?? '')
    const away = await browser.send(page, '/inloggen/proef/wijkteam')
    expect(away.location).toContain('/proef-aanmelden/auth?')
    expect((await browser.throughProvider(away)).location).toBe('/zaken?stand=all')
  })

  test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/inloggen'])(
    'it leads nowhere else: %s',
    async (terug) => {
      expect((await visitor(origin).signIn('wijkteam', { terug })).location).toBe('/')
    },
  )

  test('the language is kept, and leads back to where it was chosen', async () => {
    const browser = visitor(origin)
    const chosen = await browser.get('/taal/en?terug=%2Finloggen')
    expect(chosen.location).toBe('/')
    expect(chosen.headers.get('set-cookie')).toMatch(
      /^__Host-overstap-taal=en; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect((await browser.get('/inloggen')).html).toContain('<html lang="en"')
  })
})

describe('signing out', () => {
  test('ends the session for whoever holds its secret', async () => {
    const browser = visitor(origin)
    await browser.signIn('wijkteam')
    const secret = browser.cookies.get('__Host-overstap') ?? ''
    const out = await browser.send(await browser.get('/werk'), '/uitloggen')
    expect(out.location).toBe('/inloggen?reden=uit')
    expect(out.headers.get('clear-site-data')).toBe('"storage"')
    browser.cookies.set('__Host-overstap', secret)
    expect((await browser.get('/werk')).location).toContain('/inloggen?reden=verlopen')
  })

  test('everywhere ends those of other browsers too', async () => {
    const [here, there] = [visitor(origin), visitor(origin)]
    await here.signIn('wmo')
    await there.signIn('wmo')
    await here.send(await here.get('/werk'), '/uitloggen', { overal: 'ja' })
    expect((await there.get('/werk')).location).toContain('/inloggen')
  })
})

describe('forms', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('of %s change nothing', async (_, headers) => {
    const browser = visitor(origin)
    await browser.signIn('wijkteam')
    const token = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/werk')).html)?.[1] ?? ''
    expect((await browser.post('/uitloggen', { _csrf: token }, headers)).status).toBe(403)
    expect((await browser.get('/werk')).status).toBe(200)
  })

  test.each([
    ['another site', 'https://elsewhere.example', 403],
    ['nowhere', 'null', 403],
    ['here', 'self', 303],
  ])('of a browser that tells only that it comes from %s', async (_, from, status) => {
    const headers = { 'sec-fetch-site': '', origin: from === 'self' ? origin : from }
    expect((await visitor(origin).post('/inloggen/proef/wijkteam', {}, headers)).status).toBe(status)
  })

  test.each([undefined, '', 'a'.repeat(43)])('without the token of the visit change nothing: %s', async (token) => {
    const browser = visitor(origin)
    await browser.signIn('wijkteam')
    expect((await browser.post('/uitloggen', token === undefined ? {} : { _csrf: token })).status).toBe(403)
    expect((await browser.get('/werk')).status).toBe(200)
  })

  test('of another visit are refused', async () => {
    const [mine, theirs] = [visitor(origin), visitor(origin)]
    await mine.signIn('wijkteam')
    await theirs.signIn('wmo')
    const token = /name="_csrf" value="([^"]+)"/.exec((await theirs.get('/werk')).html)?.[1] ?? ''
    expect((await mine.post('/uitloggen', { _csrf: token })).status).toBe(403)
  })
})

describe('every page', () => {
  test('loads our own files alone and runs nothing that stands in it', async () => {
    const { headers, html } = await visitor(origin).get('/inloggen')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/)
  })

  test('that is not there is a page for people and a problem for programs', async () => {
    const browser = visitor(origin)
    const page = await browser.get('/bestaat-niet')
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const problem = await browser.get('/bestaat-niet', { accept: 'application/json' })
    expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test('for other roles is refused in plain words', async () => {
    const browser = visitor(origin)
    await browser.signIn('manager')
    const page = await browser.get('/zaken/nieuw')
    expect(page.status).toBe(403)
    expect(page.html).toContain('U mag deze pagina niet bekijken. Vraag wie uw toegang regelt.')
  })
})
