import type { CaseStory, StoryEvent } from '../../../src/cases/figures/indicators/case-story.ts'
import { withClient } from '../../support/database.ts'

/** A history with whose it is: the team that owns the case, the youth-care provider in it, and the day it was closed. */
export type HeldStory = CaseStory & { team: string | null; provider: string | null; closedOn: string | null }

/** The first half of a history was recorded on one day, the rest on another; between them something else was known. */
export const recordedAt = ['2026-01-01T09:00:00Z', '2027-06-01T09:00:00Z'] as const
export const knownBetween = '2027-01-01T00:00:00.000Z'
export const knownHalfWay = <Story extends CaseStory>(story: Story): Story => ({
  ...story,
  events: story.events.slice(0, Math.ceil(story.events.length / 2)),
})

/** What was told by mistake and taken back by the last event: it counts nowhere. */
const mistake: StoryEvent = { type: 'defaultNotice.received', occurredOn: '2026-08-01', payload: {} }

function eventRows({ caseId, openedOn, opening, events }: HeldStory) {
  const half = Math.ceil(events.length / 2)
  const row = (told: StoryEvent, index: number, computed: object = {}) => ({
    ...{
      case_id: caseId,
      seq: index + 1,
      type: told.type,
      occurred_on: told.occurredOn,
      payload: told.payload,
      computed,
    },
    recorded_at: recordedAt[index <= half ? 0 : 1],
  })
  const opened = row({ type: 'case.opened', occurredOn: openedOn, payload: {} }, 0, { opening })
  const told = events.map((event, index) => row(event, index + 1))
  const wrong = row(mistake, events.length + 1)
  const corrected = row({ ...mistake, type: 'event.corrected' }, events.length + 2, {
    correction: { seq: wrong.seq, replacement: null },
    dropped: [],
  })
  return [opened, ...told, { ...wrong, recorded_at: recordedAt[1] }, { ...corrected, recorded_at: recordedAt[1] }]
}

const caseRow = ({ caseId, youngPersonId, pathway, openedOn, turns18On, team, closedOn }: HeldStory) => ({
  ...{ case_id: caseId, young_person_id: youngPersonId, pathway, opened_on: openedOn, turns18_on: turns18On },
  ...{ owner_organisation_id: team, closed_on: closedOn, final: closedOn !== null },
})

const deadlineRows = ({ caseId, deadlines }: HeldStory) =>
  deadlines.map(({ kind, dueOn, openedOn, settledOn, outcome, suspendedSince }, index) => ({
    ...{ case_id: caseId, deadline_id: `${caseId}.${index}`, kind, due_on: dueOn, opened_on: openedOn },
    ...{ settled_on: settledOn, outcome, suspended_since: suspendedSince },
  }))

const cases = `insert into cases (municipality_id, case_id, young_person_id, pathway, machine_version, version, snapshot, state, phase, final,
    opened_on, closed_on, policy_version, owner_organisation_id, at_turn_party, next_step, no_date_because, turns18_on, valid_from)
  select 'm1', case_id, young_person_id, pathway, 1, 1, '{}', '{}', 'x', final, opened_on, closed_on, 'p', owner_organisation_id,
    'owner', 'x', 'x', turns18_on, opened_on
  from jsonb_to_recordset($1::jsonb) as r(case_id text, young_person_id text, pathway text, opened_on date, turns18_on date,
    owner_organisation_id text, closed_on date, final boolean)`

const states = `insert into case_states (municipality_id, case_id, seq, written_by, valid_from, known_from, pathway, state, phase, final, owner_organisation_id)
  select municipality_id, case_id, 1, 1, opened_on, '${recordedAt[0]}', pathway, state, phase, final, owner_organisation_id from cases`

const events = `insert into case_events (municipality_id, case_id, seq, type, occurred_on, recorded_at, role, payload, computed)
  select 'm1', case_id, seq, type, occurred_on, recorded_at, 'neighbourhood-team', payload, computed
  from jsonb_to_recordset($1::jsonb) as r(case_id text, seq int, type text, occurred_on date, recorded_at timestamptz, payload jsonb, computed jsonb)`

const deadlines = `insert into deadlines (municipality_id, deadline_id, written_by, known_from, case_id, kind, starts_on, raw_end_on, suspended_days,
    due_on, shifts, legal_basis, statutory, party, opened_by_seq, opened_on, settled_on, outcome, suspended_since, suspensions, policy_version)
  select 'm1', deadline_id, 1, '${recordedAt[0]}', case_id, kind, opened_on, due_on, 0, due_on, '[]', '[]', true, 'owner', 1, opened_on,
    settled_on, outcome, suspended_since, '[]', 'p'
  from jsonb_to_recordset($1::jsonb) as r(deadline_id text, case_id text, kind text, due_on date, opened_on date, settled_on date,
    outcome text, suspended_since date)`

const relations = `insert into case_relations (municipality_id, case_id, organisation_id, party, scope, began_on)
  select 'm1', case_id, provider, 'youthCareProvider', 'full', '2026-01-01' from jsonb_to_recordset($1::jsonb) as r(case_id text, provider text)`

/** Writes histories as rows, however unlikely: past the statecharts, the access of organisations and the overview's counts. */
export async function storeStories(superuserUrl: string, stories: readonly HeldStory[]): Promise<void> {
  const given = stories.flatMap(({ caseId, provider }) => (provider === null ? [] : [{ case_id: caseId, provider }]))
  await withClient(superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(cases, [JSON.stringify(stories.map(caseRow))])
    await client.query(states)
    for (let from = 0; from < stories.length; from += 2_000)
      await client.query(events, [JSON.stringify(stories.slice(from, from + 2_000).flatMap(eventRows))])
    await client.query(deadlines, [JSON.stringify(stories.flatMap(deadlineRows))])
    await client.query(relations, [JSON.stringify(given)])
    await client.query('analyze')
  })
}
