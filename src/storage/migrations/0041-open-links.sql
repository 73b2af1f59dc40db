-- Links that open without an account: an organisation answers an offer, a young person sees days and a contact. What the
-- link holds is a secret; here only its hash is known. Each is for one case, until one day.

create table open_links (
  municipality_id text not null,
  secret_hash text not null,
  purpose text not null check (purpose in ('offer', 'young-person')),
  case_id text not null,
  -- As whom the case is read by this link.
  organisation_id text not null,
  role text not null,
  -- The offer that it answers.
  offer_seq int,
  made_by text,
  made_at timestamptz not null,
  expires_on date not null,
  answer text,
  primary key (municipality_id, secret_hash),
  foreign key (municipality_id, case_id) references cases,
  check ((purpose = 'offer') = (offer_seq is not null))
);
create index open_links_of_case on open_links (municipality_id, case_id);
call isolate_by_municipality('open_links');
grant select, insert, update on open_links to overstap_app;
grant select on open_links to overstap_worker;
