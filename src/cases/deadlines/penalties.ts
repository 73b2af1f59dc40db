import type { DefaultNotice } from '../../../machines/regions/default-notice/default-notice.context.ts'
import type { Sight } from '../../access/may-see.ts'
import type { Day } from '../../calendar/day.ts'
import { computePenalty, type Penalty } from '../../calendar/penalty.ts'
import type { CaseProgress } from '../events/case-progress.ts'
import type { DeadlineRecord } from '../records.ts'

/** A default notice of a case with what follows from it on a day (Awb 4:17). */
export type CasePenalty = Penalty & {
  /** The decision term that it is about: its kind, with its key where a case has two. */
  decision: string
  receivedOn: Day
  /** The last day of the decision term; null when no such term is known any more. */
  decisionDueOn: Day | null
  decidedOn: Day | null
  phase: Exclude<DefaultNotice['phase'], 'repeated'>
  /** The penalty as it was set (Awb 4:18), in euros; null until then. */
  setEur: number | null
}

/**
 * Every default notice of a case, oldest first, with the amount that has run up by a day. A premature one stands there
 * with why it was refused, and one about a decision that cost all it can stands there ended, at nothing.
 */
export function penaltiesOf(progress: CaseProgress, asOf: Day): CasePenalty[] {
  const { defaultNotices } = progress.snapshot.context
  return defaultNotices
    .filter(({ receivedOn }) => receivedOn <= asOf)
    .map((notice) => {
      const { decision, receivedOn, phase, amountEur: setEur } = notice
      const term = termOf(progress.deadlines, notice)
      const decisionDueOn = notice.decisionDueOn ?? term?.dueOn ?? null
      const decidedOn = notice.decidedOn ?? (term?.outcome === 'met' ? term.settledOn : null)
      if (phase === 'repeated')
        return { decision, receivedOn, decisionDueOn, decidedOn, phase: 'ended', setEur, ...costAllBefore }
      const own = { decision, receivedOn, decisionDueOn, decidedOn, phase, setEur }
      if (decisionDueOn === null || phase === 'premature') return { ...own, ...refused }
      const asked = { decisionDueOn, defaultNoticeReceivedOn: receivedOn, asOf }
      const decided = decidedOn !== null && decidedOn <= asOf
      const penalty = computePenalty(decided ? { ...asked, decidedOn } : asked, progress.policy)
      return { ...own, ...penalty, phase: decided || phase === 'set' ? phase : phaseOn(asOf, penalty) }
    })
}

/** Where a notice stands while no decision is there: it follows from the days, also when nobody has passed them on yet. */
function phaseOn(asOf: Day, { graceLastDay, penaltyLastDay }: Penalty): 'grace' | 'penalty' | 'to-set' {
  if (graceLastDay !== null && asOf <= graceLastDay) return 'grace'
  return penaltyLastDay !== null && asOf <= penaltyLastDay ? 'penalty' : 'to-set'
}

/** A notice that came before the term had ended asks nothing: it has to be sent again afterwards. */
const refused: Penalty = {
  noticeValid: false,
  noticeRefusedBecause: 'term-not-expired',
  graceLastDay: null,
  penaltyFirstDay: null,
  penaltyLastDay: null,
  amountEur: 0,
  legalBasis: ['Awb 4:17 lid 3'],
}

/** An earlier notice about the same decision ran in full: this one is kept, and nothing more is due (Awb 4:17 lid 1). */
const costAllBefore: Penalty = { ...refused, noticeRefusedBecause: null, legalBasis: ['Awb 4:17 lid 1'] }

/** The deadline of the decision that a notice is about: the one whose last day it names, else the one that ran on its day. */
function termOf(deadlines: readonly DeadlineRecord[], notice: DefaultNotice): DeadlineRecord | undefined {
  const ofDecision = deadlines.filter(({ kind, key }) => (key === null ? kind : `${kind}:${key}`) === notice.decision)
  return (
    ofDecision.find(({ dueOn }) => dueOn === notice.decisionDueOn) ??
    ofDecision.findLast(({ openedOn }) => openedOn <= notice.receivedOn)
  )
}

/** Who receives somebody, or is only asked to, does not see what the college decided or owes. */
export const seesPenalties = (sight: Sight): boolean =>
  sight === 'full' || sight === 'without-names' || sight === 'by-break-glass'
