import type { ServerResponse } from 'node:http'
import helmet from 'helmet'
import { apiVersion } from './api-version.ts'

/**
 * The headers that every answer carries, errors and the parser's own answers included.
 * helmet says what they are; they never vary, so they are asked for once.
 * Pages loosen the content policy for themselves.
 */
export const fixedHeaders: Readonly<Record<string, string>> = Object.freeze({
  ...headersOf(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
      },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  ),
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
})

type Middleware = ReturnType<typeof helmet>

function headersOf(middleware: Middleware): Record<string, string> {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value
    },
    removeHeader: () => undefined,
  } as unknown as ServerResponse
  middleware({} as never, response, (error?: unknown) => {
    if (error !== undefined) throw new Error('helmet made no headers', { cause: error })
  })
  return headers
}
