-- Caseload files that somebody sent in by the page, and how far reading each in is. The file itself is sealed (names and
-- BSNs stand in it) and goes when it was read; the refused rows, sealed too, go after a week.

create table caseload_uploads (
  municipality_id text not null,
  upload_id text not null,
  file_name text not null,
  bytes bigint not null,
  language text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- Kept up while it runs: one that fell silent is taken up again by whoever notices.
  seen_at timestamptz not null,
  import_id text,
  rows_read int not null default 0,
  bytes_read bigint not null default 0,
  summary jsonb,
  -- Why it could not be read at all.
  fault jsonb,
  rejected text,
  finished_at timestamptz,
  primary key (municipality_id, upload_id)
);
create index caseload_uploads_of_person on caseload_uploads (municipality_id, uploaded_by, uploaded_at desc);
create index caseload_uploads_open on caseload_uploads (municipality_id, state) where state in ('waiting', 'running');
call isolate_by_municipality('caseload_uploads');
-- Whoever sent a file in sees how it goes, and nobody else.
call let_people_see('caseload_uploads', 'uploaded_by = current_person()',
  $$uploaded_by = current_person() and current_actor_role() in ('neighbourhood-team', 'decision-maker', 'administrator')$$);
drop policy changed on caseload_uploads;
grant select, insert on caseload_uploads to overstap_app;
grant select, update on caseload_uploads to overstap_import;

create table caseload_upload_parts (
  municipality_id text not null,
  upload_id text not null,
  position int not null,
  body text not null,
  primary key (municipality_id, upload_id, position),
  foreign key (municipality_id, upload_id) references caseload_uploads
);
call isolate_by_municipality('caseload_upload_parts');
call let_people_see('caseload_upload_parts', 'false',
  $$exists (select from caseload_uploads u where u.municipality_id = caseload_upload_parts.municipality_id
    and u.upload_id = caseload_upload_parts.upload_id)$$);
drop policy changed on caseload_upload_parts;
grant insert on caseload_upload_parts to overstap_app;
grant select, delete on caseload_upload_parts to overstap_import;
