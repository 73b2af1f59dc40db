-- Changes that somebody made to many cases at once, to see what became of each and to take them back together for a while.
-- What happened to a case stands in its own log; this says only which events belong together.

create table bulk_changes (
  municipality_id text not null,
  bulk_id text not null,
  person_id text not null,
  told jsonb not null,
  made_at timestamptz not null,
  primary key (municipality_id, bulk_id)
);
call isolate_by_municipality('bulk_changes');
call let_people_see('bulk_changes', 'person_id = current_person()', 'person_id = current_person()');
grant select, insert on bulk_changes to overstap_app;

create table bulk_change_cases (
  municipality_id text not null,
  bulk_id text not null,
  case_id text not null,
  -- The event of the case; null where it was refused, and then why.
  seq int,
  refused text,
  undone_at timestamptz,
  undo_refused text,
  primary key (municipality_id, bulk_id, case_id),
  foreign key (municipality_id, bulk_id) references bulk_changes
);
call isolate_by_municipality('bulk_change_cases');
call let_people_see('bulk_change_cases', $$exists (select from bulk_changes b
    where b.municipality_id = bulk_change_cases.municipality_id and b.bulk_id = bulk_change_cases.bulk_id)$$,
  $$exists (select from bulk_changes b
    where b.municipality_id = bulk_change_cases.municipality_id and b.bulk_id = bulk_change_cases.bulk_id)$$);
grant select, insert, update on bulk_change_cases to overstap_app;
