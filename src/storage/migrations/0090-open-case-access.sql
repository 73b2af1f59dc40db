-- What is open, apart from what was closed: a list of what runs costs the same however many cases an organisation closed
-- before. So the index of access knows of each case whether it is final.

alter table cases no force row level security;
alter table case_access no force row level security;
alter table case_access add column final boolean not null default false;
update case_access a set final = true from cases c
  where c.municipality_id = a.municipality_id and c.case_id = a.case_id and c.final;
alter table cases force row level security;
alter table case_access force row level security;
create index case_access_open on case_access (municipality_id, holder, case_id) where not final;

create or replace function refresh_case_access(of_case text, of_organisation text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_organisation is null then
    return;
  end if;
  if exists (select from cases c where c.municipality_id = current_municipality() and c.case_id = of_case and c.owner_organisation_id = of_organisation)
    or exists (select from case_relations r where r.municipality_id = current_municipality() and r.case_id = of_case
      and r.organisation_id = of_organisation and r.ended_on is null) then
    insert into case_access (municipality_id, holder, case_id, young_person_id, final)
      select c.municipality_id, 'organisation:' || of_organisation, c.case_id, c.young_person_id, c.final from cases c
      where c.municipality_id = current_municipality() and c.case_id = of_case
      on conflict do nothing;
  else
    delete from case_access where municipality_id = current_municipality() and holder = 'organisation:' || of_organisation and case_id = of_case;
  end if;
end
$$;

create or replace function case_changes_hands() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform refresh_case_access(old.case_id, old.owner_organisation_id);
  else
    insert into case_access (municipality_id, holder, case_id, young_person_id, final)
      select y.municipality_id, 'person:' || y.sign_in_person_id, new.case_id, y.young_person_id, new.final from young_people y
      where y.municipality_id = new.municipality_id and y.young_person_id = new.young_person_id and y.sign_in_person_id is not null
      on conflict do nothing;
  end if;
  perform refresh_case_access(new.case_id, new.owner_organisation_id);
  return null;
end
$$;

create or replace function sign_in_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from case_access where municipality_id = new.municipality_id and young_person_id = new.young_person_id
    and holder = 'person:' || old.sign_in_person_id;
  insert into case_access (municipality_id, holder, case_id, young_person_id, final)
    select c.municipality_id, 'person:' || new.sign_in_person_id, c.case_id, c.young_person_id, c.final from cases c
    where c.municipality_id = new.municipality_id and c.young_person_id = new.young_person_id and new.sign_in_person_id is not null
    on conflict do nothing;
  return null;
end
$$;

create function case_closes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_access set final = new.final where municipality_id = new.municipality_id and case_id = new.case_id;
  return null;
end
$$;
create trigger case_closed after update on cases for each row
  when (old.final is distinct from new.final) execute function case_closes();

-- A row is judged by one look-up of its own. As a plain EXISTS it would be planned as a set of all that somebody may look
-- into, closed cases too, read for every statement anew; OFFSET 0 keeps it a look-up.
do $$
declare
  name text;
  seen text;
begin
  foreach name in array array['cases', 'case_events', 'case_states', 'case_relations', 'deadlines', 'deadline_rungs'] loop
    seen := format('municipality_id = current_municipality() and ((select sees_every_case()) or exists (select from case_access a
      where a.municipality_id = %1$s.municipality_id and a.holder = (select current_holder()) and a.case_id = %1$s.case_id offset 0))', name);
    execute format('alter policy seen on %I using (%s)', name, seen);
    execute format('alter policy changed on %I using (%s)', name, seen);
  end loop;
end
$$;
