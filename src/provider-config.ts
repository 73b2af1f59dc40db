import { z } from 'zod'

/** A sign-in provider, as the environment names it. */
export type ProviderConfig = {
  issuer: string
  clientId: string
  keyFile: string
  keyId: string | null
  audience: string
  /** How strongly somebody must have signed in (`acr`): any of these; none are asked when it is empty. */
  strengths: readonly string[]
}

/** What the environment says of the sign-in provider. */
export const providerEnvironment = {
  OVERSTAP_OIDC_ISSUER: z
    .string()
    .refine(
      (value) => /^https:\/\/.|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(value),
      'OVERSTAP_OIDC_ISSUER must be the https:// address of the sign-in provider, as it names itself.',
    )
    .optional(),
  OVERSTAP_OIDC_CLIENT_ID: z.string().optional(),
  OVERSTAP_OIDC_KEY_FILE: z.string().optional(),
  OVERSTAP_OIDC_KEY_ID: z.string().optional(),
  OVERSTAP_OIDC_ACR: z.string().default(''),
  OVERSTAP_OIDC_AUDIENCE: z.string().default('overstap-api'),
}

type Read = z.output<z.ZodObject<typeof providerEnvironment>>

/** The provider that the environment names, when it names one. */
export function providerOf(data: Read): ProviderConfig | undefined {
  const { OVERSTAP_OIDC_ISSUER: issuer, OVERSTAP_OIDC_CLIENT_ID: clientId, OVERSTAP_OIDC_KEY_FILE: keyFile } = data
  if (issuer === undefined || clientId === undefined || keyFile === undefined) return undefined
  return {
    ...{ issuer, clientId, keyFile, keyId: data.OVERSTAP_OIDC_KEY_ID ?? null, audience: data.OVERSTAP_OIDC_AUDIENCE },
    strengths: data.OVERSTAP_OIDC_ACR.split(/\s+/).filter((one) => one !== ''),
  }
}

/** What can not be of these settings, a sentence each. */
export function refusedProvider(data: Read, production: boolean): string[] {
  const asked = ['OVERSTAP_OIDC_ISSUER', 'OVERSTAP_OIDC_CLIENT_ID', 'OVERSTAP_OIDC_KEY_FILE'] as const
  const missing = asked.filter((name) => data[name] === undefined)
  const refused: string[] = []
  if (missing.length > 0 && missing.length < asked.length)
    refused.push(`To sign in with a provider ${missing.join(' and ')} must be set too.`)
  if (production && data.OVERSTAP_OIDC_ISSUER?.startsWith('http:'))
    refused.push('OVERSTAP_OIDC_ISSUER must begin with https:// in production.')
  if (data.OVERSTAP_OIDC_CLIENT_ID === data.OVERSTAP_OIDC_AUDIENCE)
    refused.push(
      'OVERSTAP_OIDC_AUDIENCE must differ from OVERSTAP_OIDC_CLIENT_ID: else what proves who signed in would also open the API.',
    )
  return refused
}
