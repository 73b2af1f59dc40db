import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecord, DeadlineRecord, Holder, YoungPersonRecord } from '../records.ts'

/**
 * What a deadline is on a day, one status each: settled ones by how, open ones by the day. Overdue is never stored:
 * it follows from the due day and the day that is asked about, so it is right when no worker runs.
 */
export const deadlineStatuses = [
  'open',
  'due-soon',
  'overdue',
  'suspended',
  'met',
  'met-late',
  'cancelled',
  'superseded',
  'passed-before-opening',
] as const
export type DeadlineStatus = (typeof deadlineStatuses)[number]

/** The day in the world, and what had been recorded by then (an instant; null is now). */
export type AsOf = { asOf: Day; knownAt: string | null }

/** A page of a list that goes on after `after`, an opaque text that the list itself made. */
export type Page = { limit: number; after: string | null }
export type PageOf<Item> = { items: Item[]; after: string | null }

/**
 * How far a deadline that runs is from its day, in days from the day asked about: the least and the most, both inside;
 * null where there is no end.
 */
export const ageBuckets = {
  'late-over-30': [null, -31],
  'late-1-30': [-30, -1],
  'due-within-14': [0, 14],
  'due-15-60': [15, 60],
  'due-over-60': [61, null],
} as const satisfies Record<string, readonly [number | null, number | null]>
export type AgeBucket = keyof typeof ageBuckets
export const ageBucketNames = Object.keys(ageBuckets) as [AgeBucket, ...AgeBucket[]]

/** In place of an id in a filter: where nobody stands. */
export const nobodyThere = 'none'

export type DeadlineFilter = AsOf & {
  status?: DeadlineStatus | undefined
  pathway?: string | undefined
  organisation?: string | undefined
  owner?: string | undefined
  kind?: string | undefined
  dueFrom?: Day | undefined
  dueBefore?: Day | undefined
  /** The organisation that owns the case, and the youth-care provider in it. */
  team?: string | undefined
  provider?: string | undefined
  bucket?: AgeBucket | undefined
  /** Those that are not settled on the day asked about, whatever their day is. */
  running?: true | undefined
  caseId?: string | undefined
}

/** A deadline in a list: with the status and the days late as of the day asked about. */
export type ListedDeadline = DeadlineRecord & { pathway: string; status: DeadlineStatus; daysOverdue: number }

export type CaseFilter = AsOf & {
  /** Only these. */
  ids?: readonly string[] | undefined
  pathway?: string | undefined
  /** A phase of the lay path, or the id of a state (`open.plan.final`) that the case is in. */
  state?: string | undefined
  owner?: string | undefined
  organisation?: string | undefined
  birthdayFrom?: Day | undefined
  birthdayBefore?: Day | undefined
  final?: boolean | undefined
  /** The youth-care provider in it. */
  provider?: string | undefined
  /** Open, and without an active owner. */
  unowned?: boolean | undefined
  /** Whether all that a handover needs before the 18th birthday is arranged; only handovers are. */
  arranged?: boolean | undefined
  /** The party at turn, and its next step. */
  atTurn?: string | undefined
  nextStep?: string | undefined
}

/** A case in a list: where it is, who holds it, and its first date. */
export type ListedCase = {
  id: string
  youngPersonId: string
  pathway: string
  state: unknown
  phase: string
  final: boolean
  version: number
  openedOn: Day
  turns18On: Day
  owner: Holder
  atTurn: Holder & { party: string }
  nextStep: string
  nextDueOn: Day | null
  nextDueKind: string | null
  noDateBecause: string | null
  /** Null where the reader may not see names. */
  name: { firstName: string; familyName: string } | null
}

export type YoungPersonFilter = {
  advice?: string | undefined
  pathway?: string | undefined
  reference?: string | undefined
  watched?: boolean | undefined
}

/** Somebody in a list, with the case that is open for them. */
export type ListedYoungPerson = YoungPersonRecord & { openCaseId: string | null; heldBy: string | null }

/** How a search names somebody: by BSN, or by family name and optionally birth date. */
export type YoungPersonSearch = {
  bsn?: string | undefined
  familyName?: string | undefined
  firstName?: string | undefined
  birthDate?: Day | undefined
}

/** Something overdue or near to count, by organisation, owner, pathway or kind. */
export type DeadlineCount = {
  organisation: string | null
  owner: string | null
  pathway: string
  kind: string
  count: number
}

/** An open case or watch-list entry that lacks an owner, a next step or a date, or whose owner left. */
export type Orphan = {
  caseId: string | null
  youngPersonId: string
  lacks: 'owner' | 'active-owner' | 'next-step' | 'date'
}

/** How many were born in a month (`2009-06`); null for fewer than five. */
export type BirthMonthCount = { birthMonth: string; youngPeople: number | null }

/**
 * What screens and lists read: one query each, with the reader's rights held by the database's context, and an audit row
 * in the same transaction.
 */
export interface Lists {
  deadlines(actor: Actor, filter: DeadlineFilter, page: Page, audit: AuditRecord): Promise<PageOf<ListedDeadline>>
  countDeadlines(actor: Actor, filter: DeadlineFilter): Promise<DeadlineCount[]>
  cases(actor: Actor, filter: CaseFilter, page: Page, audit: AuditRecord): Promise<PageOf<ListedCase>>
  youngPeople(
    actor: Actor,
    filter: YoungPersonFilter,
    page: Page,
    audit: AuditRecord,
  ): Promise<PageOf<ListedYoungPerson>>
  searchYoungPeople(
    actor: Actor,
    search: YoungPersonSearch,
    page: Page,
    audit: AuditRecord,
  ): Promise<PageOf<ListedYoungPerson>>
  orphans(actor: Actor, page: Page, audit?: AuditRecord): Promise<PageOf<Orphan>>
  /** For a neighbourhood team: how many of 16 and 17 it may not see, by birth month; null for fewer than five. */
  unseenBirthMonths(actor: Actor): Promise<BirthMonthCount[]>
  /** Cases of the municipality whose calendar has a day to see on or before this day, the oldest first. */
  casesWithDaysDue(municipality: string, today: Day, limit: number): Promise<string[]>
  /** Young people without an open case whose advice the calendar may have changed by this day. */
  peopleToAdvise(municipality: string, today: Day, limit: number): Promise<string[]>
}
