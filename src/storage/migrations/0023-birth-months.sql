-- How many young people under 18 the asker may not see, by the month of their birth: what a neighbourhood team may know
-- of those who are still with the youth side and have not agreed to be known to others. It answers no row of a person,
-- and no number below five: that is null.
create function unseen_birth_months(on_day date) returns table (birth_month text, young_people bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asker constant text := current_organisation();
begin
  if current_actor_role() is distinct from 'neighbourhood-team' then
    return;
  end if;
  return query
    select to_char(y.birth_date, 'YYYY-MM'), case when count(*) < 5 then null else count(*) end from young_people y
    where y.municipality_id = current_municipality() and y.birth_date > on_day - interval '18 years'
      and y.birth_date <= on_day - interval '16 years' and y.watch_organisation_id is distinct from asker
      and not exists (select from case_access a where a.municipality_id = y.municipality_id
        and a.holder = 'organisation:' || asker and a.young_person_id = y.young_person_id)
    group by 1 order by 1;
end
$$;
revoke execute on function unseen_birth_months from public;
grant execute on function unseen_birth_months to overstap_app;
