import type { CaseOpening, Pathway } from '../../../machines/context.ts'
import type { Day } from '../../calendar/day.ts'
import { type CorrectableEvent, effectiveLog } from '../../cases/events/effective-log.ts'
import type { CaseStory, StoryDeadline } from '../../cases/figures/indicators/case-story.ts'
import type { IndicatorFilter } from '../../cases/figures/indicators/indicators.ts'
import type { AuditRecord, Json } from '../../cases/records.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { isOrNone, providerSql } from '../lists/deadline-conditions.ts'
import { isNarrowSql } from '../lists/narrow-rows.ts'
import { caseVisibleSql, startValues } from '../lists/visible.ts'

/** So many stories are in memory at once. */
const casesAtOnce = 500

type StoryRow = {
  caseId: string
  youngPersonId: string
  pathway: Pathway
  openedOn: Day
  turns18On: Day
  opening: CaseOpening | null
  events: LogEntry[]
  deadlines: StoryDeadline[] | null
}

/** An event in few letters, for there are many: seq, type, day, payload, and of a correction what it remembers. */
type LogEntry = [seq: number, type: string, occurredOn: Day, payload: Json, computed: Json | null]

/** Cases that were open in the period or turn 18 around it, a page at a time along their ids, each with its log. */
export async function readStories(
  scope: Scope,
  filter: IndicatorFilter,
  audit: AuditRecord | (() => AuditRecord),
  each: (story: CaseStory) => void,
): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await pageOfStories(scope, filter, after)
    for (const row of rows) each(storyOf(row))
    if (rows.length < casesAtOnce) break
    after = rows.at(-1)?.caseId ?? ''
  }
  await writeAudit(scope, typeof audit === 'function' ? audit() : audit)
}

/** As json, not jsonb, and without the advice that a case opened on: each would cost more than all the rest of it. */
async function pageOfStories(scope: Scope, filter: IndicatorFilter, after: string): Promise<StoryRow[]> {
  const values = startValues()
  const { add } = values
  const known = `coalesce(${add(filter.knownAt)}::timestamptz, 'infinity')`
  const from = `${add(filter.from)}::date`
  const ofTerms = `d.municipality_id = c.municipality_id and d.case_id = c.case_id and d.kind in ('wmo-investigation', 'wmo-decision')
    and ${filter.knownAt === null ? 'd.known_to is null' : `d.known_from <= ${known} and (d.known_to is null or d.known_to > ${known})`}`
  const asked = [
    `c.municipality_id = ${add(scope.actor.municipality)}`,
    `c.case_id > ${add(after)}`,
    caseVisibleSql(scope.actor, 'c.case_id', values),
    `not ${isNarrowSql(scope.actor, 'c.case_id', values)}`,
    // A case that was closed before the period can still count by an 18th birthday in it or in the half year after it, and
    // by a term that was kept before its last day, in the period. `offset 0`: looked up for each of those few, not all read once a page.
    `(c.closed_on is null or c.closed_on >= ${from} or c.turns18_on >= ${from} - interval '6 months 1 day' or not was.final
      or (c.closed_on >= ${from} - interval '1 year' and exists (select from deadlines d where ${ofTerms} and d.due_on >= ${from} offset 0)))`,
    // A notification or a birthday can lie in the period and the opening after it.
    `c.opened_on <= ${add(filter.asOf)}::date`,
  ]
  if (filter.pathway !== undefined) asked.push(`was.pathway = ${add(filter.pathway)}`)
  if (filter.team !== undefined) asked.push(isOrNone('was.owner_organisation_id', filter.team, values))
  if (filter.provider !== undefined) asked.push(isOrNone(providerSql, filter.provider, values))
  const { rows } = await scope.client.query<StoryRow>(
    `select c.case_id as "caseId", c.young_person_id as "youngPersonId", was.pathway, c.opened_on as "openedOn", c.turns18_on as "turns18On",
        opened.computed -> 'opening' as opening, log.events, terms.deadlines
      from cases c ${filter.knownAt === null ? asItIs : asItWas(known)}
        join lateral (select json_agg(json_build_array(e.seq, e.type, e.occurred_on, e.payload,
            case e.type when 'event.corrected' then e.computed end) order by e.seq) as events
          from case_events e where e.municipality_id = c.municipality_id and e.case_id = c.case_id and e.recorded_at <= ${known}
            and e.type <> 'day.reached') log on log.events is not null
        left join case_events opened on opened.municipality_id = c.municipality_id and opened.case_id = c.case_id and opened.seq = 1
        left join lateral (select json_agg(json_build_object('kind', d.kind, 'dueOn', d.due_on, 'openedOn', d.opened_on, 'settledOn', d.settled_on,
            'outcome', d.outcome, 'suspendedSince', d.suspended_since) order by d.deadline_id) as deadlines
          from deadlines d where ${ofTerms}) terms on true
      where ${asked.join(' and ')} order by c.case_id limit ${casesAtOnce}`,
    values.values,
  )
  return rows
}

const asItIs = 'cross join lateral (select c.pathway, c.owner_organisation_id, c.final) was'

/** What was known of a case by an instant, so that a report of then stays what it was. */
const asItWas = (
  known: string,
): string => `join lateral (select s.pathway, s.owner_organisation_id, s.final from case_states s
    where s.municipality_id = c.municipality_id and s.case_id = c.case_id and s.known_from <= ${known} and (s.known_to is null or s.known_to > ${known})
    order by s.seq desc limit 1) was on true`

function storyOf({
  caseId,
  youngPersonId,
  pathway,
  openedOn,
  turns18On,
  opening,
  events,
  deadlines,
}: StoryRow): CaseStory {
  return {
    caseId,
    youngPersonId,
    pathway,
    openedOn,
    turns18On,
    opening: {
      ground: opening?.ground ?? null,
      facts: opening?.facts ?? {},
      dates: opening?.dates ?? {},
      laws: opening?.laws ?? [],
    },
    events: toldIn(
      events.map(([seq, type, occurredOn, payload, computed]) => ({
        seq,
        type,
        occurredOn,
        payload,
        computed: computed ?? {},
      })),
    ),
    deadlines: deadlines ?? [],
  }
}

/** What counts of a log after its corrections. */
const toldIn = (log: readonly CorrectableEvent[]): CaseStory['events'] =>
  effectiveLog(log).flatMap(({ effective }) => {
    if (effective === null || effective.type === 'event.corrected') return []
    const { type, occurredOn, payload } = effective
    return [{ type, occurredOn, payload }]
  })
