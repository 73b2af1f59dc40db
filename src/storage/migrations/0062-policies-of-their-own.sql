-- Policies of their own for what leant on others before, and an index by which the log of one young person is found.

-- What somebody was typing, and their choices of filters: theirs alone, by the database too. The worker clears away what is old.
call let_people_see('drafts', 'person_id = (select current_person())', 'person_id = current_person()');
create policy removed on drafts for delete to overstap_app
  using (municipality_id = current_municipality() and person_id = (select current_person()));
grant select, delete on drafts to overstap_worker;
create index drafts_by_age on drafts (municipality_id, saved_at);
call let_people_see('saved_views', 'person_id = (select current_person())', 'person_id = current_person()');
create policy removed on saved_views for delete to overstap_app
  using (municipality_id = current_municipality() and person_id = (select current_person()));

-- What is said of a breach is seen by who sees the case, by a rule of its own; nobody says it in another's name.
drop policy with_the_case on breach_explanations;
call let_people_see('breach_explanations', $$(select sees_every_case()) or exists (select from case_access a
    where a.municipality_id = breach_explanations.municipality_id and a.holder = (select current_holder())
      and a.case_id = breach_explanations.case_id offset 0)$$,
  $$person_id is not distinct from current_person() and role = current_actor_role() and exists (select from cases c
    where c.municipality_id = breach_explanations.municipality_id and c.case_id = breach_explanations.case_id)$$);
drop policy changed on breach_explanations;

-- Links: who works on the case sees that they are there; who holds one finds that one alone, by its hash.
call let_people_see('open_links', $$organisation_id = (select current_organisation()) or made_by = (select current_person())$$,
  $$made_by is not distinct from current_person() and exists (select from cases c
    where c.municipality_id = open_links.municipality_id and c.case_id = open_links.case_id)$$);
revoke update on open_links from overstap_app;
grant update (answer) on open_links to overstap_app;
create function find_open_link(of_hash text) returns setof open_links
  language sql stable security definer set search_path = public, pg_temp as $$
  select * from open_links l where l.municipality_id = current_municipality() and l.secret_hash = of_hash
$$;
revoke execute on function find_open_link from public;
grant execute on function find_open_link to overstap_app;

-- Whom a row of the audit is about, one a row: the array in the audit can't be looked up by under row-level security, for
-- only a plain equality is let through to an index.
create table audit_subjects (
  municipality_id text not null,
  young_person_id text not null,
  audit_id bigint not null,
  primary key (municipality_id, young_person_id, audit_id)
);
alter table audit_log no force row level security;
insert into audit_subjects select distinct municipality_id, who, audit_id from audit_log, unnest(young_person_ids) who;
alter table audit_log force row level security;
call isolate_by_municipality('audit_subjects');
call let_people_see('audit_subjects', $$(select current_actor_role()) = 'auditor' or exists (select from young_people y
    where (select current_actor_role()) = 'young-person' and y.municipality_id = audit_subjects.municipality_id
      and y.sign_in_person_id = (select current_person()) and y.young_person_id = audit_subjects.young_person_id)$$, 'false');
drop policy changed on audit_subjects;
grant select on audit_subjects to overstap_app;
create function audit_is_about() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Only who stands above all policies writes without a context (a restore, a test).
  if current_municipality() is null then
    perform set_config('overstap.municipality', new.municipality_id, true);
    insert into audit_subjects select distinct new.municipality_id, who, new.audit_id from unnest(new.young_person_ids) who;
    perform set_config('overstap.municipality', '', true);
  else
    insert into audit_subjects select distinct new.municipality_id, who, new.audit_id from unnest(new.young_person_ids) who;
  end if;
  return null;
end
$$;
create trigger about after insert on audit_log for each row
  when (new.young_person_ids <> '{}') execute function audit_is_about();

-- Who leaves is signed out everywhere at once, and so is everyone of an organisation that closes.
create function leaving_signs_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'people' then
    delete from browser_sessions where municipality_id = new.municipality_id and person_id = new.person_id;
  else
    delete from browser_sessions s using people p where s.municipality_id = new.municipality_id and p.municipality_id = s.municipality_id
      and p.person_id = s.person_id and p.organisation_id = new.organisation_id;
  end if;
  return null;
end
$$;
create trigger left_for_good after update on people for each row
  when (old.active and not new.active) execute function leaving_signs_out();
create trigger closed_for_good after update on organisations for each row
  when (old.active and not new.active) execute function leaving_signs_out();
