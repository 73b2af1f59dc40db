-- Who may stand for a young person, in which matters and when; and in which matters somebody can't weigh for themself.
-- Who it is and who determined it is sealed for the young person. Both are added to and ended, never changed.

create function records_mandates() returns boolean language sql stable parallel safe as $$
  select coalesce(current_actor_role() in ('neighbourhood-team', 'decision-maker', 'youth-family-centre', 'youth-care-provider',
    'certified-institution'), false)
$$;

create table mandates (
  municipality_id text not null,
  mandate_id text not null,
  young_person_id text not null,
  ground text not null check (ground in ('custody', 'guardian', 'curator', 'mentor', 'administrator', 'written-authorisation',
    'partner', 'parent-child-or-sibling')),
  matters text[] not null check (matters <> '{}' and matters <@ array['consent', 'inspection', 'care-decisions', 'money']),
  from_on date not null,
  until_on date,
  texts_sealed text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- From this day on it holds no more.
  ended_on date,
  ended_at timestamptz,
  ended_by text,
  ended_texts_sealed text,
  primary key (municipality_id, mandate_id),
  foreign key (municipality_id, young_person_id) references young_people,
  check (until_on >= from_on),
  check (ended_on >= from_on),
  check (num_nulls(ended_on, ended_at, ended_by, ended_texts_sealed) in (0, 4))
);
create index mandates_of on mandates (municipality_id, young_person_id);

create table incapacities (
  municipality_id text not null,
  incapacity_id text not null,
  young_person_id text not null,
  matter text not null check (matter in ('consent', 'inspection', 'care-decisions', 'money')),
  from_on date not null,
  until_on date not null,
  texts_sealed text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_on date,
  ended_at timestamptz,
  ended_by text,
  ended_texts_sealed text,
  primary key (municipality_id, incapacity_id),
  foreign key (municipality_id, young_person_id) references young_people,
  check (until_on >= from_on),
  check (ended_on >= from_on),
  check (num_nulls(ended_on, ended_at, ended_by, ended_texts_sealed) in (0, 4))
);
create index incapacities_of on incapacities (municipality_id, young_person_id);

-- Seen by the young person and by who works with them by name; recorded and ended in one's own name, ended once.
do $$
declare
  name text;
  theirs text;
begin
  foreach name in array array['mandates', 'incapacities'] loop
    theirs := format('exists (select from young_people y where y.municipality_id = %1$s.municipality_id
      and y.young_person_id = %1$s.young_person_id offset 0)', name);
    execute format('call isolate_by_municipality(%L)', name);
    execute format('call let_people_see(%L, %L, %L)', name,
      format($x$((select records_mandates()) or (select current_actor_role()) = 'young-person') and %s$x$, theirs),
      format($x$records_mandates() and recorded_by is not distinct from current_person() and ended_on is null and %s$x$, theirs));
    execute format('drop policy changed on %I', name);
    execute format($x$create policy ended on %I for update to overstap_app
      using (municipality_id = current_municipality() and records_mandates() and ended_on is null and %s)
      with check (municipality_id = current_municipality() and ended_on is not null and ended_by is not distinct from current_person())$x$, name, theirs);
    execute format('grant select, insert, update (ended_on, ended_at, ended_by, ended_texts_sealed) on %I to overstap_app', name);
  end loop;
end
$$;
