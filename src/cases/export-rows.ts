import type { Actor } from './actor.ts'
import type { CaseFilter, DeadlineFilter, Lists, Page, PageOf } from './lists.ts'
import type { AuditRecord } from './records.ts'

/** A row of a file: flat, days as text, without names. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>

/** Which list becomes a file, and what it is asked. */
export type ExportAsked = { list: 'cases'; filter: CaseFilter } | { list: 'deadlines'; filter: DeadlineFilter }

/** So many rows are in memory at once. */
const rowsAtOnce = 1000

/**
 * The rows of a list, page after page along its order, in memory that does not grow. Every page leaves a row in the audit
 * with all that was read and the reason. `pseudonym` takes the place of every case: another one in each file.
 */
export function exportRows(
  lists: Pick<Lists, 'cases' | 'deadlines'>,
  actor: Actor,
  asked: ExportAsked,
  { reason, traceId, pseudonym }: { reason: string; traceId: string; pseudonym: (caseId: string) => string },
): AsyncGenerator<ExportRow[]> {
  const audit: AuditRecord = {
    action: `${asked.list}.exported`,
    purpose: reason,
    caseIds: [],
    youngPersonIds: [],
    traceId,
  }
  if (asked.list === 'cases') {
    return allPages(
      (page) => lists.cases(actor, asked.filter, page, audit),
      (one) => ({
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
      }),
    )
  }
  return allPages(
    (page) => lists.deadlines(actor, asked.filter, page, audit),
    (one) => ({
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
    }),
  )
}

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
