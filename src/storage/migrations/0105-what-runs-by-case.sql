-- What runs in a case is found by an index of what runs alone: it stays as small as the open caseload, however much was closed.
create index deadlines_open_of_case on deadlines (municipality_id, case_id, due_on)
  where known_to is null and outcome is null;
