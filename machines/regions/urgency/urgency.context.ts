import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** What the case remembers of urgency (Wmo 2.3.3). */
export type UrgencyContext = {
  /** Why another region calls for urgency; null once it is reported here. */
  calledFor: string | null
  history: { because: string; reportedOn: Day; provisionOn: Day | null; endedOn: Day | null; how: string | null }[]
}

/** Urgent from the opening: no place tonight, or youth help that ended by law at 18 and has nothing after it. */
export function urgencyAtOpening({ facts, pathway }: CaseOpening): UrgencyContext {
  const helpStops = pathway === 'direct-intake' && facts['youthHelpRunning'] === true
  const because = facts['noPlaceTonight'] === true ? 'no-place-tonight' : helpStops ? 'help-stops' : null
  return { calledFor: because, history: [] }
}

/** Another region finds that help can't wait: the urgency region opens in the same step, unless it is open. */
export const callUrgency = (urgency: UrgencyContext, because: string): UrgencyContext =>
  isUrgent(urgency) ? urgency : { ...urgency, calledFor: because }

export const isUrgent = ({ history }: UrgencyContext) => {
  const last = history.at(-1)
  return last !== undefined && last.endedOn === null
}

/** Urgent, and nobody has said yet how it is met. */
export const isUnanswered = (urgency: UrgencyContext) =>
  isUrgent(urgency) && urgency.history.at(-1)?.provisionOn === null

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

type Report = UrgencyContext['history'][number]

const provisionRuns = ({ provisionOn, endedOn }: Report): boolean => provisionOn !== null && endedOn === null

/** Whether a provision from before the latest report still runs. */
export const anEarlierProvisionRuns = ({ history }: UrgencyContext): boolean => history.slice(0, -1).some(provisionRuns)

/** Every provision that runs ends: one that was given on top of another ends with it. */
export const provisionsEnd = (
  urgency: UrgencyContext,
  ending: { endedOn: Day; how: string | null },
): UrgencyContext => ({
  ...urgency,
  history: urgency.history.map((each) => (provisionRuns(each) ? { ...each, ...ending } : each)),
})
