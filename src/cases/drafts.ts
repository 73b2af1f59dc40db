import type { Actor } from './actor.ts'
import type { Json } from './records.ts'

/** What somebody was typing and has not sent yet. `kind` names the form. */
export type Draft = { id: string; kind: string; body: Json; savedAt: string }

/** Keeps what is being typed, for whoever types it alone. */
export interface Drafts {
  find(actor: Actor, id: string): Promise<Draft | null>
  /** Those of one form, the last saved first. */
  list(actor: Actor, kind: string): Promise<Draft[]>
  keep(actor: Actor, draft: Pick<Draft, 'id' | 'kind' | 'body'>): Promise<void>
  remove(actor: Actor, id: string): Promise<void>
}
