import type { RequestHandler } from 'express'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What pages may load: our own files alone, and nothing that stands in the page itself. */
export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', policy)
  // A page leaves our address behind for our own pages only: a form checks where it came from.
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Vary', 'Cookie')
  next()
}
