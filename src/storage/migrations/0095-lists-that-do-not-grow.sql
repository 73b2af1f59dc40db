-- What a list costs follows what is in it, not how large the municipality is: own work is found by the person, what is late
-- in a case by its day, and who waits on a watch list by who watches.

create index deadlines_open_by_person on deadlines (municipality_id, responsible_person_id, case_id, due_on, deadline_id)
  where known_to is null and outcome is null and suspended_since is null and responsible_person_id is not null;

drop index deadlines_of_case;
create index deadlines_of_case on deadlines (municipality_id, case_id, due_on) where known_to is null;

create index young_people_watched_by_person on young_people (municipality_id, watch_person_id) where watch_person_id is not null;
