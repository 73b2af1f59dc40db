import { createHash } from 'node:crypto'
import type { Theme } from '../../cases/themes.ts'

/** The addresses of a theme's files change with what is in it, so that browsers may keep them. */
export const themePath = (theme: Theme, file: 'kleuren.css' | 'logo'): string =>
  `/huisstijl/${createHash('sha256').update(JSON.stringify(theme)).digest('base64url').slice(0, 10)}/${file}`

/** A theme as a style sheet: our tokens said again. */
export const themeCss = ({ brand, brandDark, accent }: Theme): string =>
  `:root{--o18-brand:${brand};--o18-brand-dark:${brandDark};--o18-accent:${accent}}`

/** More than a logo needs. */
export const largestLogo = 65_536

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What an SVG can do beside being a picture: run, load, link, or be something else by an entity. */
const active =
  /<script|<foreignObject|<iframe|<embed|<object|<animate|<set\b|<!ENTITY|<!DOCTYPE|\son\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']\s*(?!#)/i

/** A logo that may be shown: a PNG, or an SVG that is a picture and nothing else; null for anything else. */
export function readLogo(bytes: Buffer): Theme['logo'] {
  if (bytes.subarray(0, png.length).equals(png)) return { type: 'image/png', base64: bytes.toString('base64') }
  const text = bytes.toString('utf8')
  if (!/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(text) || active.test(text)) return null
  return { type: 'image/svg+xml', base64: bytes.toString('base64') }
}
