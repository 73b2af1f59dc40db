-- Breaking the glass: a manager sees the names in one case, for an hour at most and for a reason that is read afterwards.
-- From here on a manager sees no row of a young person but by an open break-glass: not for want of being shown it.

create table break_glasses (
  municipality_id text not null,
  break_glass_id text not null,
  case_id text not null,
  young_person_id text not null,
  person_id text not null,
  state text not null check (state in ('open', 'ended', 'justified', 'notJustified')),
  -- What was written: the reason, the review. The statechart's own words.
  context jsonb not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  -- An hour by the clock of the database itself, whatever the program says it is: filled in below.
  held_until timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  primary key (municipality_id, break_glass_id),
  foreign key (municipality_id, case_id) references cases,
  foreign key (municipality_id, young_person_id) references young_people,
  check (ends_at <= opened_at + interval '60 minutes' and ended_at <= ends_at)
);
create index break_glasses_of_person on break_glasses (municipality_id, person_id, case_id) where state = 'open';
create index break_glasses_open on break_glasses (municipality_id, ends_at) where state = 'open';
create index break_glasses_latest on break_glasses (municipality_id, opened_at, break_glass_id);
create unique index break_glasses_one_open on break_glasses (municipality_id, person_id, case_id) where state = 'open';
call isolate_by_municipality('break_glasses');

-- The log of what happened with each: added to, never changed.
create table break_glass_events (
  municipality_id text not null,
  break_glass_id text not null,
  seq int not null,
  event jsonb not null,
  person_id text,
  role text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, break_glass_id, seq),
  foreign key (municipality_id, break_glass_id) references break_glasses
);
call isolate_by_municipality('break_glass_events');

-- Who broke it sees their own; the auditor, who is the privacy officer here, sees all and reviews those of others.
call let_people_see('break_glasses', $$person_id = (select current_person()) or (select current_actor_role()) = 'auditor'$$,
  $$person_id = current_person() and current_actor_role() = 'manager' and state = 'open'
    and exists (select from cases c where c.municipality_id = break_glasses.municipality_id and c.case_id = break_glasses.case_id
      and c.young_person_id = break_glasses.young_person_id)$$);
drop policy changed on break_glasses;
create policy ended on break_glasses for update to overstap_app
  using (municipality_id = current_municipality() and person_id = current_person() and state = 'open')
  with check (municipality_id = current_municipality() and person_id = current_person() and state = 'ended');
create policy reviewed on break_glasses for update to overstap_app
  using (municipality_id = current_municipality() and current_actor_role() = 'auditor' and person_id <> current_person() and state = 'ended')
  with check (municipality_id = current_municipality() and current_actor_role() = 'auditor' and state in ('justified', 'notJustified'));
call let_people_see('break_glass_events', $$exists (select from break_glasses b where b.municipality_id = break_glass_events.municipality_id
    and b.break_glass_id = break_glass_events.break_glass_id)$$,
  $$person_id = current_person() and role = current_actor_role()$$);
drop policy changed on break_glass_events;
grant select, insert, update on break_glasses to overstap_app;
grant select, update on break_glasses to overstap_worker;
grant select, insert on break_glass_events to overstap_app, overstap_worker;

-- The hour can't be asked for otherwise, moved, or taken to another case or person.
create function break_glass_is_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.held_until := clock_timestamp() + interval '60 minutes';
  elsif (new.case_id, new.young_person_id, new.person_id, new.opened_at, new.ends_at, new.held_until, new.context ->> 'reason')
    is distinct from (old.case_id, old.young_person_id, old.person_id, old.opened_at, old.ends_at, old.held_until, old.context ->> 'reason')
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) or new.state = 'open' then
    raise exception 'a break-glass is for one case, one person, one reason and one hour: ask for another';
  end if;
  return new;
end
$$;
create trigger fixed before insert or update on break_glasses for each row execute function break_glass_is_fixed();

-- Whose names a manager may see now: one look-up, by this person's own rows.
create function seen_by_break_glass(the_person text) returns boolean language sql stable as $$
  select current_actor_role() = 'manager' and exists (select from break_glasses b where b.municipality_id = current_municipality()
    and b.person_id = current_person() and b.young_person_id = the_person and b.state = 'open' and b.held_until > now())
$$;

alter policy seen on young_people using (municipality_id = current_municipality() and (
  (select current_actor_role() = 'decision-maker')
  or ((select current_actor_role() = 'manager') and seen_by_break_glass(young_person_id))
  or watch_organisation_id = (select substring(current_holder() from '^organisation:(.*)$'))
  or sign_in_person_id = (select substring(current_holder() from '^person:(.*)$'))
  or exists (select from case_access a where a.municipality_id = young_people.municipality_id
    and a.holder = (select current_holder()) and a.young_person_id = young_people.young_person_id)));
alter policy changed on young_people using (municipality_id = current_municipality() and (
  (select current_actor_role() = 'decision-maker')
  or watch_organisation_id = (select substring(current_holder() from '^organisation:(.*)$'))
  or sign_in_person_id = (select substring(current_holder() from '^person:(.*)$'))
  or exists (select from case_access a where a.municipality_id = young_people.municipality_id
    and a.holder = (select current_holder()) and a.young_person_id = young_people.young_person_id)));

-- What a manager counts by: everyone of the municipality, without what tells who they are. It answers managers alone, and
-- runs as its owner, who is held to the municipality.
create view young_people_unnamed with (security_barrier) as
  select municipality_id, young_person_id, null::text as reference, null::text as bsn_sealed, null::text as bsn_index,
    ''::text as first_name, ''::text as family_name, birth_date, residence, null::text as sign_in_person_id,
    case when facts -> 'protectedAddress' = 'true' then '{"protectedAddress": true}'::jsonb else '{}'::jsonb end as facts,
    version, registered_at, advice, advised_on, advise_again_on, watch_organisation_id, watch_person_id, watch_due_on, watch_because
  from young_people
  where municipality_id = current_municipality() and (select current_actor_role() = 'manager');
grant select on young_people_unnamed to overstap_app;
