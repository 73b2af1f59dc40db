import { isIP } from 'node:net'
import { z } from 'zod'

const sentence =
  'OVERSTAP_TRUSTED_PROXIES must be addresses or networks of proxies with spaces between, as 10.0.0.7 192.168.4.0/24.'

/** One address, or a network by the length of its prefix. A prefix of 0 is everybody, who could then say to be anybody. */
function isPlace(place: string): boolean {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(place) ?? []
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  return bits > 0 && (length === undefined || (Number(length) > 0 && Number(length) <= bits))
}

/** The setting that names the proxies whose `X-Forwarded-For` is believed; nobody's where it is left out. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter((place) => place !== ''))
  .refine((places) => places.every(isPlace), sentence)
