-- Every version of every deadline; the current one has no known_to. Overdue is a question to these rows, never a job.

create table deadlines (
  municipality_id text not null,
  deadline_id text not null,
  -- The version of the case that wrote the row.
  written_by int not null,
  known_from timestamptz not null,
  known_to timestamptz,
  case_id text not null,
  kind text not null,
  key text,
  starts_on date not null,
  raw_end_on date not null,
  suspended_days int not null,
  due_on date not null,
  shifts jsonb not null,
  legal_basis jsonb not null,
  statutory boolean not null,
  party text not null,
  responsible_organisation_id text,
  responsible_person_id text,
  opened_by_seq int not null,
  opened_on date not null,
  settled_by_seq int,
  settled_on date,
  outcome text check (outcome in ('met', 'cancelled', 'superseded', 'passed-before-opening')),
  suspended_since date,
  suspensions jsonb not null,
  extended_to date,
  policy_version text not null,
  passes_as text,
  passed_on date,
  superseded_by text,
  primary key (municipality_id, deadline_id, written_by),
  foreign key (municipality_id, case_id) references cases,
  check ((settled_on is null) = (outcome is null))
);
create unique index deadlines_current on deadlines (municipality_id, deadline_id) where known_to is null;
create index deadlines_of_case on deadlines (municipality_id, case_id) where known_to is null;
create index deadlines_open_by_due on deadlines (municipality_id, due_on, deadline_id)
  where known_to is null and outcome is null and suspended_since is null;
create index deadlines_open_by_responsible on deadlines (municipality_id, responsible_organisation_id, responsible_person_id, due_on)
  where known_to is null and outcome is null and suspended_since is null;
create index deadlines_to_pass on deadlines (municipality_id, due_on, case_id)
  where known_to is null and outcome is null and suspended_since is null and passed_on is null;
call isolate_by_municipality('deadlines');
grant select, insert, update on deadlines to overstap_app, overstap_worker, overstap_import;
