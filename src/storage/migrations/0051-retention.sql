-- How long somebody's data is kept, what stops its destruction, and the destruction itself by two different people.

-- Asked by who keeps the program running and by the auditor: ids and days, never a name.
create function keeps_records() returns boolean language sql stable parallel safe as $$
  select coalesce(current_actor_role() in ('administrator', 'auditor'), false)
$$;

create table legal_holds (
  municipality_id text not null,
  hold_id text not null,
  young_person_id text not null,
  placed_at timestamptz not null,
  placed_by text not null,
  -- Why, sealed for the young person; and why it was lifted.
  texts_sealed text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_texts_sealed text,
  primary key (municipality_id, hold_id),
  foreign key (municipality_id, young_person_id) references young_people,
  check ((lifted_at is null) = (lifted_by is null))
);
create index legal_holds_of on legal_holds (municipality_id, young_person_id);
call isolate_by_municipality('legal_holds');
call let_people_see('legal_holds', 'keeps_records()', 'keeps_records()');
grant select, insert, update on legal_holds to overstap_app;

-- The record of a destruction: codes, days and ids of before, nothing of a person. It stays.
create table destructions (
  municipality_id text not null,
  destruction_id text not null,
  young_person_id text not null,
  ground text not null check (ground in ('term-over', 'asked')),
  law text not null,
  basis text not null,
  kept_until_on date not null,
  state text not null check (state in ('proposed', 'withdrawn', 'approved', 'destroyed')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  rows_removed jsonb,
  destroyed_at timestamptz,
  primary key (municipality_id, destruction_id),
  check ((state = 'proposed') = (decided_at is null)),
  -- Two people: whoever proposes does not approve.
  check (state not in ('approved', 'destroyed') or (decided_by is not null and decided_by <> proposed_by))
);
create unique index destructions_under_way on destructions (municipality_id, young_person_id) where state in ('proposed', 'approved');
create index destructions_to_finish on destructions (municipality_id, destruction_id) where state = 'approved';
call isolate_by_municipality('destructions');
call let_people_see('destructions', 'keeps_records()', $$keeps_records() and proposed_by = current_person()$$);
grant select, insert, update (state, decided_at, decided_by) on destructions to overstap_app;
grant select, update (state, destroyed_at) on destructions to overstap_worker;

-- What is kept of whom, by the last day on which somebody changed it; of one person, or of those who changed on or before a day.
create function kept_files(changed_by date, only_person text, after_person text, most int)
  returns table (young_person_id text, files jsonb, open_case boolean, held boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not keeps_records() then
    return;
  end if;
  return query
    select y.young_person_id, jsonb_agg(jsonb_build_object('pathways', f.pathways, 'changedOn', f.changed_on) order by f.changed_on, f.pathways::text),
      bool_or(f.open), exists (select from legal_holds h where h.municipality_id = y.municipality_id
        and h.young_person_id = y.young_person_id and h.lifted_at is null)
    from young_people y cross join lateral (
        select '[]'::jsonb as pathways, max((e.recorded_at at time zone 'Europe/Amsterdam')::date) as changed_on, false as open
          from young_person_events e where e.municipality_id = y.municipality_id and e.young_person_id = y.young_person_id and e.role <> 'system'
        union all
        select (select jsonb_agg(distinct s.pathway) from case_states s where s.municipality_id = c.municipality_id and s.case_id = c.case_id),
          (select max((e.recorded_at at time zone 'Europe/Amsterdam')::date) from case_events e
            where e.municipality_id = c.municipality_id and e.case_id = c.case_id and e.role <> 'system'), not c.final
          from cases c where c.municipality_id = y.municipality_id and c.young_person_id = y.young_person_id) f
    where y.municipality_id = current_municipality() and f.changed_on is not null
      and (only_person is null or y.young_person_id = only_person) and (after_person is null or y.young_person_id > after_person)
    group by y.municipality_id, y.young_person_id
    having only_person is not null or max(f.changed_on) <= changed_by
    order by y.young_person_id limit most;
end
$$;
revoke execute on function kept_files from public;
grant execute on function kept_files to overstap_app;

-- Removes every row about the person of an approved destruction, whatever table it is in: those that name them or one of
-- their cases, the ones that refer to others first. The audit and the record of the destruction stay. Gives how many.
create function destroy_young_person(the_destruction text) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m constant text := current_municipality();
  who text;
  their_cases text[];
  removed jsonb := '{}';
  n bigint;
  one record;
begin
  select d.young_person_id into who from destructions d
    where d.municipality_id = m and d.destruction_id = the_destruction and d.state = 'approved' and d.rows_removed is null for update;
  if who is null or not keeps_records() then
    raise exception 'no approved destruction % waits to be carried out', the_destruction;
  end if;
  if exists (select from legal_holds h where h.municipality_id = m and h.young_person_id = who and h.lifted_at is null)
    or exists (select from cases c where c.municipality_id = m and c.young_person_id = who and not c.final) then
    raise exception 'a hold or an open case stands in the way of destruction %', the_destruction;
  end if;
  select coalesce(array_agg(c.case_id), '{}') into their_cases from cases c where c.municipality_id = m and c.young_person_id = who;
  delete from kept_answers k where k.municipality_id = m and right(k.sealed, length(who) + 1) = '.' || who;
  delete from deadline_passings p using deadlines d
    where p.municipality_id = m and d.municipality_id = m and d.deadline_id = p.deadline_id and d.case_id = any(their_cases);
  delete from browser_sessions b using young_people y
    where b.municipality_id = m and y.municipality_id = m and y.young_person_id = who and b.person_id = y.sign_in_person_id;
  update caseload_refusals r set reference = null from young_people y
    where r.municipality_id = m and y.municipality_id = m and y.young_person_id = who and r.reference = y.reference;
  -- What refers to a row about them without naming them or their case goes first.
  for one in
    select child.relname as name, parent.relname as of_table, bool_or(pa.attname = 'young_person_id') as of_person,
        (select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ') from unnest(k.conkey, k.confkey) as cols(here, there)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = cols.here
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = cols.there) as same
      from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
        join pg_attribute pa on pa.attrelid = parent.oid and pa.attname in ('young_person_id', 'case_id') and not pa.attisdropped
      where k.contype = 'f' and child.relnamespace = 'public'::regnamespace
        and not exists (select from pg_attribute ca where ca.attrelid = child.oid and ca.attname in ('young_person_id', 'case_id') and not ca.attisdropped)
      group by k.oid, k.conkey, k.confkey, k.conrelid, k.confrelid, child.relname, parent.relname order by child.relname
  loop
    execute format('delete from %I c using %I p where c.municipality_id = $1 and %s and %s', one.name, one.of_table, one.same,
      case when one.of_person then 'p.young_person_id = $2' else 'p.case_id = any($3)' end) using m, who, their_cases;
    get diagnostics n = row_count;
    if n > 0 then
      removed := removed || jsonb_build_object(one.name, n);
    end if;
  end loop;
  for one in
    with recursive referring as (
      select conrelid as here, confrelid as there from pg_constraint where contype = 'f' and conrelid <> confrelid),
    depths as (
      select c.oid, 0 as depth from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      union all select r.here, d.depth + 1 from referring r join depths d on r.there = d.oid)
    select c.relname as name, max(d.depth) as depth,
        bool_or(a.attname = 'young_person_id') as of_person, bool_or(a.attname = 'case_id') as of_case
      from depths d join pg_class c on c.oid = d.oid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where a.attname in ('young_person_id', 'case_id') and c.relkind in ('r', 'p') and c.relname <> 'destructions'
      group by c.relname order by max(d.depth) desc, c.relname
  loop
    if one.of_person then
      execute format('delete from %I where municipality_id = $1 and young_person_id = $2', one.name) using m, who;
    else
      execute format('delete from %I where municipality_id = $1 and case_id = any($2)', one.name) using m, their_cases;
    end if;
    get diagnostics n = row_count;
    if n > 0 then
      removed := removed || jsonb_build_object(one.name, n);
    end if;
  end loop;
  update destructions set rows_removed = removed where municipality_id = m and destruction_id = the_destruction;
  return removed;
end
$$;
revoke execute on function destroy_young_person from public;
grant execute on function destroy_young_person to overstap_app;
