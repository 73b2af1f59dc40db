import type { Day } from '../../../src/calendar/day.ts'
import type { CaseContext } from '../../context.ts'

/** A moment that was proposed: a day, and where said the time and place. */
export type Moment = { on: Day; at: string | null; place: string | null }

/** The moment that was chosen of those proposed: of that day and time, and where no time was said the first of that day. */
export const chosenMoment = <Proposed extends Pick<Moment, 'on' | 'at'>>(
  proposed: readonly Proposed[],
  chosen: { on: Day; at?: string | undefined },
): Proposed | undefined => proposed.find(({ on, at }) => on === chosen.on && at === (chosen.at ?? at))

/** The warm handover meeting: the young person, the old and the new worker together. */
export type MeetingContext = {
  proposed: Moment[]
  planned: Moment | null
  /** Counts how often the planned moment changed, for the calendar file. */
  sequence: number
  /** With which receiver, null where there was none; meetings recorded before this was kept leave it out. */
  held: { on: Day; together: boolean; contentShared: boolean; with?: string | null } | null
  declinedOn: Day | null
}

export const noMeeting: MeetingContext = { proposed: [], planned: null, sequence: 0, held: null, declinedOn: null }

/** The meeting was without the receiver that accepted since: who met one has not met the other. */
export const metAnother = ({ meeting, offer }: Pick<CaseContext, 'meeting' | 'offer'>): boolean =>
  offer.current?.accepted === true &&
  meeting.held?.with !== undefined &&
  meeting.held.with !== offer.current.organisationId

/** The young person met both workers, or declined and planned no meeting since. */
export const hasMet = ({ meeting, offer }: Pick<CaseContext, 'meeting' | 'offer'>): boolean =>
  (meeting.held?.together === true && !metAnother({ meeting, offer })) ||
  (meeting.declinedOn !== null && meeting.planned === null)
