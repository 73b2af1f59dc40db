import { expect, test } from '@jest/globals'
import { runningProgram } from '../support/running-program.ts'
import { visitor } from './support/visitor.ts'

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('who asks for too many pages gets a page that says to wait, in their language, with the way back', async () => {
  const program = await runningProgram('2026-11-22', { OVERSTAP_RATE_LIMIT: '3' })
  try {
    const { origin } = new URL(program.url)
    const ask = (headers: Record<string, string>, init: RequestInit = {}) =>
      fetch(`${origin}/help?over=plan`, { ...init, headers })
    for (let call = 0; call < 3; call += 1) expect((await ask(asBrowser)).status).toBe(200)
    // The browser has no cookie yet, so its address is counted ten times as often: the visitor comes first.
    const over = await ask(asBrowser)
    const html = await over.text()
    expect([over.status, over.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8'])
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(html).toContain('>Het gaat te snel</h1>')
    expect(html).toContain('Wacht een minuut')
    expect(html).toContain('href="/help?over=plan"')
    expect(over.headers.get('content-security-policy')).toContain("default-src 'none'")
    const sent = await (await ask(asBrowser, { method: 'POST' })).text()
    expect(sent).toContain('Ga terug in uw browser en stuur het opnieuw')
    const programs = await ask({ accept: 'application/json' })
    expect([programs.status, programs.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
  } finally {
    await program.stop()
  }
})

test('while the database is out a page says so, and not in the words of a program', async () => {
  const program = await runningProgram('2026-11-22')
  const { origin } = new URL(program.url)
  try {
    const browser = visitor(origin)
    await browser.signIn('wijkteam')
    await program.program.database.app.end()
    const answer = await browser.get('/werk', asBrowser)
    expect([answer.status >= 500, answer.headers.get('content-type')]).toEqual([true, 'text/html; charset=utf-8'])
    expect(answer.html).toContain('Probeer het opnieuw')
    expect(answer.html).toContain('href="/werk"')
  } finally {
    await program.stop().catch(() => undefined)
  }
})
