import type { Day } from '../../../src/calendar/day.ts'
import type { DecisionTerm, DecisionTermsContext } from '../decision-terms/decision-terms.context.ts'

/** A notice that the college is in default on a decision (Awb 4:17). */
export type DefaultNotice = {
  /** The id of the decision term that it is about. */
  decision: string
  receivedOn: Day
  decisionDueOn: Day | null
  /** `repeated`: the penalty on this decision had run in full already. */
  phase: 'premature' | 'repeated' | 'grace' | 'penalty' | 'to-set' | 'set' | 'ended'
  /** The day of the decision that ended it. */
  decidedOn: Day | null
  /** The penalty as it was set, in euros. */
  amountEur: number | null
}

export const nothingDue = { decidedOn: null, amountEur: null } as const

export type DefaultNoticesContext = readonly DefaultNotice[]

export const noDefaultNotices: DefaultNoticesContext = []

export const noticesIn = (notices: DefaultNoticesContext, phase: DefaultNotice['phase']) =>
  notices.filter((notice) => notice.phase === phase)

/** The same list with the notices about one decision in one phase changed. */
export const changeNotice = (
  notices: DefaultNoticesContext,
  decision: string | null,
  from: DefaultNotice['phase'],
  to: DefaultNotice['phase'],
  more: Partial<DefaultNotice> = {},
): DefaultNoticesContext =>
  notices.map((notice) =>
    notice.decision === decision && notice.phase === from ? { ...notice, ...more, phase: to } : notice,
  )

/**
 * The last day of the term that a notice is about: as it passed, else as it stood when the notice was recorded, for where
 * a correction moved it to before the notice. Null while it stands still.
 */
export const lastDayToDecide = (
  term: DecisionTerm | undefined,
  { decisionDueOn }: { decisionDueOn?: Day | null | undefined },
): Day | null => term?.overdueSince ?? decisionDueOn ?? null

/** Decisions about which no notice runs yet. */
export const decisionsToNotice = (terms: DecisionTermsContext, notices: DefaultNoticesContext) =>
  terms.filter(
    ({ id }) => !notices.some(({ decision, phase }) => decision === id && (phase === 'grace' || phase === 'penalty')),
  )

/**
 * Decisions that are still awaited although their penalty is full. One decision costs once, 42 days at most (Awb 4:17
 * lid 1): another notice sets nothing running. A notice from before the term began was about an earlier decision.
 */
export const decisionsThatCostAll = (terms: DecisionTermsContext, notices: DefaultNoticesContext) =>
  terms.filter(({ id, startsOn }) =>
    notices.some(
      ({ decision, phase, receivedOn }) =>
        decision === id && (phase === 'to-set' || phase === 'set') && receivedOn > startsOn,
    ),
  )

/** Notices whose decision was taken meanwhile. */
export const answeredNotices = (terms: DecisionTermsContext, notices: DefaultNoticesContext) =>
  notices.filter(
    ({ decision, phase }) => (phase === 'grace' || phase === 'penalty') && !terms.some(({ id }) => id === decision),
  )

/** A notice once its decision was taken: what ran as a penalty is to be set, else it ends. */
export function answered(terms: DecisionTermsContext, notice: DefaultNotice, decidedOn: Day): DefaultNotice {
  if (answeredNotices(terms, [notice]).length === 0) return notice
  return { ...notice, decidedOn, phase: notice.phase === 'penalty' ? 'to-set' : 'ended' }
}
