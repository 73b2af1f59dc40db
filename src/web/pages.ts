import compression from 'compression'
import express, { type RequestHandler, type Router } from 'express'
import { NotFound } from '../cases/errors.ts'
import { allPages } from './all-pages.ts'
import { answerFaults } from './answer-faults.tsx'
import { type Assets, serveAssets } from './assets.ts'
import { mountPage } from './mount-page.ts'
import { pageHeaders } from './page-headers.ts'
import type { PageNeeds } from './page-needs.ts'

/** All pages, in the order in which a request meets them. What no page answers goes on to the next. */
export function createPages(needs: PageNeeds, assets: Assets): Router {
  const router = express.Router({ strict: true, caseSensitive: true })
  router.use(compression({ filter: isNoStream }))
  router.use(serveAssets(assets))
  router.use(pageHeaders)
  for (const page of allPages) mountPage(router, page, needs, assets)
  router.use(noSuchPage)
  router.use(answerFaults(needs, assets))
  return router
}

/** A browser that asks for what is not there gets a page; a program gets the problem that follows. */
const noSuchPage: RequestHandler = (request, _response, next) => {
  next(request.accepts(['json', 'html']) === 'html' ? new NotFound('There is no such page.') : undefined)
}

/** A stream of events must go out as it comes: compression would hold it back. */
const isNoStream: compression.CompressionFilter = (request, response) =>
  response.getHeader('Content-Type') !== 'text/event-stream' && compression.filter(request, response)
