import type pg from 'pg'
import { linkOf } from './isolation-around.ts'
import { municipalities, signIns, type World } from './isolation-world.ts'

/** Writes one row of each for everybody, every case and everyone who signs in, above all rules. */
export async function writeAround(above: pg.Client, world: World): Promise<void> {
  const people = JSON.stringify(world.people.map(({ id, municipality }) => ({ id, m: municipality })))
  const cases = JSON.stringify(
    world.cases.map(({ id, municipality, person }) => ({ id, m: municipality, ...linkOf(person) })),
  )
  const signedIn = JSON.stringify(municipalities.flatMap((m) => signIns.map((p) => ({ p, m, id: `${p}/${m}` }))))
  const aPerson = 'from jsonb_to_recordset($1) as r(id text, m text)'
  const aCase = `from jsonb_to_recordset($1) as r(id text, m text, organisation text, "madeBy" text)`
  const aColleague = 'from jsonb_to_recordset($1) as r(id text, m text, p text)'
  await above.query('set session_replication_role = replica')
  for (const [rows, into] of [
    [
      people,
      `mandates (municipality_id, mandate_id, young_person_id, ground, matters, from_on, texts_sealed, recorded_at, recorded_by)
      select m, id, id, 'custody', array['consent'], '2026-01-01', 'x', now(), 'w' ${aPerson}`,
    ],
    [
      people,
      `incapacities (municipality_id, incapacity_id, young_person_id, matter, from_on, until_on, texts_sealed, recorded_at, recorded_by)
      select m, id, id, 'consent', '2026-01-01', '2027-01-01', 'x', now(), 'w' ${aPerson}`,
    ],
    [
      people,
      `legal_holds (municipality_id, hold_id, young_person_id, placed_at, placed_by, texts_sealed) select m, id, id, now(), 'w', 'x' ${aPerson}`,
    ],
    [
      people,
      `destructions (municipality_id, destruction_id, young_person_id, ground, law, basis, kept_until_on, state, proposed_at, proposed_by)
      select m, id, id, 'asked', 'wmo', 'x', '2026-01-01', 'proposed', now(), 'w' ${aPerson}`,
    ],
    [
      people,
      `young_person_events (municipality_id, young_person_id, seq, type, occurred_on, recorded_at, role, payload)
      select m, id, 1, 'person.registered', '2026-01-01', now(), 'system', '{}' ${aPerson}`,
    ],
    [
      people,
      `audit_log (municipality_id, at, role, action, purpose, case_ids, young_person_ids, trace_id)
      select m, now(), 'system', 'young-person.read', 'case-work', '{}', array[id], id ${aPerson}`,
    ],
    [
      people,
      `audit_subjects (municipality_id, young_person_id, audit_id) select a.municipality_id, r.id, a.audit_id ${aPerson}
      join audit_log a on a.municipality_id = r.m and a.trace_id = r.id`,
    ],
    [people, `young_person_tokens (municipality_id, young_person_id, token) select m, id, 'x' ${aPerson}`],
    [
      cases,
      `case_states (municipality_id, case_id, seq, written_by, valid_from, known_from, pathway, state, phase, final)
      select m, id, 1, 1, '2026-01-01', now(), 'direct-intake', '{}', 'x', false ${aCase}`,
    ],
    [
      cases,
      `deadlines (municipality_id, deadline_id, written_by, known_from, case_id, kind, starts_on, raw_end_on, suspended_days, due_on, shifts,
        legal_basis, statutory, party, opened_by_seq, opened_on, suspensions, policy_version)
      select m, id, 1, now(), id, 'x', '2026-01-01', '2026-01-01', 0, '2026-01-01', '[]', '[]', false, 'owner', 1, '2026-01-01', '[]', '1' ${aCase}`,
    ],
    [
      cases,
      `deadline_rungs (municipality_id, deadline_id, due_on, rung, reaches, case_id, told, reached, recorded_on, recorded_at)
      select m, id, '2026-01-01', 1, 'x', id, true, '{}', '2026-01-01', now() ${aCase}`,
    ],
    [
      cases,
      `deadline_passings (municipality_id, deadline_id, due_on, recorded_at) select m, id, '2026-01-01', now() ${aCase}`,
    ],
    [
      cases,
      `breach_explanations (municipality_id, explanation_id, deadline_id, case_id, cause, explained_at, role) select m, id, id, id, 'x', now(), 'r' ${aCase}`,
    ],
    [
      cases,
      `overview_cases (municipality_id, case_id, pathway, team, provider, due, late) select m, id, 'x', 'x', 'x', '{}', '{}' ${aCase} on conflict do nothing`,
    ],
    [
      cases,
      `open_links (municipality_id, secret_hash, purpose, case_id, organisation_id, role, made_by, made_at, expires_on)
      select m, id, 'young-person', id, organisation, 'volunteer', "madeBy", now(), '2027-01-01' ${aCase}`,
    ],
    [cases, `outbox (municipality_id, message_id, topic, body, created_at) select m, id, 'x', '{}', now() ${aCase}`],
    [
      signedIn,
      `drafts (municipality_id, person_id, draft_id, kind, saved_at) select m, p, id, 'x', now() ${aColleague}`,
    ],
    [
      signedIn,
      `saved_views (municipality_id, person_id, screen, name, query, saved_at) select m, p, 'x', id, '', now() ${aColleague}`,
    ],
    [
      signedIn,
      `kept_answers (municipality_id, caller, key, status, kept_at) select m, p, id, 200, now() ${aColleague}`,
    ],
    [
      signedIn,
      `bulk_changes (municipality_id, bulk_id, person_id, told, made_at) select m, id, p, '{}', now() ${aColleague}`,
    ],
    [signedIn, `bulk_change_cases (municipality_id, bulk_id, case_id) select m, id, 'c' ${aColleague}`],
    [
      signedIn,
      `caseload_uploads (municipality_id, upload_id, file_name, bytes, language, uploaded_by, uploaded_at, state, seen_at)
      select m, id, 'x', 1, 'nl', p, now(), 'done', now() ${aColleague}`,
    ],
  ] as const)
    await above.query(`insert into ${into}`, [rows])
  await above.query(
    `insert into break_glass_events (municipality_id, break_glass_id, seq, event, role, recorded_at)
      select municipality_id, break_glass_id, 1, '{}', 'manager', now() from break_glasses`,
  )
  await above.query('reset session_replication_role')
}
