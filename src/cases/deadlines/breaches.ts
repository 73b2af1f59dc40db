import type { Party, Role } from '../../../machines/roles.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { AsOf, Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord, Holder } from '../records.ts'
import type { KeptAnswer } from '../storage.ts'

/** Still overdue; met after its last day; or ended late in another way: cancelled, or another deadline took its place. */
export const breachStatuses = ['overdue', 'met-late', 'ended-late'] as const
export type BreachStatus = (typeof breachStatuses)[number]

/** Why a deadline was broken, in one word, to count by. */
export const breachCauses = [
  'waiting-list',
  'no-capacity',
  'waiting-for-young-person',
  'waiting-for-other-organisation',
  'information-missing',
  'handed-over-late',
  'not-noticed',
  'other',
] as const
export type BreachCause = (typeof breachCauses)[number]

/** What somebody said of a breach; it stands for good. */
export type BreachExplanation = {
  id: string
  cause: BreachCause
  because: string
  ledTo: string | null
  explainedAt: string
  by: Holder & { role: Role }
}

/** Who held the clock, from when until when; null until now. */
export type HeldBy = Holder & { fromOn: Day; untilOn: Day | null }

/** A deadline that was broken: derived from the deadline itself, so it can be explained but not rewritten. */
export type Breach = {
  /** That of the deadline. */
  id: string
  caseId: string
  pathway: string
  kind: string
  key: string | null
  legalBasis: string[]
  statutory: boolean
  dueOn: Day
  /** The first day late. */
  brokenOn: Day
  status: BreachStatus
  endedOn: Day | null
  daysLate: number
  party: Party
  /** Who held the clock on the first day late. */
  heldBy: Holder
  /** All who held it since, oldest first. */
  holders: HeldBy[]
  explanations: BreachExplanation[]
}

export type BreachFilter = AsOf & {
  status?: BreachStatus | undefined
  pathway?: string | undefined
  /** Who holds the clock, or held it when it ended. */
  organisation?: string | undefined
  owner?: string | undefined
  kind?: string | undefined
  statutory?: boolean | undefined
  caseId?: string | undefined
  explained?: boolean | undefined
  brokenFrom?: Day | undefined
  brokenBefore?: Day | undefined
  /** The organisation that owns the case, and the youth-care provider in it; `none` where there is none. */
  team?: string | undefined
  provider?: string | undefined
  /** The organisation that held the clock on the first day late; `none` where nobody did. */
  heldBy?: string | undefined
  /** What was said last of why; `none` where nothing was. */
  cause?: BreachCause | 'none' | undefined
}

/** So many breaches that are alike in this. */
export type BreachGroup = {
  heldBy: string | null
  cause: BreachCause | null
  kind: string
  pathway: string
  statutory: boolean
  brokenOn: Day
  count: number
}

/** The ledger of broken deadlines. What was due before a case opened is never in it. */
export interface BreachLedger {
  list(actor: Actor, filter: BreachFilter, page: Page, audit: AuditRecord): Promise<PageOf<Breach>>
  /** How many there are, by what they are alike in. */
  count(actor: Actor, filter: BreachFilter): Promise<BreachGroup[]>
  /** One breach; null when it is none on that day, or not theirs to see. */
  find(actor: Actor, id: string, times: AsOf): Promise<Breach | null>
  /** Whether the deadline is there and theirs to see. */
  seesDeadline(actor: Actor, id: string): Promise<boolean>
  explain(
    actor: Actor,
    breach: Pick<Breach, 'id' | 'caseId'>,
    said: Omit<BreachExplanation, 'explainedAt' | 'by'>,
    audit: AuditRecord,
    keep: (explanation: BreachExplanation) => KeptAnswer | null,
  ): Promise<BreachExplanation>
}

/** What is told in explanation of a breach. */
export type ExplanationTold = { cause: BreachCause; because: string; ledTo?: string | undefined }

/**
 * Adds an explanation to a breach.
 * @throws NotFound when they may not know of the deadline, Conflict when it is not broken.
 */
export async function explainBreach(
  needs: { breaches: BreachLedger; newId: () => string; today: () => Day },
  actor: Actor,
  id: string,
  told: ExplanationTold,
  keep: (explanation: BreachExplanation) => KeptAnswer | null,
): Promise<BreachExplanation> {
  const breach = await needs.breaches.find(actor, id, { asOf: needs.today(), knownAt: null })
  if (!breach) {
    if (await needs.breaches.seesDeadline(actor, id))
      throw new Conflict('This deadline is not broken: there is nothing to explain.')
    throw new NotFound('There is no such breach, or it is not yours to see.')
  }
  const audit = {
    action: 'breach.explained',
    purpose: 'case-work' as const,
    caseIds: [breach.caseId],
    youngPersonIds: [],
    traceId: null,
  }
  const said = { id: needs.newId(), cause: told.cause, because: told.because, ledTo: told.ledTo ?? null }
  return needs.breaches.explain(actor, breach, said, audit, keep)
}
