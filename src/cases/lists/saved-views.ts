import type { Actor } from '../actor.ts'

/** A choice of filters under a name: the query of a screen. */
export type SavedView = { name: string; query: string }

/** Keeps choices of filters, for whoever made them alone. */
export interface SavedViews {
  list(actor: Actor, screen: string): Promise<SavedView[]>
  /** Keeps it under its name, in place of an older one. */
  keep(actor: Actor, screen: string, view: SavedView): Promise<void>
  remove(actor: Actor, screen: string, name: string): Promise<void>
}
