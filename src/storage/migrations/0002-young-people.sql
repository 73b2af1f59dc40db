-- Young people and their own history. A BSN is never readable here: it is sealed, and found by a keyed index.

create table young_people (
  municipality_id text not null,
  young_person_id text not null,
  reference text,
  bsn_sealed text,
  bsn_index text,
  first_name text not null,
  family_name text not null,
  birth_date date not null,
  residence text not null,
  -- The person that they sign in as.
  sign_in_person_id text,
  facts jsonb not null,
  version int not null,
  registered_at timestamptz not null,
  advice jsonb not null,
  advised_on date not null,
  advise_again_on date,
  watch_organisation_id text,
  watch_person_id text,
  watch_due_on date,
  watch_because text,
  primary key (municipality_id, young_person_id),
  check ((watch_due_on is null) = (watch_because is null))
);
create unique index young_people_by_reference on young_people (municipality_id, reference) where reference is not null;
create index young_people_by_bsn on young_people (municipality_id, bsn_index) where bsn_index is not null;
create index young_people_by_name on young_people (municipality_id, lower(family_name), birth_date);
create index young_people_by_sign_in on young_people (municipality_id, sign_in_person_id) where sign_in_person_id is not null;
create index young_people_to_advise on young_people (municipality_id, advise_again_on) where advise_again_on is not null;
create index young_people_watched on young_people (municipality_id, watch_due_on) where watch_due_on is not null;
call isolate_by_municipality('young_people');
grant select, insert, update on young_people to overstap_app, overstap_worker, overstap_import;

create table young_person_events (
  municipality_id text not null,
  young_person_id text not null,
  seq int not null,
  type text not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  person_id text,
  role text not null,
  organisation_id text,
  payload jsonb not null,
  primary key (municipality_id, young_person_id, seq),
  foreign key (municipality_id, young_person_id) references young_people
);
call isolate_by_municipality('young_person_events');
grant select, insert on young_person_events to overstap_app, overstap_worker, overstap_import;
