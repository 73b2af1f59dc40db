import { expect } from '@jest/globals'

/** What a page answered. */
export type Page = { status: number; html: string; headers: Headers; location: string | null }

/** A browser without scripts: it keeps cookies, follows nothing by itself, and sends the forms that stand on a page. */
export type Visitor = {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Page>
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Page>
  /** Sends the form of this address on the page, with its hidden fields and these. */
  send(page: Page, action: string | RegExp, fields?: Record<string, string>): Promise<Page>
  /** The same for a form with a file. */
  sendFile(page: Page, action: string, field: string, file: { name: string; content: string }): Promise<Page>
  /** By the sign-in page, over the provider and back: the answer with which they are signed in. */
  signIn(persona: string, fields?: Record<string, string>): Promise<Page>
  /** Goes on over the provider's pages until the program answers who it is. */
  throughProvider(answer: Page): Promise<Page>
}

/** Visits the program at this address, as `http://localhost:4000`. */
export function visitor(origin: string): Visitor {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie && { cookie }) }
    const response = await fetch(origin + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      if (rest.some((part) => /^ ?(max-age=0|expires=thu, 01 jan 1970)/i.test(part))) cookies.delete(name)
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1))
    }
    return {
      status: response.status,
      html: await response.text(),
      headers: response.headers,
      location: response.headers.get('location'),
    }
  }
  const post: Visitor['post'] = (path, fields = {}, headers = {}) =>
    ask(path, {
      method: 'POST',
      // A header given as '' is left out.
      headers: Object.fromEntries(
        Object.entries({
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        }).filter(([, value]) => value !== ''),
      ),
      body: new URLSearchParams(fields).toString(),
    })
  const throughProvider = async (answer: Page): Promise<Page> => {
    let last = answer
    for (let steps = 0; steps < 8; steps += 1) {
      const to = new URL(last.location ?? '/', origin)
      if (!/^\/(proef-aanmelden|inloggen\/terug)/.test(to.pathname)) return last
      last = await ask(to.pathname + to.search, { method: 'GET', headers: { accept: 'text/html' } })
    }
    throw new Error(`The provider leads nowhere: ${last.status} ${last.html.slice(0, 300)}`)
  }
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { method: 'GET', headers: { accept: 'text/html', ...headers } }),
    post,
    send: (page, action, fields = {}) => {
      const form = formOf(page.html, action)
      return post(form.action, { ...form.hidden, ...fields })
    },
    sendFile: (page, action, field, { name, content }) => {
      const form = formOf(page.html, action)
      const body = new FormData()
      for (const [key, value] of Object.entries(form.hidden)) body.append(key, value)
      body.append(field, new Blob([content]), name)
      return ask(form.action, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body })
    },
    throughProvider,
    signIn: async (persona, fields = {}) => {
      const answer = await throughProvider(await post(`/inloggen/proef/${persona}`, fields))
      expect([answer.status, answer.headers.get('set-cookie')?.split('=')[0]]).toEqual([303, '__Host-overstap'])
      return answer
    },
  }
}

/** The form that goes to this address: where to, and its hidden fields. */
export function formOf(html: string, action: string | RegExp): { action: string; hidden: Record<string, string> } {
  for (const [, attributes = '', inner = ''] of html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)) {
    const to = unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? '')
    if (typeof action === 'string' ? to !== action : !action.test(to)) continue
    const hidden = [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    return {
      action: to,
      hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)])),
    }
  }
  throw new Error(`There is no form to ${String(action)} on this page.`)
}

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<')
