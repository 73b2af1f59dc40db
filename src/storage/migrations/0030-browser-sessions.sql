-- Browsers that are signed in, by the hash of the secret that they hold; a row is removed when its session ends.

create table browser_sessions (
  municipality_id text not null,
  secret_hash text not null,
  person_id text not null,
  name text not null,
  organisation_name text,
  form_token text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  notice jsonb,
  primary key (municipality_id, secret_hash)
);
create index browser_sessions_of_person on browser_sessions (municipality_id, person_id);
call isolate_by_municipality('browser_sessions');
grant select, insert, update, delete on browser_sessions to overstap_app;

-- What somebody was typing and has not sent yet, to go on later; theirs alone.
create table drafts (
  municipality_id text not null,
  person_id text not null,
  draft_id text not null,
  kind text not null,
  body jsonb not null,
  saved_at timestamptz not null,
  primary key (municipality_id, person_id, draft_id)
);
call isolate_by_municipality('drafts');
grant select, insert, update, delete on drafts to overstap_app;

-- A choice of filters under a name, to come back to; theirs alone.
create table saved_views (
  municipality_id text not null,
  person_id text not null,
  screen text not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  primary key (municipality_id, person_id, screen, name)
);
call isolate_by_municipality('saved_views');
grant select, insert, update, delete on saved_views to overstap_app;
