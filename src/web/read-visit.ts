import type { Request } from 'express'
import type { Theme } from '../cases/themes.ts'
import { contextOf } from '../http/request-context.ts'
import type { FormFields } from './forms/form-fields.ts'
import { findKeptForm } from './forms/kept-form.ts'
import type { Notice, Visit } from './page.ts'
import type { PageNeeds } from './page-needs.ts'
import { type EndedSession, readBrowserVisit } from './session/browser-visit.ts'
import { languageCookie, readCookies } from './session/session-cookie.ts'
import { languages, wordsFor } from './words/words.ts'

/** A visit with what only the frame of the pages needs. */
export type ReadVisit = Omit<Visit, 'form' | 'file'> & {
  form: FormFields
  file: Visit['file']
  /** What the page must say once. */
  notice: Notice | null
  /** They were signed in, and no longer are. */
  ended: boolean
  endedOf: EndedSession | null
  /** How the municipality wants its pages to look. */
  theme: Theme | null
}

/** Reads who asks for a page, in which language, and what for. */
export async function readVisit(request: Request, needs: PageNeeds, quiet = false): Promise<ReadVisit> {
  const context = contextOf(request)
  const browser = await readBrowserVisit(request, needs, quiet)
  if (browser.viewer) context.signIn = { caller: browser.viewer.caller }
  const visit = asked(request, needs)
  return {
    ...visit,
    words: wordsFor(visit.language, browser.viewer?.caller.role),
    viewer: browser.viewer,
    notice: browser.viewer ? browser.notice : null,
    ended: browser.viewer ? false : browser.ended,
    endedOf: browser.viewer ? null : (browser.endedOf ?? null),
    restored: browser.viewer ? await findKeptForm(needs, browser.viewer.caller, visit.query) : null,
    theme: await needs.themes.current(),
  }
}

/** A visit of nobody in particular, read without the database: for a page that says why there is no other. */
export function bareVisit(request: Request, needs: Pick<PageNeeds, 'today'>): ReadVisit {
  const nobody = { viewer: undefined, notice: null, ended: false, endedOf: null, restored: null, theme: null }
  return { ...asked(request, needs), ...nobody }
}

/** What of a visit stands in the request itself. */
function asked(request: Request, { today }: Pick<PageNeeds, 'today'>) {
  const chosen = readCookies(request.headers.cookie).get(languageCookie)
  const language = languages.find((one) => one === chosen) ?? 'nl'
  const [path = '/', query = ''] = request.originalUrl.split(/\?(.*)/s)
  return {
    language,
    words: wordsFor(language, undefined),
    path,
    here: request.originalUrl,
    params: request.params as Readonly<Record<string, string>>,
    query: new URLSearchParams(query),
    form: {},
    file: null,
    fragment: request.headers['x-fragment'] !== undefined,
    today: today(),
    requestId: contextOf(request).requestId,
    cookies: request.headers.cookie,
    origin: originOf(request.headers.host ?? ''),
  }
}

/** Signing in works over https alone, or on this machine; TLS may end before us, so the request itself does not say it. */
function originOf(host: string): string {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
  return `${local ? 'http' : 'https'}://${host}`
}
