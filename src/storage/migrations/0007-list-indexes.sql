-- Lists go along an index in the order of their pages, so that the first page costs the same however many rows follow.

create index cases_by_due on cases (municipality_id, (coalesce(next_due_on, 'infinity'::date)), case_id);
drop index cases_open_by_due;

create index deadlines_by_due on deadlines (municipality_id, due_on, deadline_id) where known_to is null;
drop index deadlines_to_pass;

create index young_people_by_watch on young_people (municipality_id, (coalesce(watch_due_on, 'infinity'::date)), young_person_id);
create index young_people_watched_by on young_people (municipality_id, watch_organisation_id) where watch_organisation_id is not null;
drop index young_people_watched;
