import type { CaseContext } from '../../../machines/context.ts'
import { type Day, yearOf } from '../../calendar/day.ts'
import { equatedDaysKnown, type NotedDays } from '../../calendar/equated-days.ts'
import { freeDay } from '../../calendar/holidays.ts'

/** What to think of before a meeting is held on a day. */
export type MeetingCaution = { on: Day; code: string; because: string }

/** Clashes of the meeting, planned or proposed: with a free day, with the handover that it should come before. */
export function meetingCautions(
  { meeting, handover }: Pick<CaseContext, 'meeting' | 'handover'>,
  noted?: NotedDays,
): MeetingCaution[] {
  if (meeting.held !== null || meeting.declinedOn !== null) return []
  const moments = meeting.planned ? [meeting.planned] : meeting.proposed
  return moments.flatMap(({ on }) => {
    const free = freeDay(on, noted)
    const late = handover.on !== null && on >= handover.on
    const unsure = free === null && !equatedDaysKnown(yearOf(on), noted)
    return [
      ...(free ? [{ on, code: free.code, because: `Deze dag is vrij: ${free.because}.` }] : []),
      ...(late ? [{ on, code: 'after-handover', because: 'Het gesprek komt dan na de overdracht.' }] : []),
      ...(unsure
        ? [{ on, code: 'equated-days-unknown', because: 'De vrije dagen van dat jaar zijn nog niet bekend.' }]
        : []),
    ]
  })
}
