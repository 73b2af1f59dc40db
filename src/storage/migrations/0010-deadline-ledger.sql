-- What the worker did about deadlines. Not events of a case: a reminder never makes a user's change stale.

-- The next day on which the worker looks at a deadline that runs; null until it did so first. A new version of a deadline
-- begins again at null.
alter table deadlines add column look_on date;
create index deadlines_to_look_at on deadlines (municipality_id, (coalesce(look_on, '-infinity'::date)))
  where known_to is null and outcome is null and suspended_since is null;

-- A rung of the ladder for a deadline with this due day: the key lets each be there once, whoever tries. `told` is false
-- for a rung that was missed and caught up: then a later one told, and names those whom this one should have reached.
create table deadline_rungs (
  municipality_id text not null,
  deadline_id text not null,
  due_on date not null,
  -- Days after the due day, before it when negative.
  rung int not null,
  reaches text not null,
  case_id text not null,
  told boolean not null,
  reached text[] not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, deadline_id, due_on, rung),
  foreign key (municipality_id, case_id) references cases
);
create index deadline_rungs_of_case on deadline_rungs (municipality_id, case_id);
call isolate_by_municipality('deadline_rungs');
grant select on deadline_rungs to overstap_app;
grant select, insert on deadline_rungs to overstap_worker;

-- That a deadline passed on which no statechart acts; for the others that is an event of their case.
create table deadline_passings (
  municipality_id text not null,
  deadline_id text not null,
  due_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, deadline_id, due_on)
);
call isolate_by_municipality('deadline_passings');
grant select on deadline_passings to overstap_app;
grant select, insert on deadline_passings to overstap_worker;

-- The latest round of each worker in each municipality.
create table worker_rounds (
  municipality_id text not null,
  worker_id text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  failures int not null,
  done jsonb not null,
  primary key (municipality_id, worker_id)
);
call isolate_by_municipality('worker_rounds');
grant select on worker_rounds to overstap_app;
grant select, insert, update, delete on worker_rounds to overstap_worker;
