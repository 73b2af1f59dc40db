import type { Day } from '../../../src/calendar/day.ts'

/** A moment that was proposed: a day, and where said the time and place. */
export type Moment = { on: Day; at: string | null; place: string | null }

/** The warm handover meeting: the young person, the old and the new worker together. */
export type MeetingContext = {
  proposed: Moment[]
  planned: Moment | null
  /** Counts how often the planned moment changed, for the calendar file. */
  sequence: number
  held: { on: Day; together: boolean; contentShared: boolean } | null
  declinedOn: Day | null
}

export const noMeeting: MeetingContext = { proposed: [], planned: null, sequence: 0, held: null, declinedOn: null }
