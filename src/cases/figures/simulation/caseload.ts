import type { Pathway } from '../../../../machines/context.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Actor } from '../../actor.ts'
import type { AuditRecord, CaseRecord, DeadlineRecord } from '../../records.ts'
import type { OrganisationRecord } from '../../storage.ts'
import type { OverviewFilter } from '../overview.ts'
import type { History } from './history.ts'

/** Somebody on the watch list whose advice names a pathway. */
export type Waiting = { youngPersonId: string; birthDate: Day; pathway: Pathway }

/** What a simulation lives on: open cases and who waits, or a sample of them, and what history tells. */
export type SimulationCaseload = {
  cases: readonly { record: CaseRecord; deadlines: DeadlineRecord[] }[]
  waiting: readonly Waiting[]
  /** How many open cases and people who wait there are; those above are all of them or drawn from them. */
  of: number
  histories: readonly History[]
  receivers: readonly OrganisationRecord[]
}

/** How many are drawn at most: of the caseload, and of the histories. */
export type SampleSize = { cases: number; histories: number }

export interface SimulationReader {
  /** The caseload as it stands now, of the part asked for; the same sample for the same caseload. */
  simulationCaseload(
    actor: Actor,
    filter: Pick<OverviewFilter, 'pathway' | 'team' | 'provider'>,
    size: SampleSize,
    audit: AuditRecord,
  ): Promise<SimulationCaseload>
}
