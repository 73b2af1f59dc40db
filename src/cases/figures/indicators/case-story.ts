import type { CaseOpening, Pathway } from '../../../../machines/context.ts'
import type { Day } from '../../../calendar/day.ts'
import type { DeadlineOutcome, Json } from '../../records.ts'

/** An event of a case as it counts now, after corrections. */
export type StoryEvent = { type: string; occurredOn: Day; payload: Json }

export type StoryDeadline = {
  kind: string
  dueOn: Day
  openedOn: Day
  settledOn: Day | null
  outcome: DeadlineOutcome | null
  suspendedSince: Day | null
}

/** All that indicators read of a case: where it began, what was told since in the order of recording, and its deadlines. */
export type CaseStory = {
  caseId: string
  youngPersonId: string
  pathway: Pathway
  openedOn: Day
  turns18On: Day
  opening: Pick<CaseOpening, 'ground' | 'facts' | 'dates' | 'laws'>
  events: readonly StoryEvent[]
  deadlines: readonly StoryDeadline[]
}

/** From the first day up to, but not with, the other; judged as of a day. */
export type Period = { from: Day; before: Day; asOf: Day }

export const inPeriod = (day: Day | null | undefined, { from, before }: Period): boolean =>
  typeof day === 'string' && day >= from && day < before

/** The events of these types that were true by the end of a day, in the order of recording. */
export const toldBy = (story: CaseStory, day: Day, ...types: string[]): StoryEvent[] =>
  story.events.filter(({ type, occurredOn }) => occurredOn <= day && types.includes(type))

/** The latest of these by the end of a day. */
export const lastBy = (story: CaseStory, day: Day, ...types: string[]): StoryEvent | undefined =>
  toldBy(story, day, ...types).at(-1)

/** A day that an event names, else the day of the event. */
export const dayIn = ({ payload, occurredOn }: StoryEvent, name: string): Day => {
  const said = payload[name]
  return typeof said === 'string' ? said : occurredOn
}
