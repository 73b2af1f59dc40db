-- What an organisation that was only asked, or that helps without consent to share more, may know of a case is narrowed in
-- every list. Those relations are few among all that it has, and are found by an index of their own.
create index case_relations_narrow on case_relations (municipality_id, organisation_id, case_id)
  where ended_on is null and scope in ('preview', 'contact');
