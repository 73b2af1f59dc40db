-- What the pages of a municipality look like: its name, colours that were checked for contrast, and its logo.
create table municipality_themes (
  municipality_id text primary key,
  name text not null,
  brand text not null,
  brand_dark text not null,
  accent text not null,
  -- Base64; with its media type, or neither.
  logo text,
  logo_type text check (logo_type in ('image/svg+xml', 'image/png')),
  set_by text,
  set_at timestamptz not null
);
call isolate_by_municipality('municipality_themes');
-- Everybody sees it, also who did not sign in yet; only who administers changes it.
call let_people_see('municipality_themes', 'true', $$current_actor_role() = 'administrator'$$);
drop policy changed on municipality_themes;
create policy changed on municipality_themes for update to overstap_app
  using (municipality_id = current_municipality() and current_actor_role() = 'administrator')
  with check (municipality_id = current_municipality());
grant select, insert, update on municipality_themes to overstap_app;
