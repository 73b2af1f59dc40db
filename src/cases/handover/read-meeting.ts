import { chosenMoment } from '../../../machines/regions/meeting/meeting.context.ts'
import { sightOf } from '../../access/may-see.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type EffectiveEvent, effectiveLog } from '../events/effective-log.ts'
import { loadProgress } from '../events/load-progress.ts'
import { visibleCase } from '../read-case.ts'

/** The warm handover meeting as a calendar keeps it: the same appointment whatever happens to it. */
export type MeetingAppointment = {
  /** Stays the same when the meeting moves or is called off. */
  uid: string
  /** Goes up with every change, so that a calendar knows which file is the newer. */
  sequence: number
  cancelled: boolean
  on: Day
  /** HH:MM in Amsterdam; null for a whole day. */
  at: string | null
  place: string | null
  /** When that was recorded. */
  changedAt: string
}

/**
 * The meeting of a case, planned or called off after it was planned. Names are in it nowhere, and with a protected address
 * no place either: a calendar is read over the shoulder.
 * @throws NotFound when there is no such case or no meeting was ever planned, NotAllowed before an offer is accepted.
 */
export async function readMeeting(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
): Promise<MeetingAppointment> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'meeting.read')
    if (['preview', 'without-names', 'by-break-glass'].includes(sightOf(actor, loaded)))
      throw new NotAllowed('The meeting is for who takes part in it.')
    const { meeting, file } = loadProgress(loaded, dependencies.policyOf).snapshot.context
    const planned = plannedMoments(effectiveLog(await unit.caseEvents(caseId)))
    const latest = planned.at(-1)
    if (!latest) throw new NotFound('No meeting is planned in this case yet.')
    const cancelled = meeting.planned === null && meeting.held === null
    const { on, at, place } = meeting.planned ?? latest
    return {
      uid: `meeting-${caseId}@overstap`,
      sequence: 2 * (planned.length - 1) + (cancelled ? 1 : 0),
      cancelled,
      on,
      at,
      place: file.facts['protectedAddress'] === true ? null : place,
      changedAt: latest.changedAt,
    }
  })
}

type Planned = Pick<MeetingAppointment, 'on' | 'at' | 'place' | 'changedAt'>

/** Every moment that was planned, oldest first: each chosen from what was proposed, or moved to. */
function plannedMoments(log: readonly EffectiveEvent[]): Planned[] {
  let proposed: Planned[] = []
  const planned: Planned[] = []
  for (const { effective } of log) {
    if (effective === null) continue
    const { type, payload, recordedAt } = effective
    const moments = [payload, ...listOf(payload['alternatives'])].map((moment) => momentOf(moment, recordedAt))
    if (type === 'meeting.proposed') proposed = moments
    if (type === 'meeting.moved') planned.push(...moments.slice(0, 1))
    if (type === 'meeting.chosen') {
      const said = momentOf(payload, recordedAt)
      const chosen = chosenMoment(proposed, { on: said.on, at: said.at ?? undefined }) ?? said
      planned.push({ ...chosen, changedAt: recordedAt })
    }
  }
  return planned
}

const listOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : []

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const momentOf = (said: Readonly<Record<string, unknown>>, changedAt: string): Planned => ({
  on: String(said['on']),
  at: textOr(said['at']),
  place: textOr(said['place']),
  changedAt,
})
