-- What the audit says beside who saw whom: how it ended and under which break-glass; and the chain that seals it.

alter table audit_log add column outcome text not null default 'granted' check (outcome in ('granted', 'refused'));
alter table audit_log add column break_glass_id text;
-- Transactions end in another order than they began in. What is below the oldest that still runs is whole, so it can be
-- sealed for good in this order.
alter table audit_log add column transaction_id bigint not null default (pg_current_xact_id()::text::bigint);
create index audit_log_to_seal on audit_log (municipality_id, transaction_id, audit_id);

-- Each link hashes the row that it seals together with the link before it (SHA-256). A chain alone misses that its end
-- was cut off or that all of it was made anew: for that its head is signed now and then and kept outside the database.
create table audit_chain (
  municipality_id text not null,
  position bigint not null,
  audit_id bigint not null,
  transaction_id bigint not null,
  hash text not null,
  primary key (municipality_id, position),
  unique (municipality_id, audit_id)
);
call isolate_by_municipality('audit_chain');
drop policy municipality on audit_chain;
create policy kept_by_worker on audit_chain to overstap_worker, current_user
  using (municipality_id = current_municipality()) with check (municipality_id = current_municipality());
grant select, insert on audit_chain to overstap_worker;
