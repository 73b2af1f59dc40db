import type { Party, Role } from '../../machines/roles.ts'
import type { Day } from '../calendar/day.ts'
import type { AuditPurpose } from './audit-purposes.ts'

/** A JSON object as it is stored: no Date, no undefined. */
export type Json = { readonly [key: string]: unknown }

/** One accepted event of a case. `payload` is what was told, `computed` what the use-case added so that a replay needs nothing else. */
export type RecordedEvent = {
  seq: number
  type: string
  occurredOn: Day
  recordedAt: string
  personId: string | null
  role: Role
  organisationId: string | null
  payload: Json
  computed: Json
}

/** One event of a young person's own history: `person.registered`, `facts.learned`. */
export type PersonEvent = Omit<RecordedEvent, 'computed'>

/** An organisation and, where known, the person in it. */
export type Holder = { organisationId: string | null; personId: string | null }

/** Someone without an open case stays here: with an owner, a date and the reason. */
export type WatchEntry = Holder & { dueOn: Day; because: string }

export type YoungPersonRecord = {
  id: string
  municipality: string
  reference: string | null
  bsn: string | null
  firstName: string
  familyName: string
  birthDate: Day
  /** The municipality that they live in; `municipality` is the one whose records these are. */
  residence: string
  /** The person that they sign in as, once they have a sign-in. */
  signInPersonId: string | null
  facts: Json
  version: number
  registeredAt: string
  /** Outcome, ground, status and alerts of the latest advice, and the day it was given for. */
  advice: Json
  advisedOn: Day
  /** The next day on which the calendar alone could change the advice; null when never. */
  adviseAgainOn: Day | null
  /** Null when an open case carries the owner and the date. */
  watch: WatchEntry | null
}

export type CaseRecord = {
  id: string
  municipality: string
  youngPersonId: string
  pathway: string
  machineVersion: number
  /** The number of the latest event; the ETag. */
  version: number
  snapshot: Json
  /** The state value as XState writes it: a string or an object. */
  state: unknown
  phase: string
  final: boolean
  openedOn: Day
  closedOn: Day | null
  policyVersion: string
  owner: Holder
  atTurn: Holder & { party: Party }
  nextStep: string
  nextDueOn: Day | null
  nextDueKind: string | null
  /** Set when no deadline runs: the stated reason. */
  noDateBecause: string | null
  /** The next day that the statechart's clock must see; null when none is left. */
  nextDayOn: Day | null
  turns18On: Day
  /** The latest occurredOn so far: from this day the state holds. */
  validFrom: Day
  continuesCaseId: string | null
}

export type DeadlineOutcome = 'met' | 'cancelled' | 'superseded' | 'passed-before-opening'

/** One version of one deadline. A settled or moved deadline gets a new version; none is overwritten. */
export type DeadlineRecord = {
  /** Unique in the municipality and the same after a replay: `<caseId>.<seq that opened it>.<kind>[.<key>]`. */
  id: string
  caseId: string
  kind: string
  key: string | null
  startsOn: Day
  rawEndOn: Day
  suspendedDays: number
  dueOn: Day
  shifts: { day: Day; because: string }[]
  legalBasis: string[]
  statutory: boolean
  party: Party
  responsible: Holder
  openedBySeq: number
  openedOn: Day
  settledBySeq: number | null
  settledOn: Day | null
  outcome: DeadlineOutcome | null
  /** Set while it stands still (Awb 4:15): the day of the invitation, consent or delay. */
  suspendedSince: Day | null
  /** The times it stood still and ran on again, oldest first. */
  suspensions: { invitedOn: Day; completedOn: Day }[]
  /** The day to which it was extended within what the law allows. */
  extendedTo: Day | null
  policyVersion: string
  /** The event that its passing becomes (`deadline.passed`, `offer.expired` …); null where only the ledger learns of it. */
  passesAs: string | null
  /** Set once its passing was recorded. */
  passedOn: Day | null
  /** For a superseded deadline: the id that took its place. */
  supersededBy: string | null
}

/** That an organisation takes part in a case, since when, until when, and how much it may see. */
export type RelationRecord = {
  caseId: string
  organisationId: string
  party: Party | 'subcontractor' | 'referral' | 'youthFamilyCentre'
  scope: 'full' | 'handover' | 'preview' | 'contact'
  beganOn: Day
  endedOn: Day | null
}

/** A message to be told once the transaction holds. */
export type OutboxMessage = {
  id: string
  topic: string
  caseId: string | null
  seq: number | null
  body: Json
}

/** Who did or saw what, written in the same transaction. */
export type AuditRecord = {
  action: string
  purpose: AuditPurpose
  caseIds: string[]
  youngPersonIds: string[]
  /** The request that it was part of; null takes that of the actor. */
  traceId: string | null
  /** Granted unless said. */
  outcome?: 'granted' | 'refused'
  /** The break-glass under which names were seen. */
  breakGlassId?: string
}
