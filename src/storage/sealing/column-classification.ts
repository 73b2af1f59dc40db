import { type ColumnClasses, caseColumnClasses } from './case-column-classes.ts'

const before = 'from before people had keys: always null since'
const staff = 'somebody who works with cases, in their work'

/**
 * What each column of each table is. A column that is added must be told here: a test compares this with the database.
 * What a person is shown of themself and what a destruction removes go by the tables that hold any of it.
 */
export const columnClasses: Readonly<Record<string, ColumnClasses>> = {
  ...caseColumnClasses,
  audit_chain: { technical: 'municipality_id position audit_id transaction_id hash counted_after' },
  audit_log: {
    plain: { purpose: 'codes; of files from before, the reason that was typed: the audit is never changed' },
    pseudonymous: 'person_id case_ids young_person_ids break_glass_id trace_id',
    technical: 'municipality_id audit_id at organisation_id role action outcome transaction_id',
  },
  audit_subjects: { pseudonymous: 'young_person_id', technical: 'municipality_id audit_id' },
  browser_sessions: {
    plain: {
      name: 'who is signed in, as the page greets them; the row ends with the visit',
      notice: 'what the next page says once',
    },
    pseudonymous: 'secret_hash person_id subject form_token',
    technical: 'municipality_id organisation_name started_at seen_at',
  },
  bulk_changes: { pseudonymous: 'bulk_id person_id', technical: 'municipality_id told made_at' },
  capacity_months: { technical: 'municipality_id organisation_id month taken' },
  caseload_imports: { technical: 'municipality_id import_id file_name started_at finished_at summary' },
  caseload_references: { pseudonymous: 'reference', technical: 'municipality_id import_id line' },
  caseload_refusals: {
    plain: { settled_because: 'why somebody set a refused row aside; nobody is registered yet whose key it could be' },
    pseudonymous: 'reference settled_by',
    technical: 'municipality_id import_id line faults refused_at settled_at',
  },
  caseload_upload_parts: {
    plain: { body: 'the file as it was sent in, sealed with the program’s own key: nobody is registered yet' },
    pseudonymous: 'upload_id',
    technical: 'municipality_id position',
  },
  caseload_uploads: {
    plain: { rejected: 'the refused rows of that file, to be mended, sealed with the program’s own key' },
    pseudonymous: 'upload_id uploaded_by',
    technical:
      'municipality_id file_name bytes language uploaded_at state seen_at import_id rows_read bytes_read summary fault finished_at',
  },
  digests: { pseudonymous: 'person_id', technical: 'municipality_id week_on made_at' },
  drafts: {
    sealed: 'sealed',
    plain: { body: before },
    pseudonymous: 'person_id draft_id',
    technical: 'municipality_id kind saved_at',
  },
  municipalities: { technical: 'municipality_id name demo' },
  municipality_themes: {
    pseudonymous: 'set_by',
    technical: 'municipality_id name brand brand_dark accent logo logo_type set_at',
  },
  notice_preferences: {
    pseudonymous: 'person_id',
    technical: 'municipality_id warnings escalations notices digest digest_day language changed_at',
  },
  organisations: { technical: 'municipality_id organisation_id name kind active details' },
  overview_counts: { technical: 'municipality_id part part_key measure key day n' },
  pending_sign_ins: { pseudonymous: 'secret_hash', technical: 'municipality_id remember begun_at' },
  people: {
    plain: { name: staff, email: staff },
    pseudonymous: 'person_id subject',
    technical: 'municipality_id organisation_id role active',
  },
  policies: {
    pseudonymous: 'recorded_by',
    technical: 'municipality_id version valid_from applies_to body because recorded_at position',
  },
  saved_views: {
    sealed: 'name',
    plain: { query: 'codes and ids of the filters that somebody chose; words are a draft, sealed' },
    pseudonymous: 'person_id',
    technical: 'municipality_id screen saved_at',
  },
  schema_migrations: { technical: 'number name checksum applied_at' },
  webhooks: {
    pseudonymous: 'created_by',
    technical: 'municipality_id webhook_id url secret_sealed token_sealed organisation_id types active created_at',
  },
  worker_rounds: { technical: 'municipality_id worker_id started_at finished_at failures done' },
}
