import { pipeline } from 'node:stream/promises'
import type { Request, Response, Router } from 'express'
import { NotAllowed } from '../cases/errors.ts'
import { contextOf } from '../http/request-context.ts'
import type { Assets } from './assets.ts'
import { forgetKeptForm, keepForm, withKeptForm } from './forms/kept-form.ts'
import { readForm } from './forms/read-form.ts'
import { readUpload } from './forms/read-upload.ts'
import type { Page, PageAnswer, SignedInVisit, Visit } from './page.ts'
import type { PageNeeds } from './page-needs.ts'
import { type ReadVisit, readVisit } from './read-visit.ts'
import { renderPage, renderPart } from './render-page.tsx'
import { sendStream } from './send-stream.ts'
import { refuseOtherSites, requireToken } from './session/same-site.ts'

/** Puts a page at its address: reads who asks and what was sent, refuses what may not be, and sends what it answers. */
export function mountPage(router: Router, page: Page, needs: PageNeeds, assets: Assets): void {
  router[page.method](page.path, async (request, response) => {
    contextOf(request).route = page.path
    const visit = await readVisit(request, needs, page.quiet)
    if (page.method === 'post') {
      refuseOtherSites(request)
      if (page.upload) {
        const sent = await readUpload(request)
        visit.form = sent.form
        visit.file = sent.file
      } else visit.form = await readForm(request, response)
    }
    const answer = await answerOf(page, visit, needs)
    if (answer === 'sign-in') {
      response.redirect(303, signInPath(request, visit, await keepForm(needs, visit)))
      return
    }
    await sendAnswer(response, answer, visit, needs, assets)
    if ('go' in answer) await forgetKeptForm(needs, visit)
  })
}

async function answerOf(page: Page, visit: ReadVisit, needs: PageNeeds): Promise<PageAnswer | 'sign-in'> {
  if (page.for === 'everyone') return page.answer(visit, needs)
  if (!isSignedIn(visit)) return 'sign-in'
  const { viewer, form } = visit
  if (page.method === 'post') requireToken(viewer.formToken, typeof form['_csrf'] === 'string' ? form['_csrf'] : '')
  if (page.for !== 'signed-in' && !page.for.includes(viewer.caller.role)) {
    throw new NotAllowed('This page is for other roles.')
  }
  return page.answer(visit, needs)
}

const isSignedIn = (visit: Visit): visit is SignedInVisit => visit.viewer !== undefined

/** Where to sign in, and come back from: a form that was sent can't be sent again, so then to the page it stood on. */
function signInPath(request: Request, visit: ReadVisit, kept: string | null): string {
  const stood = request.method === 'GET' ? request.originalUrl : pathOf(request.headers.referer)
  const back = kept === null ? stood : withKeptForm(stood, kept)
  const reason = visit.ended ? 'reden=verlopen&' : ''
  return `/inloggen?${reason}terug=${encodeURIComponent(back)}`
}

function pathOf(referer: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return pathname + search
}

async function sendAnswer(
  response: Response,
  answer: PageAnswer,
  visit: ReadVisit,
  needs: PageNeeds,
  assets: Assets,
): Promise<void> {
  if ('go' in answer) {
    if (answer.notice && visit.viewer) await needs.sessions.keepNotice(visit.viewer.session, answer.notice)
    if (answer.headers) response.set(answer.headers)
    response.redirect(303, answer.go)
    return
  }
  if ('show' in answer) {
    if (visit.notice && visit.viewer) await needs.sessions.keepNotice(visit.viewer.session, null)
    sendHtml(response, answer.status ?? 200, renderPage(answer, visit, needs, assets))
    return
  }
  if ('stream' in answer) {
    await sendStream(response, answer.stream, needs)
    return
  }
  if ('part' in answer) {
    sendHtml(response, 200, renderPart(answer.part, visit, needs, assets))
    return
  }
  await sendFile(response, answer)
}

type FileAnswer = Extract<PageAnswer, { contentType: string }>

async function sendFile(response: Response, { file, fileName, contentType, headers = {} }: FileAnswer): Promise<void> {
  if (fileName !== undefined) response.attachment(fileName)
  response.type(contentType).set(headers)
  if (typeof file === 'string' || Buffer.isBuffer(file)) response.end(file)
  else await pipeline(file, response)
}

/** Sends a page. Express's own `send` would make an ETag. */
export function sendHtml(response: Response, status: number, html: string): void {
  response.status(status).type('text/html; charset=utf-8')
  response.end(html)
}
