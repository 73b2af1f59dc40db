-- The roles of the program, whom a transaction runs for, and the directory of organisations and people.

-- Roles belong to the whole server: they may be there already, made by an administrator or for another database.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['overstap_app', 'overstap_worker', 'overstap_import'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I login noinherit', role_name);
      end if;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role % is missing and the owner may not make it: let an administrator run CREATE ROLE overstap_app LOGIN NOINHERIT; CREATE ROLE overstap_worker LOGIN; CREATE ROLE overstap_import LOGIN; GRANT overstap_worker, overstap_import TO overstap_app', role_name;
    end;
    execute format('grant connect on database %I to %I', current_database(), role_name);
    execute format('grant usage on schema public to %I', role_name);
  end loop;
  -- With one DATABASE_URL the program takes on the worker's and the import's role by SET ROLE; NOINHERIT keeps their
  -- rights apart from its own until it does.
  begin
    grant overstap_worker, overstap_import to overstap_app;
  exception
    when insufficient_privilege then null;
    when unique_violation then null;
  end;
end
$$;

-- The ledger of these steps is for the owner to write and for everyone to read.
alter table schema_migrations enable row level security;
alter table schema_migrations force row level security;
create policy written_by_owner on schema_migrations to current_user using (true) with check (true);
create policy read_by_all on schema_migrations for select using (true);
grant select on schema_migrations to overstap_app, overstap_worker, overstap_import;

-- Whom the transaction runs for, as its first statement told. Null when nothing was told: then no row is seen.
create function current_municipality() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('overstap.municipality', true), '') $$;
create function current_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('overstap.person', true), '') $$;
create function current_organisation() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('overstap.organisation', true), '') $$;
create function current_actor_role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('overstap.role', true), '') $$;
create function current_purpose() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('overstap.purpose', true), '') $$;

-- Every table of the program goes through here: rows of the context's municipality only, for whoever asks, the owner
-- included.
create procedure isolate_by_municipality(table_name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy municipality on %s using (municipality_id = current_municipality()) with check (municipality_id = current_municipality())', table_name);
end
$$;

create table municipalities (
  municipality_id text primary key,
  name text not null,
  -- The invented municipality: marked on every page, never in production.
  demo boolean not null
);
call isolate_by_municipality('municipalities');
-- The worker goes round all municipalities and takes on each in turn.
create policy listed_by_worker on municipalities for select to overstap_worker using (true);
grant select, insert, update on municipalities to overstap_app, overstap_import;
grant select on municipalities to overstap_worker;

create table organisations (
  municipality_id text not null,
  organisation_id text not null,
  name text not null,
  kind text not null,
  active boolean not null,
  details jsonb not null,
  primary key (municipality_id, organisation_id)
);
create index organisations_by_name on organisations (municipality_id, lower(name));
call isolate_by_municipality('organisations');
grant select, insert, update on organisations to overstap_app, overstap_import;
grant select on organisations to overstap_worker;

-- People who work with cases; young people are elsewhere.
create table people (
  municipality_id text not null,
  person_id text not null,
  name text not null,
  email text,
  organisation_id text not null,
  role text not null,
  active boolean not null,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, organisation_id) references organisations
);
create index people_by_organisation on people (municipality_id, organisation_id, lower(name));
call isolate_by_municipality('people');
grant select, insert, update on people to overstap_app, overstap_import;
grant select on people to overstap_worker;
