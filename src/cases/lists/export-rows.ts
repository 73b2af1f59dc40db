import type { Actor } from '../actor.ts'
import type { ExportReason } from '../audit-purposes.ts'
import type { CaseloadRefusals } from '../caseload/caseload-log.ts'
import type { BreachFilter, BreachLedger } from '../deadlines/breaches.ts'
import type { ForecastRow } from '../figures/forecast-rows.ts'
import type { Measured } from '../figures/indicators/indicators.ts'
import type { AuditRecord } from '../records.ts'
import type { ResearchRow } from '../statistics/research-rows.ts'
import {
  breachRow,
  caseRow,
  deadlineRow,
  type ExportRow,
  forecastRow,
  indicatorRows,
  orphanRow,
  type Pseudonym,
  personRow,
  refusalRow,
  researchRow,
} from './export-row.ts'
import type { CaseFilter, DeadlineFilter, Lists, Page, PageOf, YoungPersonFilter } from './lists.ts'

/** Which list becomes a file, and what it is asked. */
export type ExportAsked =
  | { list: 'cases'; filter: CaseFilter }
  | { list: 'deadlines'; filter: DeadlineFilter }
  | { list: 'breaches'; filter: BreachFilter }
  | { list: 'young-people'; filter: YoungPersonFilter }
  | { list: 'orphans' }
  | { list: 'caseload-refusals'; filter: { settled: boolean } }
  | { list: 'forecast-rows'; rows: (audit: AuditRecord) => Promise<readonly ForecastRow[]> }
  | { list: 'year-cases'; rows: (audit: AuditRecord) => Promise<readonly ResearchRow[]> }
  | { list: 'indicators'; measured: (audit: AuditRecord) => Promise<readonly Measured[]> }

/** The lists that files are made of. */
export type ExportedLists = {
  lists: Pick<Lists, 'cases' | 'deadlines' | 'youngPeople' | 'orphans'>
  breaches: Pick<BreachLedger, 'list'>
  refusals: Pick<CaseloadRefusals, 'list'>
}

/** What a file is made for: the reason is kept; `pseudonym` takes the place of every id of a case or a person. */
export type ExportAbout = { reason: ExportReason; traceId: string; pseudonym: Pseudonym }

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
  const { lists, breaches, refusals } = from
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
    case 'orphans':
      return allPages((page) => lists.orphans(actor, page, audit), orphanRow(pseudonym))
    case 'caseload-refusals':
      return allPages((page) => refusals.list(actor, asked.filter, page, audit), refusalRow(pseudonym))
    case 'forecast-rows':
      return allAtOnce(asked.rows(audit), forecastRow(pseudonym))
    case 'year-cases':
      return allAtOnce(asked.rows(audit), researchRow(pseudonym))
    case 'indicators':
      return allAtOnce(asked.measured(audit).then(indicatorRows), (row) => row)
  }
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

/** What is read whole goes out in the same pieces. */
async function* allAtOnce<Item>(
  read: Promise<readonly Item[]>,
  show: (item: Item) => ExportRow,
): AsyncGenerator<ExportRow[]> {
  const items = await read
  for (let from = 0; from === 0 || from < items.length; from += rowsAtOnce)
    yield items.slice(from, from + rowsAtOnce).map(show)
}
