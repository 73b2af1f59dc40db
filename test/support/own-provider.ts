import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A sign-in provider beside the test: where it is, who we are there, and the private key of that (PKCS#8 PEM). */
export type OwnProvider = { issuer: string; clientId: string; clientKey: string; close(): Promise<void> }

/** The files of a key and its certificate. */
export type TlsFiles = { key: string; certificate: string }

/** Starts it; browsers come back to `callbackUrl`. With `tls` it answers by https. A process of its own: within jest its objects are of another realm. */
export async function ownProvider(callbackUrl: string, tls?: TlsFiles): Promise<OwnProvider> {
  const program = join(import.meta.dirname, 'own-provider-program.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, callbackUrl, ...(tls ? [tls.key, tls.certificate] : [])],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    return {
      ...(JSON.parse(line) as Omit<OwnProvider, 'close'>),
      close: async () => {
        const gone = once(child, 'exit')
        child.kill()
        await gone
      },
    }
  }
  throw new Error('The provider ended before it was ready.')
}

/** Follows the provider's pages as a browser does, cookies and all, until it is sent back to `callbackUrl`. */
export async function browseTo(location: string, callbackUrl: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = location
  for (let steps = 0; steps < 10 && !next.startsWith(callbackUrl); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    if (to === null)
      throw new Error(
        `The provider answered ${answer.status}: ${(await answer.text()).replaceAll(/<style>.*<.style>|<[^>]*>/gs, '').slice(0, 500)}`,
      )
    next = new URL(to, next).href
  }
  return next
}
