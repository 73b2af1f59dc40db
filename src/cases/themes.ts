import type { Actor } from './actor.ts'
import type { AuditRecord } from './records.ts'

/** What the pages of a municipality look like. Colours as `#0b4f6c`. */
export type Theme = {
  name: string
  brand: string
  brandDark: string
  accent: string
  logo: { type: 'image/svg+xml' | 'image/png'; base64: string } | null
}

/** Keeps the theme of a municipality. */
export interface Themes {
  /** Null for the product's own look. */
  read(municipality: string): Promise<Theme | null>
  write(actor: Actor, theme: Theme, audit: AuditRecord): Promise<void>
}
