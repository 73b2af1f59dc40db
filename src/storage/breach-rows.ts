import type { Day } from '../calendar/day.ts'
import { addDays } from '../calendar/day.ts'
import type { Breach, BreachExplanation, HeldBy } from '../cases/breaches.ts'
import type { Scope } from './scope.ts'

/** A version of a deadline: who held it from which day on. */
type HolderRow = { deadlineId: string; organisationId: string | null; personId: string | null; fromOn: Day }

/** Who held these deadlines, by id, oldest first: from the day of the event that handed it on. */
export async function holdersOf(
  { client, actor }: Scope,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, HolderRow[]>> {
  const { rows } = await client.query<HolderRow>({
    name: 'holders-of-deadlines',
    text: `select d.deadline_id as "deadlineId", d.responsible_organisation_id as "organisationId", d.responsible_person_id as "personId",
        coalesce(e.occurred_on, d.opened_on) as "fromOn"
      from deadlines d left join case_events e on e.municipality_id = d.municipality_id and e.case_id = d.case_id and e.seq = d.written_by
      where d.municipality_id = $1 and d.deadline_id = any($2::text[]) and ($3::timestamptz is null or d.known_from <= $3::timestamptz)
      order by d.deadline_id, d.written_by`,
    values: [actor.municipality, ids, knownAt],
  })
  const byDeadline = new Map<string, HolderRow[]>()
  for (const row of rows) byDeadline.set(row.deadlineId, [...(byDeadline.get(row.deadlineId) ?? []), row])
  return byDeadline
}

/** Who held a broken deadline on its first day late, and all since. */
export function heldSince(
  versions: readonly HolderRow[],
  brokenOn: Day,
  endedOn: Day | null,
): Pick<Breach, 'heldBy' | 'holders'> {
  const changes = versions.filter((version, index) => {
    const before = versions[index - 1]
    return !before || before.organisationId !== version.organisationId || before.personId !== version.personId
  })
  const spans = changes.map(
    ({ organisationId, personId, fromOn }, index): HeldBy => ({
      organisationId,
      personId,
      fromOn,
      untilOn: changes[index + 1]?.fromOn ?? endedOn,
    }),
  )
  const late = spans.filter(
    ({ fromOn, untilOn }) => (untilOn === null || untilOn >= brokenOn) && (endedOn === null || fromOn <= endedOn),
  )
  const first = late.find(({ untilOn }) => untilOn === null || untilOn > brokenOn) ?? late[0] ?? spans.at(-1)
  const { organisationId = null, personId = null } = first ?? {}
  return { heldBy: { organisationId, personId }, holders: late }
}

type ExplanationRow = Omit<BreachExplanation, 'by'> &
  BreachExplanation['by'] & {
    deadlineId: string
  }

/** What was said of these deadlines by then, oldest first. */
export async function explanationsOf(
  { client, actor }: Scope,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, BreachExplanation[]>> {
  const { rows } = await client.query<ExplanationRow>({
    name: 'explanations-of-breaches',
    text: `select deadline_id as "deadlineId", explanation_id as id, cause, because, led_to as "ledTo", explained_at as "explainedAt",
        role, organisation_id as "organisationId", person_id as "personId"
      from breach_explanations where municipality_id = $1 and deadline_id = any($2::text[]) and ($3::timestamptz is null or explained_at <= $3::timestamptz)
      order by explained_at, explanation_id`,
    values: [actor.municipality, ids, knownAt],
  })
  const byDeadline = new Map<string, BreachExplanation[]>()
  for (const { deadlineId, role, organisationId, personId, ...said } of rows)
    byDeadline.set(deadlineId, [
      ...(byDeadline.get(deadlineId) ?? []),
      { ...said, by: { role, organisationId, personId } },
    ])
  return byDeadline
}

/** The first day late. */
export const brokenFrom = (dueOn: Day): Day => addDays(dueOn, 1)
