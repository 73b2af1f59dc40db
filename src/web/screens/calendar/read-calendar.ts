import type { Day } from '../../../calendar/day.ts'
import { type MeetingAppointment, readMeeting } from '../../../cases/handover/read-meeting.ts'
import type { ListedCase, ListedDeadline } from '../../../cases/lists/lists.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'

/** A meeting that is planned, with the case that it is of. */
export type PlannedMeeting = { meeting: MeetingAppointment; case: ListedCase }

/** What stands in the calendar of whoever looks, and which of their cases still need a day. */
export type CalendarReading = { planned: PlannedMeeting[]; gaps: { case: ListedCase; dueOn: Day }[] }

const pageSize = 200
/** More than anybody plans at once; what lies beyond is told on the page of the case. */
const mostPages = 10

/**
 * Reads the meetings between two days, and the cases that need one. A planned meeting is a deadline that runs until it is
 * held: so the calendar and the lists can't differ.
 */
export async function readCalendar(
  needs: Pick<PageNeeds, 'lists' | 'cases'>,
  visit: SignedInVisit,
  period: { from: Day; to: Day },
): Promise<CalendarReading> {
  const { caller } = visit.viewer
  const cases = new Map((await openCases(needs, visit)).map((one) => [one.id, one]))
  const [planned, wanted] = await Promise.all([
    running(needs, visit, 'meeting-planned'),
    running(needs, visit, 'warm-handover-meeting'),
  ])
  const within = planned.filter(({ dueOn }) => dueOn >= period.from && dueOn <= period.to)
  const meetings: PlannedMeeting[] = []
  for (const { caseId } of within) {
    const one = cases.get(caseId)
    if (one?.name) meetings.push({ meeting: await readMeeting(needs.cases, caller, caseId), case: one })
  }
  const hasDay = new Set(planned.map(({ caseId }) => caseId))
  const gaps = wanted.flatMap(({ caseId, dueOn }) => {
    const one = cases.get(caseId)
    return one && !hasDay.has(caseId) ? [{ case: one, dueOn }] : []
  })
  return {
    planned: meetings.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
    // Before 18 that is the order of the birthdays too; who is past 18 may need it years from now.
    gaps: gaps.sort((one, other) => (gapOrder(one) < gapOrder(other) ? -1 : 1)),
  }
}

const gapOrder = ({ dueOn, case: { turns18On } }: CalendarReading['gaps'][number]): string => `${dueOn} ${turns18On}`

const startOf = ({ meeting: { on, at } }: PlannedMeeting): string => `${on} ${at ?? ''}`

const auditOf = ({ requestId }: SignedInVisit) => ({
  action: 'calendar.read',
  purpose: 'case-work' as const,
  caseIds: [],
  youngPersonIds: [],
  traceId: requestId,
})

async function openCases({ lists }: Pick<PageNeeds, 'lists'>, visit: SignedInVisit): Promise<ListedCase[]> {
  const filter = { asOf: visit.today, knownAt: null, final: false }
  return all((after) => lists.cases(visit.viewer.caller, filter, { limit: pageSize, after }, auditOf(visit)))
}

async function running({ lists }: Pick<PageNeeds, 'lists'>, visit: SignedInVisit, kind: string) {
  const filter = { asOf: visit.today, knownAt: null, kind }
  const found = await all((after) =>
    lists.deadlines(visit.viewer.caller, filter, { limit: pageSize, after }, auditOf(visit)),
  )
  return found.filter(({ outcome }: ListedDeadline) => outcome === null)
}

async function all<Item>(read: (after: string | null) => Promise<{ items: Item[]; after: string | null }>) {
  const items: Item[] = []
  let after: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const found: { items: Item[]; after: string | null } = await read(after)
    items.push(...found.items)
    after = found.after
    if (after === null) break
  }
  return items
}
