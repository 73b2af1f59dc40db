import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { tokenVerifier } from '../../src/access/verify-token.ts'
import type { EvidenceRun } from '../evidence.ts'
import { chance } from './chance.ts'

const rules = { issuer: 'https://issuer.example', audience: 'api', algorithms: ['ES256'], type: 'at+jwt' as const }
const at = new Date(1_795_348_800_000)
const now = at.getTime() / 1000

/**
 * Tokens that are right in all but one thing, or of which one character changed: none is let in. Sabotaged, whoever
 * verifies takes the key that the token brings along.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const wanted = full ? 20_000 : 2_000
  const own = await generateKeyPair('ES256', { extractable: true })
  const stranger = await generateKeyPair('ES256', { extractable: true })
  const trusted = [{ ...(await exportJWK(own.publicKey)), alg: 'ES256', kid: 'own' }]
  const strange = { ...(await exportJWK(stranger.publicKey)), alg: 'ES256', kid: 'own' }
  const verify = tokenVerifier(
    rules,
    createLocalJWKSet({ keys: sabotage ? [...trusted.slice(1), strange] : trusted }),
    () => at,
  )
  const right = {
    iss: rules.issuer,
    aud: rules.audience,
    sub: 'somebody',
    iat: now - 10,
    nbf: now - 10,
    exp: now + 600,
  }
  const sign = (claims: object, header: object = {}, key = own.privateKey) =>
    new SignJWT({ ...right, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'own', ...header })
      .sign(key)
  const draw = chance(40)
  const good = await sign({})
  const forge: (() => Promise<string> | string)[] = [
    () => sign({ iss: `https://${draw.below(1e9)}.example` }),
    () => sign({ aud: `api-${draw.below(1e9)}` }),
    () => sign({ exp: now - 6 - draw.below(1e6) }),
    () => sign({ nbf: now + 6 + draw.below(1e6) }),
    () => sign({ iat: now + 6 + draw.below(1e6) }),
    () => sign({ sub: '' }),
    () => sign({}, { typ: draw.of(['JWT', 'id+jwt', 'at']) }),
    () => sign({}, { kid: `k${draw.below(1e9)}` }),
    () => sign({}, {}, stranger.privateKey),
    () => sign({}, { jwk: strange }, stranger.privateKey),
    () => new UnsecuredJWT(right).encode(),
    () => changedAt(good, draw.below(good.length), draw.below),
  ]
  let forged = 0
  let accepted = 0
  while (forged < wanted) {
    const token = await draw.of(forge)()
    if (token === good) continue
    forged += 1
    accepted += await verify(token).then(
      () => 1,
      () => 0,
    )
  }
  const honest = await verify(good).then(
    () => 1,
    () => 0,
  )
  say(`${forged} forged, ${accepted} accepted; the honest one ${honest === 1 ? 'is' : 'is not'} let in.`)
  return {
    figures: { forged, accepted, kinds: forge.length, honest },
    goal: { forged: wanted, accepted: 0, honest: 1 },
    met: accepted === 0 && (honest === 1 || sabotage),
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Another character at one place. In the last one of a part only bits that count: the rest is padding that says nothing. */
function changedAt(token: string, place: number, below: (end: number) => number): string {
  const there = token[place] ?? ''
  const last = token[place + 1] === undefined || token[place + 1] === '.'
  const to = last && there !== '.' ? alphabet[(alphabet.indexOf(there) + 32) % 64] : alphabet[below(64)]
  return `${token.slice(0, place)}${to ?? 'A'}${token.slice(place + 1)}`
}
