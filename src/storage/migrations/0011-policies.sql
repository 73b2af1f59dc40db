-- Versions of the municipality's policy: added, never changed. The one that the program ships with is no row here.
create table policies (
  municipality_id text not null,
  version text not null,
  valid_from date not null,
  -- `open-cases`: those that are open then are computed again; `new-cases`: they keep the version they are on.
  applies_to text not null check (applies_to in ('open-cases', 'new-cases')),
  body jsonb not null,
  because text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  -- Of two that begin on one day, the one recorded last counts.
  position bigint generated always as identity,
  primary key (municipality_id, version)
);
call isolate_by_municipality('policies');
grant select, insert on policies to overstap_app;
grant select on policies to overstap_worker, overstap_import;

-- Which open cases are still on another version.
create index cases_by_policy on cases (municipality_id, policy_version, case_id) where not final;
