-- A database that was read in from a dump counts its transactions anew, below those that the chain has sealed. A link
-- says after which row of the audit the count that it belongs to began; the number of a row (audit_id) never restarts.
alter table audit_chain add column counted_after bigint not null default 0;
