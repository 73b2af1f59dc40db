import type pg from 'pg'

/**
 * Over how many teams and workers the cases are spread (as many workers in each team, so that a worker's cases are their
 * team's), and how many closed ones there are: as many as open ones, unless told.
 */
export type Spread = { teams?: number; workers?: number; closed?: number }

/**
 * Writes a municipality with so many open cases, each with four deadlines that run (some of them late), and closed cases
 * over five years, each with four deadlines that were kept or met late; with one in twenty of the open ones as many people
 * who wait on a watch list. `client` is one that owns the tables.
 */
export async function writeCaseload(
  client: pg.Client,
  municipality: string,
  open: number,
  today: string,
  { teams = 8, workers = 40, closed = open }: Spread = {},
): Promise<void> {
  await client.query(`select set_config('overstap.municipality', $1, false)`, [municipality])
  const say = (text: string) =>
    client.query(
      text
        .replaceAll(':town', `'${municipality}'`)
        .replaceAll(':today', `'${today}'::date`)
        .replaceAll(':n', String(open))
        .replaceAll(':every', String(open + closed))
        .replaceAll(':teams', String(teams))
        .replaceAll(':workers', String(workers)),
    )
  await say('insert into municipalities values (:town, :town, false) on conflict do nothing')
  await say(`insert into organisations select :town, id, id, 'neighbourhood-team', true, '{}'
    from (select 'team-' || n as id from generate_series(0, :teams - 1) n union all select 'provider-' || n from generate_series(0, 11) n) o`)
  await say(
    `insert into people select :town, 'worker-' || n, 'worker', null, 'team-' || n % :teams, 'neighbourhood-team', true from generate_series(0, :workers - 1) n`,
  )
  await say(`insert into young_people (municipality_id, young_person_id, first_name, family_name, birth_date, residence, facts, version, registered_at, advice, advised_on)
    select :town, 'somebody-' || n, 'Noor', 'Voorbeeld', :today - 6000 - n % 2000, 'Proefstad', '{}', 1, :today - 900, '{}', :today from generate_series(1, :n) n`)
  // One in twenty more has no case and waits on the watch list of a worker.
  await say(`insert into young_people (municipality_id, young_person_id, first_name, family_name, birth_date, residence, facts, version, registered_at, advice, advised_on,
      watch_organisation_id, watch_person_id, watch_due_on, watch_because)
    select :town, 'waiting-' || n, 'Noor', 'Voorbeeld', :today - 5800, 'Proefstad', '{}', 1, :today - 100, '{}', :today,
      'team-' || n % :teams, 'worker-' || n % :workers, :today + 5 + h % 90, 'window-opens' from generate_series(1, :n / 20) n, ${drawn('n')} h`)
  // What triggers do a row at a time is done at once below.
  const triggers = ['cases', 'case_relations']
  for (const table of triggers) await say(`alter table ${table} disable trigger user`)
  // Open ones have n up to :n; closed ones follow, five years of them. What differs from case to case is drawn by a hash, so
  // that a team or a worker of a small municipality has the same share of it as one of a large municipality.
  await say(`insert into cases (municipality_id, case_id, young_person_id, pathway, machine_version, version, snapshot, state, phase, final, opened_on, closed_on,
      policy_version, owner_organisation_id, owner_person_id, at_turn_party, next_step, next_due_on, turns18_on, valid_from)
    select :town, 'case-' || n, 'somebody-' || 1 + n % :n, (array['perspective-plan-handover', 'perspective-plan-handover', 'extended-youth-care', 'direct-intake'])[1 + h % 4],
      1, 1, '{}', '{"open": {"course": {"inWindow": "arranging"}}}', 'inWindow', n > :n, opened, case when n > :n then opened + 300 end, 'haarlem-1',
      'team-' || n % :teams, 'worker-' || n % :workers, (array['owner', 'youthCareProvider', 'receiver', 'decisionMaker'])[1 + h / 4 % 4],
      (array['plan.finalised', 'offer.accepted', 'wmo.reported', 'wmo.decided'])[1 + h / 4 % 4], :today + h / 16 % 90, :today - 200 + h / 16 % 700, opened
    from generate_series(1, :every) n, ${drawn('n')} h, ${openedOn} o`)
  await say(
    `insert into case_relations select :town, 'case-' || n, 'provider-' || n % 12, 'youthCareProvider', 'full', :today - 400, null from generate_series(1, :every) n`,
  )
  // Without counts of the rows just written the join below would be planned for a handful of them.
  await say('analyze cases, case_relations')
  await say(`insert into case_access (municipality_id, holder, case_id, young_person_id, final)
    select :town, 'organisation:' || owner_organisation_id, case_id, young_person_id, final from cases where municipality_id = :town
    union select :town, 'organisation:' || r.organisation_id, r.case_id, c.young_person_id, c.final from case_relations r join cases c using (municipality_id, case_id) where r.municipality_id = :town`)
  await say(
    'insert into overview_marks (municipality_id, case_id) select :town, case_id from cases where municipality_id = :town',
  )
  for (const table of triggers) await say(`alter table ${table} enable trigger user`)
  await say(`insert into deadlines (municipality_id, deadline_id, written_by, known_from, case_id, kind, starts_on, raw_end_on, suspended_days, due_on, shifts,
      legal_basis, statutory, party, responsible_organisation_id, responsible_person_id, opened_by_seq, opened_on, settled_by_seq, settled_on, outcome, suspensions, policy_version)
    select :town, 'case-' || n || '.' || k, 1, opened, 'case-' || n, (array['plan-ready', 'wmo-investigation', 'wmo-decision', 'offer-answer', 'home-known', 'pw-check-by'])[1 + h % 6],
      opened, due, 0, due, '[]', '[]', false, 'owner', case when k = 1 then 'provider-' || n % 12 else 'team-' || n % :teams end, 'worker-' || n % :workers, 1, opened,
      case when closed then 2 end, case when closed then case when h % 10 = 0 then due + h % 40 else due - 3 end end, case when closed then 'met' end, '[]', 'haarlem-1'
    from generate_series(1, :every) n, generate_series(1, 4) k, ${openedOn} o, ${drawn('4 * n + k')} h,
      lateral (select n > :n as closed) c,
      lateral (select case when closed then opened + 30 + k * 40 when h / 6 % 20 = 0 then :today - 1 - h / 120 % 60 else :today + h / 120 % 200 end as due) d`)
}

/** A number from 0 that is the same for the same `n`, and shares no rhythm with it. */
const drawn = (n: string) => `lateral (select hashint8(${n}) & 2147483647 as h)`

/** The day on which case `n` was opened. */
const openedOn = 'lateral (select case when n > :n then :today - 330 - n % 1500 else :today - n % 330 end as opened)'
