-- Why a refused row of a caseload is settled: whoever settles it says so. Null where the row went in later by itself.
alter table caseload_refusals add column settled_because text;
create index caseload_refusals_settled on caseload_refusals (municipality_id, refused_at, import_id, line) where settled_at is not null;
