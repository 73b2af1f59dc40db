-- As whom the municipality's own sign-in provider knows somebody: its `sub`. Null for who has no account there yet.
alter table people add column subject text;
create unique index people_by_subject on people (municipality_id, subject) where subject is not null;

-- Who signs in with a subject: somebody active in an active organisation, or a young person with a sign-in. Asked before
-- it is known who asks, so the function looks by itself, and for one subject at a time.
create function find_caller(of_municipality text, of_subject text) returns table (person_id text, organisation_id text, role text, birth_date date)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('overstap.municipality', of_municipality, true);
  return query select p.person_id, p.organisation_id, p.role, null::date from people p join organisations o using (municipality_id, organisation_id)
    where p.municipality_id = of_municipality and (p.subject = of_subject or p.person_id = of_subject) and p.active and o.active limit 1;
  if not found then
    return query select y.sign_in_person_id, null::text, 'young-person'::text, y.birth_date from young_people y
      where y.municipality_id = of_municipality and y.sign_in_person_id = of_subject order by y.birth_date limit 1;
  end if;
end
$$;
revoke execute on function find_caller from public;
grant execute on function find_caller to overstap_app;
