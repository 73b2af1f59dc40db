-- What somebody ever held, for their own calendar: also what was handed on, so that it can be taken out again.
create index deadlines_ever_held on deadlines (municipality_id, responsible_person_id, deadline_id) where responsible_person_id is not null;
