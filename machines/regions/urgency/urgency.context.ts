import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** What the case remembers of urgency (Wmo 2.3.3). */
export type UrgencyContext = {
  /** Why another region calls for urgency; null once it is reported here. */
  calledFor: string | null
  history: { because: string; reportedOn: Day; provisionOn: Day | null; endedOn: Day | null; how: string | null }[]
}

/** Someone without a place tonight is urgent from the opening. */
export const urgencyAtOpening = ({ facts }: CaseOpening): UrgencyContext => ({
  calledFor: facts['noPlaceTonight'] === true ? 'no-place-tonight' : null,
  history: [],
})

/** Another region finds that help can't wait: the urgency region opens in the same step, unless it is open. */
export const callUrgency = (urgency: UrgencyContext, because: string): UrgencyContext =>
  isUrgent(urgency) ? urgency : { ...urgency, calledFor: because }

export const isUrgent = ({ history }: UrgencyContext) => {
  const last = history.at(-1)
  return last !== undefined && last.endedOn === null
}

export const reportUrgency = (urgency: UrgencyContext, because: string, reportedOn: Day): UrgencyContext => ({
  calledFor: null,
  history: [...urgency.history, { because, reportedOn, provisionOn: null, endedOn: null, how: null }],
})

/** The same with the latest report changed. */
export const changeLatest = (
  urgency: UrgencyContext,
  change: Partial<UrgencyContext['history'][number]>,
): UrgencyContext => ({
  ...urgency,
  history: urgency.history.map((each, index, all) => (index === all.length - 1 ? { ...each, ...change } : each)),
})
