import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecord, Holder } from '../records.ts'

/**
 * How soon something asks for attention of who looks. Late comes first whoever is at turn, for somebody must ask after it;
 * what waits for another comes last.
 */
export const urgencies = ['late', 'this-week', 'soon', 'later', 'waiting'] as const
export type Urgency = (typeof urgencies)[number]

/** Mine: I own it, am at turn, or hold one of its dates. Otherwise everything that I may see. */
export const scopesOfWork = ['mine', 'all'] as const
export type ScopeOfWork = (typeof scopesOfWork)[number]

export const workOrders = ['urgency', 'name', 'birthday', 'opened'] as const
export type WorkOrder = (typeof workOrders)[number]

export type WorkFilter = {
  whose: ScopeOfWork
  urgency?: Urgency | undefined
  pathway?: string | undefined
  phases?: readonly string[] | undefined
  /** The organisation that owns it or takes part in it. */
  organisation?: string | undefined
  owner?: string | undefined
  turns18Before?: Day | undefined
  /** Open cases with the watch list (default), closed ones, or both. */
  closed?: 'open' | 'closed' | 'all' | undefined
  /** The beginning of a part of a name, a part of a reference, the first characters of a case's id, or a birth date. */
  text?: string | undefined
  order?: WorkOrder | undefined
  descending?: boolean | undefined
}

/** A case, or somebody on the watch list who has none yet. */
export type WorkItem = {
  kind: 'case' | 'watch'
  /** Of the case; for the watch list of the young person. */
  id: string
  youngPersonId: string
  /** Null where the reader may not see names. */
  name: { firstName: string; familyName: string } | null
  /** For who works on the case, as the birth date. */
  reference: string | null
  /** Null where the reader may not see it; then `turns18On` is all there is. */
  birthDate: Day | null
  turns18On: Day | null
  pathway: string | null
  phase: string | null
  final: boolean
  openedOn: Day
  owner: Holder
  atTurn: Holder & { party: string }
  /** Whether who looks is at turn, by their own date or by the next step. */
  myTurn: boolean
  /** The event that is the next step; for the watch list why they are on it. */
  nextStep: string
  /** The first date that is theirs, else the first of the case; null with the reason why none runs. */
  dueOn: Day | null
  dueKind: string | null
  /** Whether that date is of the next step of the case, not of another thing that is theirs. */
  dueIsOfNextStep: boolean
  noDateBecause: string | null
  urgency: Urgency
}

export type WorkPage = {
  items: WorkItem[]
  /** How many there are in all, by urgency, before the page and the urgency filter. */
  counts: Readonly<Record<Urgency, number>>
  total: number
}

/** What a worker reads to know what comes first. */
export interface Worklist {
  /** One page; who was read is written to the audit in the same transaction. */
  read(actor: Actor, filter: WorkFilter, page: { limit: number; offset: number }, audit: AuditRecord): Promise<WorkPage>
}
