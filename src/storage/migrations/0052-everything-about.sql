-- The audit's index of persons belongs to the audit: a destruction leaves it.
do $$
begin
  execute replace(pg_get_functiondef('destroy_young_person'::regproc), $x$c.relname <> 'destructions'$x$,
    $x$c.relname not in ('destructions', 'audit_subjects')$x$);
end
$$;

-- Every row about one person, whatever table it is in, for the person and for who decides for the college. Who looked is in
-- the audit, which answers by itself.
create function everything_about(the_person text) returns table (table_name text, content jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  m constant text := current_municipality();
  one record;
begin
  if not exists (select from young_people y where y.municipality_id = m and y.young_person_id = the_person
    and (current_actor_role() = 'decision-maker' or (current_actor_role() = 'young-person' and y.sign_in_person_id = current_person()))) then
    return;
  end if;
  for one in
    select c.relname as name, bool_or(a.attname = 'young_person_id') as of_person
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where a.attname in ('young_person_id', 'case_id') and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('audit_subjects')
      group by c.relname order by c.relname
  loop
    return query execute format('select %L::text, to_jsonb(t) from %I t where t.municipality_id = $1 and %s', one.name, one.name,
      case when one.of_person then 't.young_person_id = $2'
        else 't.case_id in (select c.case_id from cases c where c.municipality_id = $1 and c.young_person_id = $2)' end) using m, the_person;
  end loop;
end
$$;
revoke execute on function everything_about from public;
grant execute on function everything_about to overstap_app;
