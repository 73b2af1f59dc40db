-- The words of a search are no part of a filter's address any more: they are kept sealed among the drafts, and the address
-- holds an id. What stood in a filter that was kept is taken out; nothing else can be put there again.

alter table saved_views no force row level security;
update saved_views set query = regexp_replace(regexp_replace(query, '(^|&)zoek=[^&]*', '', 'g'), '^&', '');
alter table saved_views force row level security;
alter table saved_views add constraint no_words check (query !~ '(^|&)zoek=' or query ~ '(^|&)zoek=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(&|$)');
