import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord } from '../records.ts'
import type { KeptAnswer } from '../storage.ts'
import type { Movable, PolicyMove } from './apply-policy.ts'

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

/**
 * Deadlines that run in open cases and that a policy moves alike, as all that it depends on is the same. The id is that of
 * one of them.
 */
export type RunningAlike = Movable & { casePolicy: string }

/** Deadlines alike, with where they go. */
export type AlikeMove = { alike: RunningAlike; move: PolicyMove }

/** A deadline that a new policy moves, or would but for the rule that nobody is late after the fact. */
export type MovedDeadline = PolicyMove & {
  caseId: string
  deadlineId: string
  kind: string
  /** Where it is now. */
  from: Day
}

/** What a new policy moves: a page of deadlines, and how many cases and deadlines there are in all. */
export type PolicyPreview = PageOf<MovedDeadline> & { cases: number; deadlines: number; stay: number }

/** The versions that a municipality has, as they are stored. */
export interface PolicyStore {
  /** In the order in which they were recorded. */
  list(municipality: string): Promise<PolicyRecord[]>
  /** Adds versions in this order, all or none. Throws Conflict when a name was taken. */
  add(actor: Actor, versions: readonly NewPolicy[], audit: AuditRecord, kept: KeptAnswer | null): Promise<void>
  /** How deadlines of these kinds stand that run in open cases which are not on this version, each way once. */
  runningAlike(actor: Actor, kinds: readonly string[], version: string): Promise<RunningAlike[]>
  /** Those of them that stand in one of these ways: how many, and by id a page. */
  movedAlike(actor: Actor, moves: readonly AlikeMove[], page: Page): Promise<PolicyPreview>
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
