import type { Actor } from './actor.ts'
import type { ExportReason } from './audit-purposes.ts'
import type { Breach, BreachFilter, BreachLedger } from './breaches.ts'
import type {
  CaseFilter,
  DeadlineFilter,
  ListedCase,
  ListedDeadline,
  ListedYoungPerson,
  Lists,
  Page,
  PageOf,
  YoungPersonFilter,
} from './lists.ts'
import type { AuditRecord } from './records.ts'

/** A row of a file: flat, days as text, without names. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>

/** Which list becomes a file, and what it is asked. */
export type ExportAsked =
  | { list: 'cases'; filter: CaseFilter }
  | { list: 'deadlines'; filter: DeadlineFilter }
  | { list: 'breaches'; filter: BreachFilter }
  | { list: 'young-people'; filter: YoungPersonFilter }

/** The lists that files are made of. */
export type ExportedLists = {
  lists: Pick<Lists, 'cases' | 'deadlines' | 'youngPeople'>
  breaches: Pick<BreachLedger, 'list'>
}

/** What a file is made for: the reason is kept; `pseudonym` takes the place of every id of a case or a person. */
export type ExportAbout = { reason: ExportReason; traceId: string; pseudonym: (id: string) => string }

/** So many rows are in memory at once. */
const rowsAtOnce = 1000

/**
 * The rows of a list, page after page along its order, in memory that does not grow. Every page leaves a row in the audit
 * with all that was read and the reason. The pseudonyms are others in each file.
 */
export function exportRows(
  from: ExportedLists,
  actor: Actor,
  asked: ExportAsked,
  { reason, traceId, pseudonym }: ExportAbout,
): AsyncGenerator<ExportRow[]> {
  const { lists, breaches } = from
  const audit: AuditRecord = {
    action: `${asked.list}.exported`,
    purpose: reason,
    caseIds: [],
    youngPersonIds: [],
    traceId,
  }
  switch (asked.list) {
    case 'cases':
      return allPages((page) => lists.cases(actor, asked.filter, page, audit), caseRow(pseudonym))
    case 'deadlines':
      return allPages((page) => lists.deadlines(actor, asked.filter, page, audit), deadlineRow(pseudonym))
    case 'breaches':
      return allPages((page) => breaches.list(actor, asked.filter, page, audit), breachRow(pseudonym))
    case 'young-people':
      return allPages((page) => lists.youngPeople(actor, asked.filter, page, audit), personRow(pseudonym))
  }
}

type Pseudonym = ExportAbout['pseudonym']

const caseRow =
  (pseudonym: Pseudonym) =>
  (one: ListedCase): ExportRow => ({
    case: pseudonym(one.id),
    pathway: one.pathway,
    phase: one.phase,
    final: one.final,
    openedOn: one.openedOn,
    turns18On: one.turns18On,
    team: one.owner.organisationId,
    atTurn: one.atTurn.party,
    atTurnOrganisation: one.atTurn.organisationId,
    nextStep: one.nextStep,
    nextDueOn: one.nextDueOn,
    nextDueKind: one.nextDueKind,
  })

const deadlineRow =
  (pseudonym: Pseudonym) =>
  (one: ListedDeadline): ExportRow => ({
    case: pseudonym(one.caseId),
    pathway: one.pathway,
    kind: one.kind,
    status: one.status,
    dueOn: one.dueOn,
    daysOverdue: one.daysOverdue,
    statutory: one.statutory,
    legalBasis: one.legalBasis.join(', '),
    openedOn: one.openedOn,
    settledOn: one.settledOn,
    party: one.party,
    organisation: one.responsible.organisationId,
  })

const breachRow =
  (pseudonym: Pseudonym) =>
  (one: Breach): ExportRow => ({
    case: pseudonym(one.caseId),
    pathway: one.pathway,
    kind: one.kind,
    status: one.status,
    dueOn: one.dueOn,
    brokenOn: one.brokenOn,
    endedOn: one.endedOn,
    daysLate: one.daysLate,
    statutory: one.statutory,
    legalBasis: one.legalBasis.join(', '),
    party: one.party,
    heldBy: one.heldBy.organisationId,
    cause: one.explanations.at(-1)?.cause ?? null,
  })

/** Of who is known no more than what is to be done: no name, no day of birth, no facts. */
const personRow =
  (pseudonym: Pseudonym) =>
  (one: ListedYoungPerson): ExportRow => ({
    person: pseudonym(one.id),
    case: one.openCaseId === null ? null : pseudonym(one.openCaseId),
    advice: typeof one.advice['outcome'] === 'string' ? one.advice['outcome'] : null,
    advisedOn: one.advisedOn,
    watchedBy: one.watch?.organisationId ?? null,
    watchDueOn: one.watch?.dueOn ?? null,
    watchBecause: one.watch?.because ?? null,
  })

async function* allPages<Item>(
  read: (page: Page) => Promise<PageOf<Item>>,
  show: (item: Item) => ExportRow,
): AsyncGenerator<ExportRow[]> {
  for (let after: string | null = null; ; ) {
    const page: PageOf<Item> = await read({ limit: rowsAtOnce, after })
    yield page.items.map(show)
    if (page.after === null) return
    after = page.after
  }
}
