-- Who sees which row, held by the database itself: the same rule as src/access/may-see.ts. People come in through the
-- program's own role; the worker and the import act for nobody in particular and are held to the municipality alone.

-- Who may look into a case now, an index of owners, running relations and sign-ins that triggers keep. A policy asks it
-- with one look-up; asking the tables themselves would have policies ask one another in a circle.
create table case_access (
  municipality_id text not null,
  -- `organisation:ID` or `person:ID`.
  holder text not null,
  case_id text not null,
  young_person_id text not null,
  primary key (municipality_id, holder, case_id)
);
create index case_access_by_young_person on case_access (municipality_id, holder, young_person_id);
create index case_access_of_case on case_access (municipality_id, case_id);
call isolate_by_municipality('case_access');
drop policy municipality on case_access;

-- As whom the transaction looks into cases. Who keeps the program running, or reads the audit, looks into none.
create function current_holder() returns text language sql stable parallel safe as $$
  select case
    when current_actor_role() = 'young-person' then 'person:' || current_person()
    when current_actor_role() in ('neighbourhood-team', 'youth-family-centre', 'youth-care-provider', 'certified-institution',
      'receiving-provider', 'volunteer') then 'organisation:' || current_organisation() end
$$;

-- Who decides for the college sees the cases of the municipality; a manager too, and the program shows them no names.
create function sees_every_case() returns boolean language sql stable parallel safe as $$
  select coalesce(current_actor_role() in ('decision-maker', 'manager'), false)
$$;

create policy own_access on case_access for select to overstap_app
  using (municipality_id = current_municipality() and holder = (select current_holder()));
-- The triggers below run as the owner.
create policy kept_by_owner on case_access to current_user
  using (municipality_id = current_municipality()) with check (municipality_id = current_municipality());
create policy read_by_worker_and_import on case_access for select to overstap_worker, overstap_import
  using (municipality_id = current_municipality());
grant select on case_access to overstap_app, overstap_worker, overstap_import;

-- Brings the access of one organisation to one case up to date.
create function refresh_case_access(of_case text, of_organisation text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_organisation is null then
    return;
  end if;
  if exists (select from cases c where c.municipality_id = current_municipality() and c.case_id = of_case and c.owner_organisation_id = of_organisation)
    or exists (select from case_relations r where r.municipality_id = current_municipality() and r.case_id = of_case
      and r.organisation_id = of_organisation and r.ended_on is null) then
    insert into case_access (municipality_id, holder, case_id, young_person_id)
      select c.municipality_id, 'organisation:' || of_organisation, c.case_id, c.young_person_id from cases c
      where c.municipality_id = current_municipality() and c.case_id = of_case
      on conflict do nothing;
  else
    delete from case_access where municipality_id = current_municipality() and holder = 'organisation:' || of_organisation and case_id = of_case;
  end if;
end
$$;
revoke execute on function refresh_case_access from public;

create function case_changes_hands() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform refresh_case_access(old.case_id, old.owner_organisation_id);
  else
    insert into case_access (municipality_id, holder, case_id, young_person_id)
      select y.municipality_id, 'person:' || y.sign_in_person_id, new.case_id, y.young_person_id from young_people y
      where y.municipality_id = new.municipality_id and y.young_person_id = new.young_person_id and y.sign_in_person_id is not null
      on conflict do nothing;
  end if;
  perform refresh_case_access(new.case_id, new.owner_organisation_id);
  return null;
end
$$;
create trigger case_opened after insert on cases for each row execute function case_changes_hands();
create trigger case_changed_hands after update on cases for each row
  when (old.owner_organisation_id is distinct from new.owner_organisation_id) execute function case_changes_hands();

create function relation_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_case_access(new.case_id, new.organisation_id);
  return null;
end
$$;
create trigger relation_began after insert on case_relations for each row execute function relation_changes();
create trigger relation_changed after update on case_relations for each row
  when (old.ended_on is distinct from new.ended_on) execute function relation_changes();

create function sign_in_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from case_access where municipality_id = new.municipality_id and young_person_id = new.young_person_id
    and holder = 'person:' || old.sign_in_person_id;
  insert into case_access (municipality_id, holder, case_id, young_person_id)
    select c.municipality_id, 'person:' || new.sign_in_person_id, c.case_id, c.young_person_id from cases c
    where c.municipality_id = new.municipality_id and c.young_person_id = new.young_person_id and new.sign_in_person_id is not null
    on conflict do nothing;
  return null;
end
$$;
create trigger sign_in_changed after update on young_people for each row
  when (old.sign_in_person_id is distinct from new.sign_in_person_id) execute function sign_in_changes();

-- In the statement that opens a case its row is not there to be looked up yet: what belongs to it may be written with it.
create function case_is_new(the_case text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select from cases c where c.municipality_id = current_municipality() and c.case_id = the_case) $$;
create function young_person_is_new(the_person text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select from young_people y where y.municipality_id = current_municipality() and y.young_person_id = the_person) $$;

-- Replaces the policy of the municipality alone: for people each row is judged by `visible`, a new one by `may_add`.
create procedure let_people_see(table_name regclass, visible text, may_add text) language plpgsql as $$
declare
  here constant text := 'municipality_id = current_municipality()';
begin
  execute format('drop policy municipality on %s', table_name);
  execute format('create policy whole_municipality on %s to %I, overstap_worker, overstap_import using (%s) with check (%s)', table_name, current_user, here, here);
  execute format('create policy seen on %s for select to overstap_app using (%s and (%s))', table_name, here, visible);
  execute format('create policy changed on %s for update to overstap_app using (%s and (%s)) with check (%s)', table_name, here, visible, here);
  execute format('create policy added on %s for insert to overstap_app with check (%s and (%s))', table_name, here, may_add);
end
$$;

do $$
declare
  name text;
  seen text;
begin
  foreach name in array array['cases', 'case_events', 'case_states', 'case_relations', 'deadlines', 'deadline_rungs'] loop
    seen := format('(select sees_every_case()) or exists (select from case_access a where a.municipality_id = %1$s.municipality_id
      and a.holder = (select current_holder()) and a.case_id = %1$s.case_id)', name);
    call let_people_see(name::regclass, seen, case name
      when 'cases' then $x$current_actor_role() in ('neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'decision-maker')$x$
      else format('(%s) or case_is_new(%s.case_id)', seen, name) end);
  end loop;
end
$$;

-- What the worker did about a deadline is seen by who sees the deadline.
call let_people_see('deadline_passings', $$exists (select from deadlines d where d.municipality_id = deadline_passings.municipality_id
  and d.deadline_id = deadline_passings.deadline_id)$$, 'false');

call let_people_see('young_people', $$(select sees_every_case())
  or watch_organisation_id = (select substring(current_holder() from '^organisation:(.*)$'))
  or sign_in_person_id = (select substring(current_holder() from '^person:(.*)$'))
  or exists (select from case_access a where a.municipality_id = young_people.municipality_id
    and a.holder = (select current_holder()) and a.young_person_id = young_people.young_person_id)$$,
  $$current_actor_role() in ('neighbourhood-team', 'decision-maker', 'youth-family-centre', 'youth-care-provider', 'certified-institution')$$);

call let_people_see('young_person_events', $$exists (select from young_people y where y.municipality_id = young_person_events.municipality_id
    and y.young_person_id = young_person_events.young_person_id)$$,
  $$young_person_is_new(young_person_id) or exists (select from young_people y where y.municipality_id = young_person_events.municipality_id
    and y.young_person_id = young_person_events.young_person_id)$$);

-- Nobody writes the audit in another's name. It is read by the auditor, and by a young person where it is about them.
call let_people_see('audit_log', $$(select current_actor_role()) = 'auditor' or exists (select from young_people y
    where (select current_actor_role()) = 'young-person' and y.municipality_id = audit_log.municipality_id
      and y.sign_in_person_id = (select current_person()) and y.young_person_id = any(audit_log.young_person_ids))$$,
  $$person_id is not distinct from current_person() and role = current_actor_role()$$);
drop policy changed on audit_log;

-- An answer that is kept is for the one whom it was given.
call let_people_see('kept_answers', $$caller = (select coalesce(current_person(), current_actor_role()))$$,
  $$caller = (select coalesce(current_person(), current_actor_role()))$$);

-- Organisations and people: everyone may look who there is; only who keeps the program running changes it.
call let_people_see('organisations', 'true', $$current_actor_role() = 'administrator'$$);
call let_people_see('people', 'true', $$current_actor_role() = 'administrator'$$);
do $$
declare
  name text;
begin
  foreach name in array array['organisations', 'people'] loop
    execute format('drop policy changed on %I', name);
    execute format('create policy changed on %I for update to overstap_app using (municipality_id = current_municipality() and current_actor_role() = ''administrator'') with check (municipality_id = current_municipality())', name);
  end loop;
end
$$;

-- Cases that were opened before this step, of every municipality at once.
alter table cases no force row level security;
alter table case_relations no force row level security;
alter table young_people no force row level security;
alter table case_access no force row level security;
insert into case_access (municipality_id, holder, case_id, young_person_id)
  select municipality_id, 'organisation:' || owner_organisation_id, case_id, young_person_id from cases where owner_organisation_id is not null
  union select r.municipality_id, 'organisation:' || r.organisation_id, r.case_id, c.young_person_id
    from case_relations r join cases c using (municipality_id, case_id) where r.ended_on is null
  union select c.municipality_id, 'person:' || y.sign_in_person_id, c.case_id, c.young_person_id
    from cases c join young_people y using (municipality_id, young_person_id) where y.sign_in_person_id is not null;
alter table cases force row level security;
alter table case_relations force row level security;
alter table young_people force row level security;
alter table case_access force row level security;
