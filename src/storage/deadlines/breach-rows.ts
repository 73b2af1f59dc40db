import type { Day } from '../../calendar/day.ts'
import { addDays } from '../../calendar/day.ts'
import type { Breach, BreachExplanation, HeldBy } from '../../cases/deadlines/breaches.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts } from '../sealing/sealed-rows.ts'

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
  const first = spans.find(({ untilOn }, index) => index === spans.length - 1 || (untilOn ?? '') > brokenOn)
  const { organisationId = null, personId = null } = first ?? {}
  return { heldBy: { organisationId, personId }, holders: late }
}

type ExplanationRow = Omit<BreachExplanation, 'by' | 'because'> &
  BreachExplanation['by'] & {
    deadlineId: string
    /** Null but for one from before texts were sealed. */
    because: string | null
    textsSealed: string | null
  }

/** The row that what is sealed of an explanation is bound to. */
export const boundExplanation = (municipality: string, id: string) => `${municipality}/breach_explanations/${id}/texts`

/** What was said of these deadlines by then, oldest first. */
export async function explanationsOf(
  scope: Scope,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, BreachExplanation[]>> {
  const { client, actor } = scope
  const { rows } = await client.query<ExplanationRow>({
    name: 'explanations-of-breaches',
    text: `select deadline_id as "deadlineId", explanation_id as id, cause, because, led_to as "ledTo", texts_sealed as "textsSealed", explained_at as "explainedAt",
        role, organisation_id as "organisationId", person_id as "personId"
      from breach_explanations where municipality_id = $1 and deadline_id = any($2::text[]) and ($3::timestamptz is null or explained_at <= $3::timestamptz)
      order by explained_at, explanation_id`,
    values: [actor.municipality, ids, knownAt],
  })
  const byDeadline = new Map<string, BreachExplanation[]>()
  const opened = await openTexts(scope, rows, ({ textsSealed: sealed, id }) => ({
    sealed,
    bound: boundExplanation(actor.municipality, id),
  }))
  rows.forEach(({ deadlineId, role, organisationId, personId, textsSealed: _, ...said }, index) => {
    const texts = (opened[index] ?? {}) as Partial<Pick<BreachExplanation, 'because' | 'ledTo'>>
    byDeadline.set(deadlineId, [
      ...(byDeadline.get(deadlineId) ?? []),
      { ...said, because: said.because ?? '', ...texts, by: { role, organisationId, personId } },
    ])
  })
  return byDeadline
}

/** The first day late. */
export const brokenFrom = (dueOn: Day): Day => addDays(dueOn, 1)

/** The organisation that held a deadline `d` on its first day late, as SQL; the same rule as `heldSince`. `known` is a condition on its version `x`. */
export const heldBySql = (known: string): string => `(select span.organisation from (
    select h.organisation, h.written_by, lead(h.from_on) over (order by h.written_by) as until_on from (
      select x.responsible_organisation_id as organisation, x.responsible_person_id as person, x.written_by, coalesce(e.occurred_on, x.opened_on) as from_on,
          row_number() over versions as place, lag(x.responsible_organisation_id) over versions as organisation_before, lag(x.responsible_person_id) over versions as person_before
        from deadlines x left join case_events e on e.municipality_id = x.municipality_id and e.case_id = x.case_id and e.seq = x.written_by
        where x.municipality_id = d.municipality_id and x.deadline_id = d.deadline_id and ${known} window versions as (order by x.written_by)) h
      where h.place = 1 or h.organisation is distinct from h.organisation_before or h.person is distinct from h.person_before) span
  where span.until_on is null or span.until_on > d.due_on + 1 order by span.written_by limit 1)`

/** What was said last of why the deadline `d` was broken, as SQL; null where nothing was. `known` is a condition on the explanation `x`. */
export const causeSql = (known: string): string => `(select x.cause from breach_explanations x
  where x.municipality_id = d.municipality_id and x.deadline_id = d.deadline_id and ${known} order by x.explained_at desc, x.explanation_id desc limit 1)`
