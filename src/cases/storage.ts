import type { Actor } from './actor.ts'
import type { BreakGlasses } from './break-glass/break-glasses.ts'
import type { OpenLinks } from './handover/open-links.ts'
import type { Places } from './handover/places.ts'
import type { Mandates } from './mandates/mandates.ts'
import type {
  AuditRecord,
  CaseRecord,
  DeadlineRecord,
  OutboxMessage,
  PersonEvent,
  RecordedEvent,
  RelationRecord,
  YoungPersonRecord,
} from './records.ts'

/** What a case is when loaded for a change: locked, with its current deadlines (all, settled ones too), relations, subject and opening. */
export type LoadedCase = {
  record: CaseRecord
  deadlines: DeadlineRecord[]
  relations: RelationRecord[]
  youngPerson: CaseSubject
  /** Its `case.opened` event: the advice as given then, and why another pathway was chosen. */
  opening: RecordedEvent
  /** The break-glass that is open to the actor in this case, when it is read by who sees no names else. */
  breakGlassId?: string | null
}

/** Whom a case is about. `signInPersonId` is the person that they sign in as; null without a sign-in. */
export type CaseSubject = Pick<
  YoungPersonRecord,
  'id' | 'firstName' | 'familyName' | 'birthDate' | 'reference' | 'signInPersonId'
>

/** One change of one case, written in one statement. */
export type CaseChange = {
  /** Null for a case that begins. */
  expectedVersion: number | null
  record: CaseRecord
  /** In order, seq = expectedVersion + 1 and on (from 1 for a case that begins). */
  events: RecordedEvent[]
  /**
   * The state after each event, for lists as of another day: seq, the day from which it holds, and what lists show.
   * A correction writes all from the corrected seq on; those it replaces are closed, not removed.
   */
  states: CaseStatePeriod[]
  /** Deadlines that are new or differ from what is stored: the stored version is closed, this one is current. */
  deadlines: DeadlineRecord[]
  /** Relations that are new or differ. */
  relations: RelationRecord[]
  outbox: OutboxMessage[]
  audit: AuditRecord
  /** The answer to a request with an Idempotency-Key, kept in the same transaction as what it did. */
  keptAnswer: KeptAnswer | null
}

/** What was answered under an Idempotency-Key of this caller; kept for 24 hours. */
export type KeptAnswer = {
  key: string
  fingerprint: string
  answer: { status: number; headers: Readonly<Record<string, string>>; body: string | null }
}

export type CaseStatePeriod = {
  seq: number
  validFrom: string
  pathway: string
  state: unknown
  phase: string
  final: boolean
  ownerOrganisationId: string | null
  ownerPersonId: string | null
}

export type Lock = 'for-update' | 'none'
/** `unless-locked`: locked for a change, or as if it were not there while somebody else has it. */
export type CaseLock = Lock | 'unless-locked'

/** All that one transaction can read and write. Nothing of it holds before the transaction does. */
export interface UnitOfWork {
  /** The instant of this transaction, from the caller's clock (ISO 8601). */
  readonly now: string

  loadYoungPerson(id: string, lock: Lock): Promise<YoungPersonRecord | null>
  findYoungPersonByReference(reference: string): Promise<YoungPersonRecord | null>
  /** People with this BSN, or this family name, first name and birth date; for the duplicate warning. */
  findPossibleDuplicates(
    person: Pick<YoungPersonRecord, 'bsn' | 'firstName' | 'familyName' | 'birthDate'>,
  ): Promise<{ id: string; reference: string | null }[]>
  /** Inserts (expectedVersion null) or updates a young person with the event that did it. Throws Stale when the version moved on. */
  writeYoungPerson(
    person: YoungPersonRecord,
    event: PersonEvent,
    expectedVersion: number | null,
    audit: AuditRecord,
  ): Promise<void>
  /** Updates the advice and watch entry as the days pass: no event, no new version. */
  writeAdvice(person: YoungPersonRecord): Promise<void>
  youngPersonEvents(id: string): Promise<PersonEvent[]>
  casesOf(youngPersonId: string): Promise<CaseRecord[]>

  loadCase(id: string, lock: CaseLock): Promise<LoadedCase | null>
  caseEvents(id: string): Promise<RecordedEvent[]>
  /** Throws Stale when `(case, seq)` was taken meanwhile, AlreadyAnswered when the key of its kept answer was. */
  writeCase(change: CaseChange): Promise<void>
  /**
   * Keeps an answer for changes that write no case, sealed for the young person that it is about. Throws AlreadyAnswered
   * when the key was answered meanwhile.
   */
  keepAnswer(kept: KeptAnswer, youngPersonId: string | null): Promise<void>

  /** A read by a person leaves a row, in the same transaction. */
  writeAudit(audit: AuditRecord): Promise<void>

  /** Organisations and people by id or by name (import), unknown ones created inactive. */
  directory: Directory
  /** The places of receiving organisations. */
  places: Places
  /** Links that open without an account. */
  links: OpenLinks
  /** Names shown to who sees none, for an hour and a reason. */
  breakGlasses: BreakGlasses
  /** Who may stand for a young person, and where they can't weigh for themself. */
  mandates: Mandates
}

export type OrganisationRecord = {
  id: string
  municipality: string
  name: string
  kind: string
  active: boolean
  /** Contract, expertise, capacity, region, laws, help kinds: validated where they are used. */
  details: { readonly [key: string]: unknown }
}

export type PersonRecord = {
  id: string
  municipality: string
  name: string
  email: string | null
  organisationId: string
  role: string
  active: boolean
  /** As whom the sign-in provider knows them (`sub`). */
  subject?: string | null
}

export interface Directory {
  /** Makes the actor's municipality known by this name, or renames it; locked until the transaction ends. */
  writeMunicipality(name: string): Promise<void>
  organisation(id: string): Promise<OrganisationRecord | null>
  organisations(): Promise<OrganisationRecord[]>
  organisationByName(name: string): Promise<OrganisationRecord | null>
  writeOrganisation(organisation: OrganisationRecord): Promise<void>
  person(id: string): Promise<PersonRecord | null>
  people(organisationId?: string): Promise<PersonRecord[]>
  personByName(organisationId: string, name: string): Promise<PersonRecord | null>
  writePerson(person: PersonRecord): Promise<void>
  /** Who can administer now (active, in an active organisation), locked until the transaction ends. */
  administrators(): Promise<PersonRecord[]>
}

/** Opens transactions in the name of an actor; the actor becomes the database's context before the first read. */
export interface Storage {
  transaction<T>(actor: Actor, work: (unit: UnitOfWork) => Promise<T>): Promise<T>
}
