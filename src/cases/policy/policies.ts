import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import type { PageOf } from '../lists/lists.ts'
import type { AuditRecord, DeadlineRecord } from '../records.ts'
import type { KeptAnswer } from '../storage.ts'

/** Which cases a new policy holds for: those opened from its first day on, or those that are open then too. */
export const policyReaches = ['new-cases', 'open-cases'] as const
export type PolicyReach = (typeof policyReaches)[number]

/** One version of a municipality's policy with why it is there. */
export type PolicyRecord = {
  policy: Policy
  appliesTo: PolicyReach
  because: string
  /** Null for the policy that the program ships with. */
  recordedAt: string | null
  recordedBy: string | null
}

/** A version before it is stored. */
export type NewPolicy = Omit<PolicyRecord, 'recordedAt' | 'recordedBy'>

/** A deadline that runs in an open case, with the version of the policy that its case is on. */
export type RunningDeadline = { deadline: DeadlineRecord; casePolicy: string }

/** The versions that a municipality has, as they are stored. */
export interface PolicyStore {
  /** In the order in which they were recorded. */
  list(municipality: string): Promise<PolicyRecord[]>
  /** Adds versions in this order, all or none. Throws Conflict when a name was taken. */
  add(actor: Actor, versions: readonly NewPolicy[], audit: AuditRecord, kept: KeptAnswer | null): Promise<void>
  /** Open deadlines of these kinds in open cases that are not on this version, by id, so many after the last one. */
  running(
    actor: Actor,
    kinds: readonly string[],
    version: string,
    after: string | null,
    limit: number,
  ): Promise<PageOf<RunningDeadline>>
  /** Open cases that are on another version, so many. */
  casesNotOn(municipality: string, version: string, limit: number): Promise<string[]>
}

/** What is in force: read by everybody, often, so it is kept at hand and read anew when it changed. */
export interface PolicyBook {
  /** The policy in force in a municipality on a day. */
  on(day: Day, municipality: string): Policy
  /** Any version by its name. Throws Unavailable for one that was recorded a moment ago elsewhere and is being read. */
  of(version: string): Policy
  /** Every version that counts on some day, oldest first: what `policyOn` chooses from. */
  inForce(municipality: string): readonly Policy[]
  /** All of them, also those that another one replaced before they began. */
  all(municipality: string): readonly PolicyRecord[]
  /** Throws Conflict when a version of this name is there, in whichever municipality: a name stands for one policy. */
  refuseTaken(version: string): void
  /** Reads them anew. */
  refresh(): Promise<void>
}
