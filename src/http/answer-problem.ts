import type { ErrorRequestHandler, RequestHandler } from 'express'
import { send } from './answer.ts'
import type { Log } from './logging.ts'
import { problemFor } from './problem.ts'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'

/** The last middleware but one: nothing has this address. */
export const nothingHere: RequestHandler = () => {
  throw new Refusal('no-such-resource', 'There is nothing at this address. An address has no trailing slash.')
}

/** The last middleware: whatever was thrown becomes problem+json, and a failure of ours a line in the log. */
export function answerProblem(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { requestId, route } = contextOf(request)
    const { status, headers, problem } = problemFor(error, requestId)
    if (status >= 500) log.failure('failed', error, { requestId, method: request.method, route, status })
    if (response.headersSent) {
      // Half an answer is out: cutting it off is the only way to say that it is not whole.
      response.destroy()
      return
    }
    send(response, {
      status,
      headers: { ...headers, 'Content-Type': 'application/problem+json' },
      body: JSON.stringify(problem),
    })
  }
}
