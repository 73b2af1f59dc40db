-- A case: its log of events (the truth), its latest snapshot (a cache of the log) and what lists show of it.

create table cases (
  municipality_id text not null,
  case_id text not null,
  young_person_id text not null,
  pathway text not null,
  machine_version int not null,
  version int not null,
  snapshot jsonb not null,
  state jsonb not null,
  phase text not null,
  final boolean not null,
  opened_on date not null,
  closed_on date,
  policy_version text not null,
  owner_organisation_id text,
  owner_person_id text,
  at_turn_organisation_id text,
  at_turn_person_id text,
  at_turn_party text not null,
  next_step text not null,
  next_due_on date,
  next_due_kind text,
  no_date_because text,
  next_day_on date,
  turns18_on date not null,
  valid_from date not null,
  continues_case_id text,
  primary key (municipality_id, case_id),
  foreign key (municipality_id, young_person_id) references young_people,
  -- No open case is without a next step and a date, or the reason why there is none.
  check (final or next_due_on is not null or no_date_because is not null)
);
create index cases_of_young_person on cases (municipality_id, young_person_id);
create index cases_open_by_due on cases (municipality_id, next_due_on, case_id) where not final;
create index cases_open_by_owner on cases (municipality_id, owner_organisation_id, owner_person_id, next_due_on) where not final;
create index cases_open_at_turn on cases (municipality_id, at_turn_organisation_id, at_turn_person_id, next_due_on) where not final;
create index cases_due_a_day on cases (municipality_id, next_day_on) where not final and next_day_on is not null;
call isolate_by_municipality('cases');
grant select, insert, update on cases to overstap_app, overstap_worker, overstap_import;

-- The primary key is the optimistic lock: of two that record event n of a case, one finds it taken.
create table case_events (
  municipality_id text not null,
  case_id text not null,
  seq int not null,
  type text not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  person_id text,
  role text not null,
  organisation_id text,
  payload jsonb not null,
  computed jsonb not null,
  primary key (municipality_id, case_id, seq),
  foreign key (municipality_id, case_id) references cases
);
call isolate_by_municipality('case_events');
grant select, insert on case_events to overstap_app, overstap_worker, overstap_import;

-- What lists showed of a case, by two times. A row holds in the world from valid_from until valid_to, where valid_to
-- counts for who asks what was known from ended_at on; it was known from known_from until known_to.
create table case_states (
  municipality_id text not null,
  case_id text not null,
  seq int not null,
  -- The version of the case that wrote the row: a correction writes the same seq again.
  written_by int not null,
  valid_from date not null,
  valid_to date,
  known_from timestamptz not null,
  ended_at timestamptz,
  known_to timestamptz,
  pathway text not null,
  state jsonb not null,
  phase text not null,
  final boolean not null,
  owner_organisation_id text,
  owner_person_id text,
  primary key (municipality_id, case_id, seq, written_by),
  foreign key (municipality_id, case_id) references cases,
  check ((valid_to is null) = (ended_at is null))
);
create index case_states_now_known on case_states (municipality_id, case_id, seq) where known_to is null;
create index case_states_by_day on case_states (municipality_id, valid_from, valid_to);
call isolate_by_municipality('case_states');
grant select, insert, update on case_states to overstap_app, overstap_worker, overstap_import;

create table case_relations (
  municipality_id text not null,
  case_id text not null,
  organisation_id text not null,
  party text not null,
  scope text not null,
  began_on date not null,
  ended_on date,
  primary key (municipality_id, case_id, organisation_id, party),
  foreign key (municipality_id, case_id) references cases
);
create index case_relations_by_organisation on case_relations (municipality_id, organisation_id, case_id);
call isolate_by_municipality('case_relations');
grant select, insert, update on case_relations to overstap_app, overstap_worker, overstap_import;
