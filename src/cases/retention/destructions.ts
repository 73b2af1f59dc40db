import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord } from '../records.ts'
import type { RetentionLaw } from './retention.ts'

/** What is kept of somebody as the database tells it: their files with their pathways, and what stands in the way. */
export type KeptFiles = {
  youngPersonId: string
  /** A file without pathways is their own history. */
  files: { pathways: string[]; changedOn: Day }[]
  openCase: boolean
  held: boolean
}

/** Why somebody's data is destroyed: its term is over, or they asked for it (Jeugdwet 7.3.9, Wmo 2015 5.3.5). */
export const destructionGrounds = ['term-over', 'asked'] as const
export type DestructionGround = (typeof destructionGrounds)[number]

export const destructionStates = ['proposed', 'withdrawn', 'approved', 'destroyed'] as const
export type DestructionState = (typeof destructionStates)[number]

/** The record of a destruction. It holds nothing of a person but an id that nobody can look up any more. */
export type Destruction = {
  id: string
  youngPersonId: string
  ground: DestructionGround
  law: RetentionLaw
  basis: string
  keptUntilOn: Day
  state: DestructionState
  proposedAt: string
  proposedBy: string
  decidedAt: string | null
  decidedBy: string | null
  /** How many rows were removed, by table. */
  rowsRemoved: Readonly<Record<string, number>> | null
  /** When the key was destroyed too, and with it what older backups hold. */
  destroyedAt: string | null
}

/** What stops a destruction: an appeal, a complaint, good care. The reasons are read by who keeps the records. */
export type LegalHold = {
  id: string
  youngPersonId: string
  reason: string
  placedAt: string
  placedBy: string
  liftedAt: string | null
  liftedBy: string | null
  liftedBecause: string | null
}

/** What is kept, held and destroyed; every change and every read leaves its audit row in the same transaction. */
export interface RecordsDesk {
  /** Those whose files all changed on or before a day, by id, after one of them. */
  keptFiles(actor: Actor, changedBy: Day, page: Page, audit: AuditRecord): Promise<KeptFiles[]>
  keptFilesOf(actor: Actor, youngPersonId: string): Promise<KeptFiles | null>
  holds(actor: Actor, youngPersonId: string, audit: AuditRecord): Promise<LegalHold[]>
  hold(actor: Actor, id: string): Promise<LegalHold | null>
  placeHold(
    actor: Actor,
    hold: Pick<LegalHold, 'id' | 'youngPersonId' | 'reason'>,
    audit: AuditRecord,
  ): Promise<LegalHold>
  /** Null when there is none that stands. */
  liftHold(actor: Actor, hold: LegalHold, because: string, audit: AuditRecord): Promise<LegalHold | null>
  destructions(actor: Actor, state: DestructionState | undefined, page: Page): Promise<PageOf<Destruction>>
  destruction(actor: Actor, id: string): Promise<Destruction | null>
  /** Throws Conflict when one is under way for the same person. */
  propose(
    actor: Actor,
    destruction: Omit<Destruction, 'state' | 'proposedAt' | 'decidedAt' | 'decidedBy' | 'rowsRemoved' | 'destroyedAt'>,
    audit: AuditRecord,
  ): Promise<Destruction>
  /** Null when it is not proposed any more. */
  withdraw(actor: Actor, id: string, audit: AuditRecord): Promise<Destruction | null>
  /** Removes the rows, then the key; null when it is not proposed any more. */
  approve(actor: Actor, destruction: Destruction, audit: AuditRecord): Promise<Destruction | null>
}
