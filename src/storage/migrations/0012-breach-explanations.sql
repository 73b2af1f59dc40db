-- What is said of a broken deadline: why, and what it led to. The breach itself is no row: it follows from the deadlines.
-- An explanation is added, never changed or removed.
create table breach_explanations (
  municipality_id text not null,
  explanation_id text not null,
  deadline_id text not null,
  case_id text not null,
  cause text not null,
  because text not null,
  led_to text,
  explained_at timestamptz not null,
  person_id text,
  role text not null,
  organisation_id text,
  primary key (municipality_id, explanation_id),
  foreign key (municipality_id, case_id) references cases
);
create index breach_explanations_of_deadline on breach_explanations (municipality_id, deadline_id);
call isolate_by_municipality('breach_explanations');
-- Who sees the case sees what is said of it, by the policies of the cases.
create policy with_the_case on breach_explanations as restrictive to overstap_app
  using (exists (select from cases c where c.municipality_id = breach_explanations.municipality_id and c.case_id = breach_explanations.case_id));
grant select, insert on breach_explanations to overstap_app;
grant select on breach_explanations to overstap_worker;

-- The same for the rungs.
create policy with_the_case on deadline_rungs as restrictive to overstap_app
  using (exists (select from cases c where c.municipality_id = deadline_rungs.municipality_id and c.case_id = deadline_rungs.case_id));

-- Deadlines that ended after their last day, in the order of the ledger.
create index deadlines_ended_late on deadlines (municipality_id, due_on, deadline_id)
  where known_to is null and settled_on > due_on and outcome <> 'passed-before-opening';
