import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { contrastOf } from '../../../src/web/theme/contrast.ts'
import { readLogo } from '../../../src/web/theme/theme-files.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { formOf, type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let origin: string
let beheer: Visitor
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  beheer = visitor(origin)
  await beheer.signIn('beheer')
})
afterAll(() => program.stop())

const path = '/beheer/huisstijl'
const good = { naam: 'Gemeente Duinrand', kleur: '#5B1E6D', donker: '#3d1249', accent: '#ffd166' }
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#5b1e6d"/></svg>'

async function save(fields: Record<string, string>, logo?: string): Promise<Page> {
  const { hidden } = formOf((await beheer.get(path)).html, path)
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...hidden, ...fields })) body.append(name, value)
  body.append('logo', new Blob([logo ?? '']), logo === undefined ? '' : 'logo.svg')
  const cookie = [...beheer.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
  return {
    status: answer.status,
    html: await answer.text(),
    headers: answer.headers,
    location: answer.headers.get('location'),
  }
}

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0b4f6c', '#ffffff', 8.94],
])('the contrast of %s on %s is %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 1)
  expect(contrastOf(other, one)).toBe(contrastOf(one, other))
})

describe('what can not be read or trusted is refused, with what to do', () => {
  test.each([
    ['a faint main colour', { kleur: '#ff9900' }, undefined, 'Deze kleur is slecht te lezen'],
    ['a dark striking colour', { accent: '#333333' }, undefined, 'Deze kleur is slecht te lezen'],
    ['no colour', { donker: 'paars' }, undefined, 'Schrijf de kleur als #0b4f6c'],
    ['CSS in a colour', { kleur: '#fff}a{}' }, undefined, 'te lang'],
    ['a logo with a script', {}, svg.replace('<circle', '<script>alert(1)</script><circle'), 'Dit logo kan niet'],
    ['a logo that is too large', {}, svg + ' '.repeat(70_000), 'Het logo is te groot'],
  ])('%s', async (_, wrong, logo, said) => {
    const answer = await save({ ...good, ...wrong }, logo)
    expect(answer.status).toBe(400)
    expect(answer.html).toContain(said)
    expect((await beheer.get('/inloggen')).html).not.toContain('/huisstijl/')
  })
})

test.each([
  ['a handler', '<svg onload="x()"></svg>'],
  ['a link away', '<svg><image href="https://elders.example/x.png"/></svg>'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg></svg>'],
  ['a page', '<html></html>'],
])('%s is no logo', (_, text) => {
  expect(readLogo(Buffer.from(text))).toBeNull()
})

test('the look is on every page from then on, also before signing in, and safe under the policy of the pages', async () => {
  expect((await save(good, svg)).location).toBe(path)
  const page = await visitor(origin).get('/inloggen')
  expect(page.html).toContain('Gemeente Duinrand')
  const [, css = ''] = /href="(\/huisstijl\/[\w-]+\/kleuren\.css)"/.exec(page.html) ?? []
  const [, logo = ''] = /src="(\/huisstijl\/[\w-]+\/logo)"/.exec(page.html) ?? []
  const sheet = await beheer.get(css)
  expect(sheet.html).toBe(':root{--o18-brand:#5b1e6d;--o18-brand-dark:#3d1249;--o18-accent:#ffd166}')
  const picture = await beheer.get(logo)
  expect(picture.headers.get('content-type')).toContain('image/svg+xml')
  expect(picture.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  // Without another file the logo stays; another colour has another address.
  await save({ ...good, kleur: '#004d40' })
  const after = await visitor(origin).get('/inloggen')
  expect(after.html).not.toContain(css)
  expect(after.html).toContain('/logo"')
})

test('only who administers sets it', async () => {
  for (const persona of ['manager', 'wijkteam']) {
    const one = visitor(origin)
    await one.signIn(persona)
    expect((await one.get(path)).status).toBe(403)
  }
})
