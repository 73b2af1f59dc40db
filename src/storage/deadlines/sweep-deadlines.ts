/** An id as a list of one; null where there is none, so that the next in line takes its place. */
const just = (id: string) => `case when ${id} is not null then array[${id}] end`

const toLookAt = `municipality_id = $1 and known_to is null and outcome is null and suspended_since is null
  and coalesce(look_on, '-infinity') <= $2::date`

/**
 * Which deadlines are to be looked at, in the order in which they are taken: those of nobody first, then the latest.
 * $1 municipality, $2 today, $3 how many at most.
 */
export const deadlinesToLookAt = `select deadline_id from deadlines where ${toLookAt}
  order by responsible_person_id is not null, due_on, deadline_id limit $3::int`

/**
 * One statement takes the deadlines that it is given, as far as they are still to be looked at, and does all that is due
 * about them. Another worker's rows are stepped over (skip locked); should two ever meet all the same, the keys of the
 * ledger let one of them through.
 * $1 municipality, $2 today, $3 ladders as rows (policy_version, rung, reaches), $4 ids of deadlines, $5 now,
 * $6 the version whose ladder counts where a deadline names an unknown one.
 */
export const sweepDeadlines = `with ladder as materialized (
    select * from jsonb_to_recordset($3) as l(policy_version text, rung int, reaches text)),
  claimed as materialized (
    select deadline_id, written_by, case_id, kind, key, due_on, party, passes_as, statutory, responsible_organisation_id, responsible_person_id,
        case when policy_version in (select policy_version from ladder) then policy_version else $6 end as policy_version
      from deadlines where ${toLookAt} and deadline_id = any($4::text[]) for no key update skip locked),
  due as (
    select c.*, l.rung, l.reaches, row_number() over (partition by c.deadline_id order by l.rung desc) = 1 as told
      from claimed c join ladder l using (policy_version)
      where c.due_on + l.rung <= $2::date and not exists (select from deadline_rungs r
        where r.municipality_id = $1 and r.deadline_id = c.deadline_id and r.due_on = c.due_on and r.rung = l.rung)),
  -- Who is told: those whom the rung and the ones it catches up should reach. Each, when not there, gives way to the next.
  managers as materialized (select array_agg(person_id order by person_id) as ids from people
    where municipality_id = $1 and active and role = 'manager'),
  reaching as materialized (
    select d.deadline_id, d.due_on, array_agg(distinct to_whom.id) filter (where to_whom.id is not null) as reached
      from due d cross join managers m
        join cases c on c.municipality_id = $1 and c.case_id = d.case_id
        left join people responsible on responsible.municipality_id = $1 and responsible.person_id = d.responsible_person_id and responsible.active
        left join people owner on owner.municipality_id = $1 and owner.person_id = c.owner_person_id and owner.active
        left join organisations o on o.municipality_id = $1 and o.organisation_id = coalesce(d.responsible_organisation_id, c.owner_organisation_id)
        left join people lead on lead.municipality_id = $1 and lead.person_id = o.details->>'teamLead' and lead.active
        left join people own_manager on own_manager.municipality_id = $1 and own_manager.active
          and own_manager.person_id = c.snapshot #>> '{context,people,manager,personId}'
        cross join lateral (select coalesce(${just('own_manager.person_id')}, m.ids) as managers) f
        cross join lateral unnest(case d.reaches
          when 'owner' then coalesce(${just('responsible.person_id')}, case when d.party in ('youngPerson', 'ciz') then ${just('owner.person_id')} end,
            ${just('lead.person_id')}, ${just('owner.person_id')}, f.managers)
          when 'team-lead' then coalesce(${just('lead.person_id')}, f.managers)
          else f.managers end) as to_whom(id)
      group by d.deadline_id, d.due_on),
  recorded as (
    insert into deadline_rungs (municipality_id, deadline_id, due_on, rung, reaches, case_id, told, reached, recorded_on, recorded_at)
      select $1, d.deadline_id, d.due_on, d.rung, d.reaches, d.case_id, d.told, case when d.told then coalesce(g.reached, '{}') else '{}' end, $2::date, $5::timestamptz
        from due d left join reaching g using (deadline_id, due_on)
      on conflict do nothing returning deadline_id, due_on, rung, reaches, told, reached),
  telling as (
    insert into outbox (municipality_id, message_id, topic, case_id, body, created_at)
      select $1, 'rung.' || r.deadline_id || '.' || r.due_on || '.' || r.rung, 'rung', d.case_id, jsonb_build_object(
          'deadlineId', d.deadline_id, 'kind', d.kind, 'dueOn', d.due_on, 'rung', r.rung, 'reaches', r.reaches, 'statutory', d.statutory,
          'to', to_jsonb(r.reached), 'caughtUp', (select coalesce(jsonb_agg(e.rung order by e.rung), '[]') from recorded e
            where e.deadline_id = r.deadline_id and e.due_on = r.due_on and not e.told)), $5::timestamptz
        from recorded r join due d using (deadline_id, due_on, rung) where r.told),
  passed as (
    insert into deadline_passings (municipality_id, deadline_id, due_on, recorded_at)
      select $1, deadline_id, due_on, $5::timestamptz from claimed where due_on < $2::date and passes_as is null
      on conflict do nothing returning deadline_id, due_on),
  passing as (
    insert into outbox (municipality_id, message_id, topic, case_id, body, created_at)
      select $1, 'passed.' || p.deadline_id || '.' || p.due_on, 'deadline-passed', c.case_id,
          jsonb_build_object('deadlineId', c.deadline_id, 'kind', c.kind, 'dueOn', c.due_on, 'statutory', c.statutory), $5::timestamptz
        from passed p join claimed c using (deadline_id, due_on)),
  looked as (
    update deadlines d set look_on = least(
        (select min(c.due_on + l.rung) from ladder l where l.policy_version = c.policy_version and c.due_on + l.rung > $2::date),
        case when c.due_on >= $2::date then c.due_on + 1 else 'infinity' end)
      from claimed c
      where d.municipality_id = $1 and d.deadline_id = c.deadline_id and d.written_by = c.written_by returning 1)
  select (select count(*) from looked) as looked, (select count(*) from passed) as passed, (select count(*) from recorded) as rungs,
    (select count(*) from recorded where told) as told, (select count(*) from recorded where told and reached = '{}') as unreached`
