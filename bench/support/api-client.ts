import { Agent, request } from 'node:http'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed } from '../../src/access/personas.ts'

/** An answer of the program. */
export type Answered = {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Record<string, unknown>
  text: string
}

export type Call = { method: string; path: string; body?: unknown; headers?: Readonly<Record<string, string>> }

/** Calls the API as one persona. Throws when no whole answer came: the caller decides whether to ask again. */
export type Client = (call: Call) => Promise<Answered>

/** A token of the demo issuer of this data folder. */
export async function tokenOf(dataFolder: string, persona: string): Promise<string> {
  return (await demoIssuer(dataFolder, false)).tokenFor(personaNamed(persona), new Date())
}

/** A client that keeps its connections; `url` is asked for each call, so that a restarted program is found again. */
export function clientOf(url: () => string, token: string, connections = 32): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return ({ method, path, body, headers = {} }) =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body)
      const asked = request(
        `${url()}/api/v1${path}`,
        {
          method,
          agent,
          timeout: 30_000,
          headers: {
            Authorization: `Bearer ${token}`,
            ...(sent === undefined
              ? {}
              : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('aborted', () => reject(new Error('the answer was cut off')))
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8')
            const json = /json/.test(response.headers['content-type'] ?? '')
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: json && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {},
              text,
            })
          })
        },
      )
      asked.on('timeout', () => asked.destroy(new Error('no answer within 30 s')))
      asked.on('error', reject)
      asked.end(sent)
    })
}
