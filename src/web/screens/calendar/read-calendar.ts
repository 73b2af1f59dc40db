import type { Day } from '../../../calendar/day.ts'
import { type MeetingAppointment, readMeeting } from '../../../cases/handover/read-meeting.ts'
import type { ListedCase, ListedDeadline } from '../../../cases/lists/lists.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'

/** A meeting that is planned, with the case that it is of. */
export type PlannedMeeting = { meeting: MeetingAppointment; case: ListedCase }

/** What stands in the calendar of whoever looks, and which of their cases still need a day. */
export type CalendarReading = {
  planned: PlannedMeeting[]
  /** Who needs a day first. */
  gaps: { case: ListedCase; dueOn: Day }[]
  /** How many more cases need a day later than these. */
  laterGaps: number
}

const pageSize = 1000
/** More than anybody plans in a day. */
const mostGaps = 200

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
  const [planned, wanted] = await Promise.all([
    running(needs, visit, 'meeting-planned'),
    running(needs, visit, 'warm-handover-meeting'),
  ])
  const within = planned.filter(({ dueOn }) => dueOn >= period.from && dueOn <= period.to)
  const hasDay = new Set(planned.map(({ caseId }) => caseId))
  const without = wanted.filter(({ caseId }) => !hasDay.has(caseId))
  const shown = without.slice(0, mostGaps)
  const cases = await openCases(needs, visit, [...within, ...shown])
  const meetings: PlannedMeeting[] = []
  for (const { caseId } of within) {
    const one = cases.get(caseId)
    if (one?.name) meetings.push({ meeting: await readMeeting(needs.cases, caller, caseId), case: one })
  }
  const gaps = shown.flatMap(({ caseId, dueOn }) => {
    const one = cases.get(caseId)
    return one ? [{ case: one, dueOn }] : []
  })
  return {
    planned: meetings.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
    // Before 18 that is the order of the birthdays too; who is past 18 may need it years from now.
    gaps: gaps.sort((one, other) => (gapOrder(one) < gapOrder(other) ? -1 : 1)),
    laterGaps: without.length - shown.length,
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

/** The open ones among the cases of these deadlines, by id. */
async function openCases(
  { lists }: Pick<PageNeeds, 'lists'>,
  visit: SignedInVisit,
  of: readonly ListedDeadline[],
): Promise<Map<string, ListedCase>> {
  const ids = [...new Set(of.map(({ caseId }) => caseId))]
  if (ids.length === 0) return new Map()
  const filter = { asOf: visit.today, knownAt: null, final: false, ids }
  const found = await all((after) =>
    lists.cases(visit.viewer.caller, filter, { limit: pageSize, after }, auditOf(visit)),
  )
  return new Map(found.map((one) => [one.id, one]))
}

function running({ lists }: Pick<PageNeeds, 'lists'>, visit: SignedInVisit, kind: string): Promise<ListedDeadline[]> {
  const filter = { asOf: visit.today, knownAt: null, kind, running: true as const }
  return all((after) => lists.deadlines(visit.viewer.caller, filter, { limit: pageSize, after }, auditOf(visit)))
}

async function all<Item>(read: (after: string | null) => Promise<{ items: Item[]; after: string | null }>) {
  const items: Item[] = []
  let after: string | null = null
  do {
    const found: { items: Item[]; after: string | null } = await read(after)
    items.push(...found.items)
    after = found.after
  } while (after !== null)
  return items
}
