-- A link can be ended before its last day: from then on it is as if it never was. Who ended it stays.
alter table open_links add column ended_at timestamptz, add column ended_by text;
grant update (ended_at, ended_by) on open_links to overstap_app;

create or replace function find_open_link(of_hash text) returns setof open_links
  language sql stable security definer set search_path = public, pg_temp as $$
  select * from open_links l
  where l.municipality_id = current_municipality() and l.secret_hash = of_hash and l.ended_at is null
$$;
