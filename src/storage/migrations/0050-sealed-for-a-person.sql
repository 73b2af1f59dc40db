-- Names, BSN, typed text and kept answers are sealed with a data key a person, which is kept outside this database. What is
-- plain from before is sealed by the program once the schema is up to date (src/storage/sealing/seal-plain-rows.ts).

alter table young_people add column person_sealed text;
alter table young_people alter column first_name drop not null;
alter table young_people alter column family_name drop not null;
alter table young_people add check (person_sealed is not null or (first_name is not null and family_name is not null));
create index young_people_still_plain on young_people (municipality_id, young_person_id) where person_sealed is null;
drop index young_people_by_name;

-- By what a name is found: keyed hashes of its parts and their beginnings. A table of its own, for row-level security lets
-- an index be used for an equality only.
create table young_person_tokens (
  municipality_id text not null,
  token text not null,
  young_person_id text not null,
  primary key (municipality_id, token, young_person_id),
  foreign key (municipality_id, young_person_id) references young_people
);
create index young_person_tokens_of on young_person_tokens (municipality_id, young_person_id);
call isolate_by_municipality('young_person_tokens');
grant select, insert, delete on young_person_tokens to overstap_app, overstap_worker, overstap_import;

-- What somebody typed in an event, and what a snapshot remembers of it; the rest of both is codes, days and ids.
alter table case_events add column texts_sealed text;
alter table cases add column texts_sealed text;
alter table outbox add column texts_sealed text;
alter table breach_explanations add column texts_sealed text;
alter table breach_explanations alter column because drop not null;

-- Fingerprint, headers and body of an answer, in one.
alter table kept_answers add column sealed text;
alter table kept_answers alter column fingerprint drop not null;
alter table kept_answers alter column headers drop not null;

alter table drafts add column sealed text;
alter table drafts alter column body drop not null;

-- The secrets of webhooks are sealed anew when the program's key is changed.
grant update (secret_sealed, token_sealed) on webhooks to overstap_worker;
