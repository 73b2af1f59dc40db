import { addDays, type Day, daysBetween, earlier, isDay } from './day.ts'
import { Invalid, notADay } from './invalid.ts'
import { penaltyDays, penaltyFor, penaltySteps } from './penalty-amounts.ts'
import type { Policy } from './policy.ts'
import { computeTerm } from './term.ts'

/** Why no penalty is due although the notice counts (Awb 4:17 lid 6). */
export type PenaltyException =
  | 'notice-unreasonably-late'
  | 'not-interested-party'
  | 'manifestly-inadmissible-or-unfounded'

export type PenaltyRequest = {
  /** The last day of the decision term, as computed: shifted, suspended, extended. */
  readonly decisionDueOn: Day
  readonly defaultNoticeReceivedOn: Day
  /** The day on which the decision was made known, if it was. */
  readonly decidedOn?: Day | undefined
  readonly asOf: Day
  readonly exception?: PenaltyException | undefined
}

export type Penalty = {
  /** A notice counts when it is received after the term has ended and before there is a decision. */
  readonly noticeValid: boolean
  /** Why it does not count; null when it does. */
  readonly noticeRefusedBecause: 'term-not-expired' | 'already-decided' | null
  /** The end of the two weeks in which the college can still decide free of charge. */
  readonly graceLastDay: Day | null
  /** The first and last day that cost, of those 42; null when none does. */
  readonly penaltyFirstDay: Day | null
  readonly penaltyLastDay: Day | null
  /** What has become due up to and including `asOf`, in euros. */
  readonly amountEur: number
  readonly legalBasis: readonly string[]
}

/** The penalty for deciding late (Awb 4:17), as of a day. Throws Invalid on a day that does not exist. */
export function computePenalty(request: PenaltyRequest, policy: Policy): Penalty {
  checkDays(request)
  const { decisionDueOn, defaultNoticeReceivedOn, decidedOn, asOf, exception } = request
  if (defaultNoticeReceivedOn <= decisionDueOn) return withoutPenalty('term-not-expired')
  if (decidedOn !== undefined && decidedOn < defaultNoticeReceivedOn) return withoutPenalty('already-decided')

  const grace = computeTerm({ term: 'awb-default-notice', startsOn: defaultNoticeReceivedOn }, policy)
  const beginsAfter = policy.penaltyBegins === 'after-grace'
  const firstDay = beginsAfter ? addDays(grace.dueOn, 1) : grace.dueOn
  const valid = { noticeValid: true, noticeRefusedBecause: null, graceLastDay: addDays(firstDay, -1) } as const
  const legalBasis = ['Awb 4:17', ...grace.legalBasis.filter((basis) => !basis.startsWith('Awb 4:17'))]
  const none = { ...valid, penaltyFirstDay: null, penaltyLastDay: null, amountEur: 0 }
  if (exception) return { ...none, legalBasis: [...legalBasis, 'Awb 4:17 lid 6'] }

  const fullRun = addDays(firstDay, penaltyDays - 1)
  const lastDay =
    decidedOn === undefined
      ? fullRun
      : earlier(fullRun, policy.penaltyOnDayOfDecision ? decidedOn : addDays(decidedOn, -1))
  if (lastDay < firstDay) return { ...none, legalBasis }
  const days = daysBetween(firstDay, earlier(asOf, lastDay)) + 1
  return {
    ...valid,
    penaltyFirstDay: firstDay,
    penaltyLastDay: lastDay,
    amountEur: penaltyFor(days, penaltySteps(firstDay)),
    legalBasis,
  }
}

function withoutPenalty(because: 'term-not-expired' | 'already-decided'): Penalty {
  return {
    noticeValid: false,
    noticeRefusedBecause: because,
    graceLastDay: null,
    penaltyFirstDay: null,
    penaltyLastDay: null,
    amountEur: 0,
    legalBasis: ['Awb 4:17 lid 3'],
  }
}

function checkDays(request: PenaltyRequest): void {
  const faults = (['decisionDueOn', 'defaultNoticeReceivedOn', 'decidedOn', 'asOf'] as const)
    .filter((name) => request[name] !== undefined && !isDay(request[name]))
    .map((name) => notADay(`/${name}`, request[name]))
  if (faults.length > 0) throw new Invalid(faults)
}
