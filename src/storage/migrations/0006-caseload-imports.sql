-- Caseload files that were read, the references each has had so far (a second one is refused), and the rows that were
-- refused: they stay listed until somebody settles them. No names: line, column and reason point into the file.

create table caseload_imports (
  municipality_id text not null,
  import_id text not null,
  file_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  summary jsonb,
  primary key (municipality_id, import_id)
);
call isolate_by_municipality('caseload_imports');
grant select, insert, update on caseload_imports to overstap_app, overstap_import;

create table caseload_references (
  municipality_id text not null,
  import_id text not null,
  reference text not null,
  line int not null,
  primary key (municipality_id, import_id, reference),
  foreign key (municipality_id, import_id) references caseload_imports
);
call isolate_by_municipality('caseload_references');
grant select, insert, delete on caseload_references to overstap_import;

create table caseload_refusals (
  municipality_id text not null,
  import_id text not null,
  line int not null,
  faults jsonb not null,
  reference text,
  refused_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  primary key (municipality_id, import_id, line),
  foreign key (municipality_id, import_id) references caseload_imports
);
create index caseload_refusals_open on caseload_refusals (municipality_id, refused_at, import_id, line) where settled_at is null;
create index caseload_refusals_by_reference on caseload_refusals (municipality_id, reference) where settled_at is null;
call isolate_by_municipality('caseload_refusals');
grant select, insert, update on caseload_refusals to overstap_app, overstap_import;
