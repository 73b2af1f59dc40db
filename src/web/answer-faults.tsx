import type { ErrorRequestHandler } from 'express'
import { problemFor } from '../http/problem.ts'
import { contextOf } from '../http/request-context.ts'
import type { Assets } from './assets.ts'
import { sendHtml } from './mount-page.ts'
import type { PageNeeds } from './page-needs.ts'
import { readVisit } from './read-visit.ts'
import { renderPage } from './render-page.tsx'
import { FormRefused } from './session/same-site.ts'
import { ButtonLink, Buttons } from './ui/button.tsx'
import { PageTitle, Paragraph } from './ui/text.tsx'
import type { Words } from './words/words.ts'

type FaultPage = keyof Words['faults']['pages']

/** Whatever a page threw becomes a page in plain words; a failure of ours also a line in the log. */
export function answerFaults(needs: PageNeeds, assets: Assets): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const { requestId, route } = contextOf(request)
    const { status, headers } = outcomeOf(error, requestId)
    if (status >= 500) needs.logFailure(error, { requestId, method: request.method, route, status })
    if (response.headersSent) {
      response.destroy()
      return
    }
    try {
      const visit = await readVisit(request, needs)
      const { title, text } = visit.words.faults.pages[error instanceof FormRefused ? 'form' : pageFor(status)]
      response.set(headers)
      const show = (
        <div class="o-width o-narrow">
          <PageTitle>{title}</PageTitle>
          <Paragraph lead>{text}</Paragraph>
          {status >= 500 && (
            <p class="o-code">
              <code>{requestId}</code>
            </p>
          )}
          <Buttons>
            <ButtonLink href="/">{visit.words.frame.navigation.work}</ButtonLink>
          </Buttons>
        </div>
      )
      sendHtml(response, status, renderPage({ show, title }, visit, needs, assets))
    } catch (unshown) {
      // The database may be out: then the frame can't be drawn, and the answer is the API's.
      next(unshown)
    }
  }
}

/** The status of a fault: the same as the API would answer. What a parser of Express refused carries its own. */
function outcomeOf(error: unknown, requestId: string): { status: number; headers: Readonly<Record<string, string>> } {
  if (error instanceof FormRefused) return { status: 403, headers: {} }
  const own = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
  if (own >= 400 && own < 500) return { status: own, headers: {} }
  const { status, headers } = problemFor(error, requestId)
  return { status: status === 412 ? 409 : status, headers }
}

const pagesByStatus: Readonly<Record<number, FaultPage>> = {
  401: 'notAllowed',
  403: 'notAllowed',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  429: 'slow',
  503: 'out',
}

function pageFor(status: number): FaultPage {
  return pagesByStatus[status] ?? (status >= 500 ? 'failed' : 'invalid')
}
