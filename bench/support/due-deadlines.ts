import type pg from 'pg'

/** The municipality of the runs that are about deadlines. */
export const town = 'evidence'

/** The first due day of those deadlines. */
export const firstDueOn = '2026-12-10'

/**
 * Writes cases with `each` open deadlines, on which no statechart acts, due from `firstDueOn` on over six days; and those
 * who can be told of them. `client` is one that row-level security lets through.
 */
export async function writeDueDeadlines(client: pg.Client, cases: number, each: number): Promise<void> {
  await client.query(`select set_config('overstap.municipality', $1, false)`, [town])
  await client.query(`insert into municipalities values ('${town}', 'Proefstad', false)`)
  await client.query(
    `insert into organisations values ('${town}', 'team', 'Wijkteam', 'neighbourhood-team', true, '{"teamLead": "lead"}')`,
  )
  await client.query(
    `insert into people select '${town}', id, id, null, 'team', role, true from (values ('worker', 'neighbourhood-team'), ('lead', 'neighbourhood-team'), ('manager', 'manager')) as p(id, role)`,
  )
  await client.query(
    `insert into young_people (municipality_id, young_person_id, first_name, family_name, birth_date, residence, facts, version, registered_at, advice, advised_on)
      values ('${town}', 'somebody', 'Noor', 'Voorbeeld', '2009-06-10', 'Proefstad', '{}', 1, now(), '{}', '2026-01-01')`,
  )
  await client.query(
    `insert into cases (municipality_id, case_id, young_person_id, pathway, machine_version, version, snapshot, state, phase, final, opened_on,
        policy_version, owner_organisation_id, owner_person_id, at_turn_party, next_step, next_due_on, turns18_on, valid_from)
      select '${town}', 'case-' || n, 'somebody', 'direct-intake', 1, 1, '{}', '"open"', 'open', false, '2026-01-01', 'haarlem-1', 'team', 'worker',
        'owner', 'note.added', '${firstDueOn}', '2027-06-10', '2026-01-01' from generate_series(1, $1::int) n`,
    [cases],
  )
  await client.query(
    `insert into deadlines (municipality_id, deadline_id, written_by, known_from, case_id, kind, starts_on, raw_end_on, suspended_days, due_on, shifts,
        legal_basis, statutory, party, responsible_organisation_id, responsible_person_id, opened_by_seq, opened_on, suspensions, policy_version)
      select '${town}', 'case-' || n || '.1.' || k, 1, '2026-01-01', 'case-' || n, 'plan-ready', '2026-01-01', d.due, 0, d.due, '[]', '[]', false, 'owner',
        'team', case when n % 10 > 0 then 'worker' end, 1, '2026-01-01', '[]', 'haarlem-1'
      from generate_series(1, $1::int) n, generate_series(1, $2::int) k, lateral (select '${firstDueOn}'::date + (n + k) % 6 as due) d`,
    [cases, each],
  )
  await client.query('analyze cases, deadlines, people')
}
