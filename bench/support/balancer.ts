import { createServer, request } from 'node:http'

/** A balancer before several processes: it takes the next one that answers. */
export type Balancer = { url: string; close(): Promise<void> }

/**
 * Sends each request to the next of the ports. One that can't be reached is passed over before anything was sent; one
 * that goes away midway is answered with 502, for only the client knows whether to ask again.
 */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let turn = 0
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = []
    asked.on('data', (chunk: Buffer) => chunks.push(chunk))
    asked.on('end', () => {
      const body = Buffer.concat(chunks)
      const candidates = ports()
      const attempt = (left: number): void => {
        const port = candidates[turn++ % Math.max(1, candidates.length)]
        const passed = request(
          { port, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers },
          (answered) => {
            const parts: Buffer[] = []
            answered.on('data', (part: Buffer) => parts.push(part))
            answered.on('error', () => refuse(answer))
            answered.on('aborted', () => refuse(answer))
            answered.on('end', () => {
              if (answer.headersSent) return
              answer.writeHead(answered.statusCode ?? 502, answered.headers)
              answer.end(Buffer.concat(parts))
            })
          },
        )
        passed.on('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ECONNREFUSED' && left > 1 ? attempt(left - 1) : refuse(answer),
        )
        passed.end(body)
      }
      attempt(candidates.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(answer: import('node:http').ServerResponse): void {
  if (answer.headersSent) return
  answer.writeHead(502)
  answer.end()
}
