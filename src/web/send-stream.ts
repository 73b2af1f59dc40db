import type { Response } from 'express'
import type { PageAnswer } from './page.ts'
import type { PageNeeds } from './page-needs.ts'

type Stream = Extract<PageAnswer, { stream: unknown }>['stream']

/** A line that stays silent is cut by what stands between: now and then something goes over it. */
const breathMs = 20_000
/** The browser asks again after this; who it is, and whether they still may, is then judged anew. */
const longestMs = 300_000

/** Sends what happens as server-sent events until the browser goes, or its time is over. */
export async function sendStream(
  response: Response,
  stream: Stream,
  { logFailure }: Pick<PageNeeds, 'logFailure'>,
): Promise<void> {
  const ending = new AbortController()
  const end = () => ending.abort()
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.write('retry: 3000\n\n')
  response.on('close', end)
  const breath = setInterval(() => response.write(':\n\n'), breathMs)
  const longest = setTimeout(end, longestMs)
  try {
    await stream((id, text) => {
      response.write(`id: ${id}\ndata: ${text.replaceAll(/\s+/g, ' ')}\n\n`)
    }, ending.signal)
  } catch (error) {
    logFailure(error, { requestId: '', method: 'GET', route: 'stream', status: 500 })
  } finally {
    clearInterval(breath)
    clearTimeout(longest)
    response.end()
  }
}
