import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, type JWTVerifyGetKey, SignJWT } from 'jose'
import type { Persona } from './personas.ts'
import { signatureAlgorithm, type TokenRules } from './token-rules.ts'

/** What tokens of the demo say: an issuer that no real provider has. */
export const demoTokenRules: TokenRules = {
  issuer: 'https://demo-issuer.overstap.invalid',
  audience: 'overstap-api',
  algorithms: [signatureAlgorithm],
  type: 'at+jwt',
}

const tokenLifeSeconds = 12 * 60 * 60
const keyFile = 'demo-issuer-key.json'

/** Signs tokens for the personas. Its key lies in the data folder, so that a program and a command beside it agree. */
export interface DemoIssuer {
  readonly rules: TokenRules
  readonly keys: JWTVerifyGetKey
  /** The key it signs with, private part and all: for the provider that people sign in with. */
  readonly signingKey: JWK
  /** A bearer token that stands for `persona` for twelve hours from `now`. */
  tokenFor(persona: Persona, now: Date): Promise<string>
}

/**
 * The demo issuer of this data folder; makes its key the first time.
 * Throws in production: there, people sign in with their own provider.
 */
export async function demoIssuer(dataFolder: string, production: boolean): Promise<DemoIssuer> {
  if (production) throw new Error('The demo sign-in is refused in production (NODE_ENV=production).')
  const secret = await readOrMakeKey(dataFolder)
  const signingKey = await importJWK(secret, signatureAlgorithm)
  const { d: _secretPart, ...open } = secret
  return {
    rules: demoTokenRules,
    keys: createLocalJWKSet({ keys: [open] }),
    signingKey: secret,
    async tokenFor(persona, now) {
      const issuedAt = Math.floor(now.getTime() / 1000)
      return new SignJWT({ role: persona.role })
        .setProtectedHeader({ alg: signatureAlgorithm, typ: 'at+jwt', kid: secret.kid })
        .setIssuer(demoTokenRules.issuer)
        .setAudience(demoTokenRules.audience)
        .setSubject(persona.personId)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + tokenLifeSeconds)
        .sign(signingKey)
    },
  }
}

async function readOrMakeKey(dataFolder: string): Promise<JWK> {
  const path = join(dataFolder, keyFile)
  const there = await readKey(path)
  if (there !== undefined) return there
  await mkdir(dataFolder, { recursive: true })
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { extractable: true })
  const made: JWK = { ...(await exportJWK(privateKey)), alg: signatureAlgorithm, use: 'sig', kid: randomUUID() }
  // Two processes may start at once: each writes a file of its own and the first to link it wins, whole.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 })
  try {
    await link(draft, path)
    return made
  } catch (error) {
    const winner = await readKey(path)
    if (winner === undefined) throw error
    return winner
  } finally {
    await rm(draft, { force: true })
  }
}

async function readKey(path: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The demo issuer's key ${path} can not be read. Delete the file to have a new one made.`, {
      cause: error,
    })
  }
}
