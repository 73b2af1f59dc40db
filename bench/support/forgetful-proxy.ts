import { createServer, request } from 'node:http'

/** A proxy that forgets to answer. */
export type ForgetfulProxy = { url: string; dropped(): number; close(): Promise<void> }

/** Passes every request on to the port, waits for its whole answer, and cuts the connection instead of every `nth` answer to a change. */
export async function startProxy(port: number, nth: number): Promise<ForgetfulProxy> {
  let changes = 0
  let dropped = 0
  const server = createServer((asked, answer) => {
    const passed = request(
      { port, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers },
      (answered) => {
        const chunks: Buffer[] = []
        answered.on('data', (chunk: Buffer) => chunks.push(chunk))
        answered.on('end', () => {
          const forget = asked.method === 'POST' && ++changes % nth === 0
          if (forget) {
            dropped += 1
            asked.socket.destroy()
            return
          }
          answer.writeHead(answered.statusCode ?? 502, answered.headers)
          answer.end(Buffer.concat(chunks))
        })
      },
    )
    passed.on('error', () => asked.socket.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${at}`,
    dropped: () => dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
