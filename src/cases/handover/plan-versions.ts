import type { LifeArea } from '../../../machines/regions/plan/plan.context.ts'
import type { Day } from '../../calendar/day.ts'
import type { EffectiveEvent } from '../events/effective-log.ts'
import type { Json, RecordedEvent } from '../records.ts'

/** Who wrote something in the plan, and when. */
export type PlanWriter = {
  on: Day
  role: RecordedEvent['role']
  organisationId: string | null
  personId: string | null
}

/** The plan as it was made final once: its areas then, and how the young person answered. */
export type PlanVersion = {
  version: number
  finalisedOn: Day
  finalisedBySeq: number
  areas: Json[]
  agreement: 'agreed' | 'with-differences' | null
  differences: string | null
  answeredOn: Day | null
  reopenedOn: Day | null
  reopenedBecause: string | null
}

type Folded = { versions: PlanVersion[]; writers: Map<LifeArea, PlanWriter>; areas: Map<string, Json> }

/** What the log tells of the plan beyond where it stands now: each version as it was, and who wrote which area last. */
export function planVersions(log: readonly EffectiveEvent[]): Pick<Folded, 'versions' | 'writers'> {
  const folded: Folded = { versions: [], writers: new Map(), areas: new Map() }
  for (const { effective } of log) if (effective !== null) follow(folded, effective)
  return folded
}

function follow({ versions, writers, areas }: Folded, event: RecordedEvent): void {
  const { type, payload, occurredOn, seq } = event
  const latest = versions.at(-1)
  if (type === 'plan.areaWritten') {
    const area = String(payload['area']) as LifeArea
    areas.set(area, payload)
    writers.set(area, {
      on: occurredOn,
      role: event.role,
      organisationId: event.organisationId,
      personId: event.personId,
    })
  }
  if (type === 'plan.finalised') versions.push(made(versions.length + 1, occurredOn, seq, [...areas.values()]))
  if (type === 'plan.agreed' && latest) Object.assign(latest, answered(payload, occurredOn))
  if (type === 'plan.reopened' && latest)
    Object.assign(latest, { reopenedOn: occurredOn, reopenedBecause: textOf(payload['reason']) })
}

const made = (version: number, finalisedOn: Day, finalisedBySeq: number, areas: Json[]): PlanVersion => ({
  version,
  finalisedOn,
  finalisedBySeq,
  areas,
  agreement: null,
  differences: null,
  answeredOn: null,
  reopenedOn: null,
  reopenedBecause: null,
})

const answered = (payload: Json, on: Day): Partial<PlanVersion> =>
  payload['agreement'] === 'with-differences'
    ? { agreement: 'with-differences', differences: textOf(payload['differences']), answeredOn: on }
    : { agreement: 'agreed', answeredOn: on }

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
