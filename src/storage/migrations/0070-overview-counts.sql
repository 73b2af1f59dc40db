-- What the overview shows, counted ahead. A change of a case only leaves a mark (an insert: nobody waits for anybody). The
-- worker folds marked cases into the counts; who reads adds what marked cases hold now and takes off what they were counted
-- for. So the numbers are right at every moment, whether a worker runs or not.

create table overview_marks (
  municipality_id text not null,
  mark_id bigint generated always as identity,
  case_id text not null,
  primary key (municipality_id, mark_id)
);
call isolate_by_municipality('overview_marks');

-- What a case was counted for when it was last folded: taken off again when it changes.
create table overview_cases (
  municipality_id text not null,
  case_id text not null,
  pathway text not null,
  team text not null,
  provider text not null,
  -- Of a case that is open: its owner, what it waits for, and the 18th birthday where a handover is not arranged.
  owner text,
  waits_for text,
  birthday date,
  -- Deadlines that run: [due day, organisation, kind] each; and days on which something became (1) or stopped being (-1)
  -- overdue: [day, number] each.
  due jsonb not null,
  late jsonb not null,
  primary key (municipality_id, case_id)
);
call isolate_by_municipality('overview_cases');

-- The counts: of the whole caseload, and of each pathway, team and provider. An empty key is where nobody stands.
create table overview_counts (
  municipality_id text not null,
  part text not null,
  part_key text not null,
  measure text not null,
  key text not null,
  -- The due day, the day of a birthday or of a step of the trend; -infinity where no day belongs to it.
  day date not null,
  n int not null,
  -- The day before the key: of what is counted by key only days that are past are asked for.
  primary key (municipality_id, part, part_key, measure, day, key)
);
call isolate_by_municipality('overview_counts');

-- Counts of the whole municipality are for who sees every case of it; others are counted live, over what they see.
call let_people_see('overview_marks', '(select sees_every_case())', 'true');
call let_people_see('overview_cases', '(select sees_every_case())', 'false');
call let_people_see('overview_counts', '(select sees_every_case())', 'false');
grant insert on overview_marks to overstap_app, overstap_import;
grant select on overview_marks, overview_cases, overview_counts to overstap_app;
grant select, insert, delete on overview_marks to overstap_worker;
grant select, insert, update, delete on overview_cases, overview_counts to overstap_worker;

create function mark_for_overview() returns trigger language plpgsql as $$
begin
  insert into overview_marks (municipality_id, case_id) values (new.municipality_id, new.case_id);
  return null;
end
$$;
create trigger case_counted_again after insert or update on cases for each row execute function mark_for_overview();

-- Cases that are there already, of every municipality at once.
alter table cases no force row level security;
alter table overview_marks no force row level security;
insert into overview_marks (municipality_id, case_id) select municipality_id, case_id from cases;
alter table cases force row level security;
alter table overview_marks force row level security;
