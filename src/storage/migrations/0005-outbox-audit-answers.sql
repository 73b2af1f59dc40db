-- What is written beside a change in its own transaction: what is to be told, who did or saw what, what was answered.

create table outbox (
  municipality_id text not null,
  message_id text not null,
  topic text not null,
  case_id text,
  seq int,
  body jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (municipality_id, message_id)
);
create index outbox_to_deliver on outbox (municipality_id, created_at) where delivered_at is null;
call isolate_by_municipality('outbox');
grant select, insert on outbox to overstap_app, overstap_import;
grant select, insert, update on outbox to overstap_worker;

-- Nobody but the owner can change or remove a row of the audit.
create table audit_log (
  municipality_id text not null,
  audit_id bigint generated always as identity,
  at timestamptz not null,
  person_id text,
  organisation_id text,
  role text not null,
  action text not null,
  purpose text not null,
  case_ids text[] not null,
  young_person_ids text[] not null,
  trace_id text,
  primary key (municipality_id, audit_id)
);
create index audit_log_by_young_person on audit_log using gin (young_person_ids);
call isolate_by_municipality('audit_log');
grant select, insert on audit_log to overstap_app, overstap_worker, overstap_import;

-- The answers to requests with an Idempotency-Key, a caller each, for 24 hours.
create table kept_answers (
  municipality_id text not null,
  caller text not null,
  key text not null,
  fingerprint text not null,
  status int not null,
  headers jsonb not null,
  body text,
  kept_at timestamptz not null,
  primary key (municipality_id, caller, key)
);
create index kept_answers_by_age on kept_answers (municipality_id, kept_at);
call isolate_by_municipality('kept_answers');
grant select, insert, update on kept_answers to overstap_app, overstap_worker, overstap_import;
grant delete on kept_answers to overstap_worker;
