-- The subject that somebody signed in as: who that is, is looked up anew at each request.
alter table browser_sessions add column subject text;
update browser_sessions set subject = person_id;
alter table browser_sessions alter column subject set not null;

-- What is remembered while somebody is away at their provider to sign in; used once, and only for some minutes.
create table pending_sign_ins (
  municipality_id text not null,
  secret_hash text not null,
  remember text not null,
  begun_at timestamptz not null,
  primary key (municipality_id, secret_hash)
);
create index pending_sign_ins_by_age on pending_sign_ins (municipality_id, begun_at);
call isolate_by_municipality('pending_sign_ins');
grant select, insert, delete on pending_sign_ins to overstap_app;
