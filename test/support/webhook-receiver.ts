import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in. */
export type Received = { headers: Record<string, string>; body: string; event: Record<string, unknown> }

/** How the receiver treats the n-th request (from 1): an answer's status, or no answer ever. */
export type Treatment = (n: number, received: Received) => number | 'hang' | 'take-and-hang'

/** A real web server of the test's own that takes webhooks; what it acknowledged stands in `taken`, in its order. */
export type WebhookReceiver = {
  url: string
  all: Received[]
  taken: Received[]
  treat: Treatment
  close(): Promise<void>
}

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const hanging = new Set<ServerResponse>()
  const receiver: WebhookReceiver = { url: '', all: [], taken: [], treat: () => 204, close: async () => undefined }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const received = { headers: request.headers as Record<string, string>, body, event: JSON.parse(body) }
      receiver.all.push(received)
      const treatment = receiver.treat(receiver.all.length, received)
      if (treatment === 'hang' || treatment === 'take-and-hang') hanging.add(response)
      else response.writeHead(treatment).end()
      if (treatment === 'take-and-hang' || (typeof treatment === 'number' && treatment < 300))
        receiver.taken.push(received)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  receiver.close = async () => {
    for (const response of hanging) response.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return receiver
}
