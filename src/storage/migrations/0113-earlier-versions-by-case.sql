-- What a deadline was before it was written anew, by its case: a report that asks what was known by an instant reads the
-- versions of each case; without this every case goes past all deadlines there are.
create index deadlines_replaced_of_case on deadlines (municipality_id, case_id) where known_to is not null;
