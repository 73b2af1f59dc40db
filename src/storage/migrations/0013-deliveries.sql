-- The outbox told on: each message becomes a delivery for everyone who is to have it, tried until it arrives or is given up.

-- `dispatched_at`: who gets it was decided and written down, in one transaction.
alter table outbox drop column delivered_at;
alter table outbox add column position bigint generated always as identity;
alter table outbox add column dispatched_at timestamptz;
create index outbox_to_dispatch on outbox (municipality_id, position) where dispatched_at is null;
create index outbox_dispatched on outbox (municipality_id, dispatched_at) where dispatched_at is not null;
grant delete on outbox to overstap_worker;

-- Other systems that follow the cases. The secrets are sealed; an organisation's own hears of its own cases only.
create table webhooks (
  municipality_id text not null,
  webhook_id text not null,
  url text not null,
  secret_sealed text not null,
  token_sealed text,
  organisation_id text,
  -- The types of events that it wants; null for all.
  types text[],
  active boolean not null,
  created_at timestamptz not null,
  created_by text,
  primary key (municipality_id, webhook_id)
);
call isolate_by_municipality('webhooks');
grant select, insert, update on webhooks to overstap_app;
grant select on webhooks to overstap_worker;

-- What reaches a person: only what differs from the usual has a row.
create table notice_preferences (
  municipality_id text not null,
  person_id text not null,
  warnings boolean not null,
  escalations boolean not null,
  notices boolean not null,
  digest boolean not null,
  -- 1 is Monday.
  digest_day int not null check (digest_day between 1 and 7),
  language text not null check (language in ('nl', 'en')),
  changed_at timestamptz not null,
  primary key (municipality_id, person_id)
);
call isolate_by_municipality('notice_preferences');
grant select, insert, update on notice_preferences to overstap_app;
grant select on notice_preferences to overstap_worker;

-- That a person got the digest of a week: the key lets each be made once.
create table digests (
  municipality_id text not null,
  person_id text not null,
  week_on date not null,
  made_at timestamptz not null,
  primary key (municipality_id, person_id, week_on)
);
call isolate_by_municipality('digests');
grant select, insert on digests to overstap_worker;

-- In the order of their ids, which is that in which a case's messages became true: dispatching is one at a time.
create table deliveries (
  municipality_id text not null,
  delivery_id bigint generated always as identity,
  message_id text not null,
  channel text not null check (channel in ('webhook', 'email')),
  -- The webhook's id, or the person's.
  target text not null,
  case_id text,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'dropped')),
  attempts int not null default 0,
  due_at timestamptz not null,
  -- While somebody tries it; past it anybody may try again.
  leased_until timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  last_error text,
  primary key (municipality_id, delivery_id),
  unique (municipality_id, message_id, channel, target),
  foreign key (municipality_id, message_id) references outbox
);
create index deliveries_due on deliveries (municipality_id, due_at) where state = 'waiting';
create index deliveries_in_order on deliveries (municipality_id, target, case_id, delivery_id) where state = 'waiting';
create index deliveries_dead on deliveries (municipality_id, delivery_id) where state = 'dead';
call isolate_by_municipality('deliveries');
grant select on deliveries to overstap_app;
grant update (state, attempts, due_at, leased_until, finished_at) on deliveries to overstap_app;
grant select, insert, update, delete on deliveries to overstap_worker;
