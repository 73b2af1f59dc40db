import type { ErrorRequestHandler } from 'express'
import type { Role } from '../../machines/roles.ts'
import { Stale } from '../cases/errors.ts'
import { problemFor } from '../http/problem.ts'
import { contextOf } from '../http/request-context.ts'
import type { Assets } from './assets.ts'
import { homeEntryOf } from './layout/navigation.ts'
import { sendHtml } from './mount-page.ts'
import { usePage } from './page-context.ts'
import type { PageNeeds } from './page-needs.ts'
import { bareVisit, readVisit } from './read-visit.ts'
import { renderPage } from './render-page.tsx'
import { FormRefused } from './session/same-site.ts'
import { ButtonLink, Buttons } from './ui/button.tsx'
import { PageTitle, Paragraph } from './ui/text.tsx'
import type { Words } from './words/words.ts'

type FaultPage = keyof Words['faults']['pages']

/**
 * Whatever a page threw becomes a page in plain words; a failure of ours also a line in the log. Who asks too often gets
 * one that asks the database nothing, and so does everybody while the database is out.
 */
export function answerFaults(needs: PageNeeds, assets: Assets): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const { requestId, route } = contextOf(request)
    const { status, headers } = outcomeOf(error, requestId)
    if (status >= 500) needs.logFailure(error, { requestId, method: request.method, route, status })
    if (response.headersSent) {
      response.destroy()
      return
    }
    if (status === 429 && request.accepts(['json', 'html']) === 'json') {
      next(error)
      return
    }
    const visit =
      status === 429
        ? bareVisit(request, needs)
        : await readVisit(request, needs).catch(() => bareVisit(request, needs))
    response.set(headers)
    const page = pageOf(error, status, visit.path)
    const { title } = visit.words.faults.pages[page]
    const show = <FaultView page={page} status={status} code={requestId} sent={request.method === 'POST'} />
    sendHtml(response, status, renderPage({ show, title }, visit, needs, assets))
  }
}

type FaultProps = {
  page: FaultPage
  status: number
  /** What to name when calling about a failure of ours. */
  code: string
  /** A form was sent; else a page was asked for, which can simply be asked for again. */
  sent: boolean
}

function FaultView({ page, status, code, sent }: FaultProps) {
  const { words, here, viewer } = usePage()
  const { frame, faults } = words
  const role = viewer?.caller.role
  const home = frame.navigation[role ? homeEntryOf(role) : 'work']
  const passes = status === 429 || status >= 500
  const again = passes && !sent
  const ofCase = status === 409 ? caseAt(here) : null
  return (
    <div class="o-width o-narrow">
      <PageTitle>{faults.pages[page].title}</PageTitle>
      <Paragraph lead>
        {faults.pages[page].text}
        {page === 'notFound' && ` ${faults.goTo(home)}`}
        {page === 'notAllowed' && ` ${faults.askWhom[askedOf(role)]}`}
      </Paragraph>
      {status >= 500 && (
        <p class="o-code">
          <code>{code}</code>
        </p>
      )}
      {passes && sent && <Paragraph>{faults.goBack}</Paragraph>}
      <Buttons>
        {again && <ButtonLink href={here}>{faults.again}</ButtonLink>}
        {ofCase && <ButtonLink href={ofCase}>{words.caseFile.step.back}</ButtonLink>}
        <ButtonLink href="/" kind={again || ofCase ? 'secondary' : 'primary'}>
          {home}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

/** Whom somebody asks who may not come somewhere: workers a team leader, young people their worker. */
function askedOf(role: Role | undefined): keyof Words['faults']['askWhom'] {
  return role === 'manager' || role === 'auditor' || role === 'administrator' ? 'other' : 'worker'
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

/** The address of the case that an address is about; null when it is about none. */
const caseAt = (path: string): string | null => /^\/zaken\/[\da-f-]{36}(?![^/?])/.exec(path)?.[0] ?? null

function pageOf(error: unknown, status: number, path: string): FaultPage {
  if (error instanceof FormRefused) return 'form'
  if (status === 409 && caseAt(path) === null) return 'changed'
  if (error instanceof Stale) return 'stale'
  return pagesByStatus[status] ?? (status >= 500 ? 'failed' : 'invalid')
}
