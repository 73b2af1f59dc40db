-- Places that receiving organisations have for new young people, a month each. A case that an organisation accepted holds
-- one place, in the month of the first day of its help.

create table capacity_places (
  municipality_id text not null,
  case_id text not null,
  organisation_id text not null,
  -- As 2027-06.
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  primary key (municipality_id, case_id),
  foreign key (municipality_id, case_id) references cases
);
create index capacity_places_by_month on capacity_places (municipality_id, organisation_id, month);
call isolate_by_municipality('capacity_places');
grant select, insert, update, delete on capacity_places to overstap_app, overstap_worker, overstap_import;

-- How many are taken: the row on which those who take a place of one month wait for each other.
create table capacity_months (
  municipality_id text not null,
  organisation_id text not null,
  month text not null,
  taken int not null check (taken >= 0),
  primary key (municipality_id, organisation_id, month)
);
call isolate_by_municipality('capacity_months');
grant select, insert, update on capacity_months to overstap_app, overstap_worker, overstap_import;
