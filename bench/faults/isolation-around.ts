import type pg from 'pg'
import { municipalities, organisations, signIns, type User, type World } from './isolation-world.ts'

type Asked = { user: User; world: World; cases: Set<string>; people: Set<string> }
type Around = { table: string; column: string; ought(asked: Asked): Set<string> }

const none = new Set<string>()
const within = (roles: readonly string[], ids: (asked: Asked) => Set<string>) => (asked: Asked) =>
  roles.includes(asked.user.role) ? ids(asked) : none
/** What belongs to one who signed in is named `person/municipality`. */
const own = ({ user }: Asked) =>
  new Set(
    user.person !== null && signIns.includes(user.person) && here(user) ? [`${user.person}/${user.municipality}`] : [],
  )
const here = ({ municipality }: User) => (municipalities as readonly string[]).includes(municipality)
const cases = (asked: Asked) => asked.cases
const people = (asked: Asked) => asked.people
const everybody = ({ user, world }: Asked) =>
  new Set(world.people.filter(({ municipality }) => municipality === user.municipality).map(({ id }) => id))
const everyCase = ({ user, world }: Asked) =>
  new Set(world.cases.filter(({ municipality }) => municipality === user.municipality).map(({ id }) => id))
const withNames = [
  'neighbourhood-team',
  'decision-maker',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
]
const brokenGlasses = ({ user, world }: Asked) =>
  new Set(
    world.breakGlasses
      .filter(({ municipality }) => municipality === user.municipality)
      .filter(({ person }) => person === user.person || user.role === 'auditor')
      .map(({ caseId }) => caseId),
  )
/** Who made the link of a case, and for which organisation: by the place of the case in the world. */
export const linkOf = (place: number) => ({
  organisation: organisations[place % organisations.length],
  madeBy: signIns[place % signIns.length],
})
const links = ({ user, world }: Asked) =>
  new Set(
    world.cases
      .filter(({ municipality, person }) => {
        const { organisation, madeBy } = linkOf(person)
        return municipality === user.municipality && (organisation === user.organisation || madeBy === user.person)
      })
      .map(({ id }) => id),
  )

/** Every table beside cases and people, by which of its ids a user ought to see: said anew, not taken from the program. */
export const around: readonly Around[] = [
  { table: 'mandates', column: 'young_person_id', ought: within([...withNames, 'young-person'], people) },
  { table: 'incapacities', column: 'young_person_id', ought: within([...withNames, 'young-person'], people) },
  { table: 'legal_holds', column: 'young_person_id', ought: within(['administrator', 'auditor'], everybody) },
  { table: 'destructions', column: 'young_person_id', ought: within(['administrator', 'auditor'], everybody) },
  { table: 'young_person_events', column: 'young_person_id', ought: people },
  { table: 'audit_log', column: 'trace_id', ought: (asked) => aboutThem(asked) },
  { table: 'audit_subjects', column: 'young_person_id', ought: (asked) => aboutThem(asked) },
  { table: 'case_states', column: 'case_id', ought: cases },
  { table: 'deadlines', column: 'case_id', ought: cases },
  { table: 'deadline_rungs', column: 'case_id', ought: cases },
  { table: 'deadline_passings', column: 'deadline_id', ought: cases },
  { table: 'breach_explanations', column: 'case_id', ought: cases },
  { table: 'overview_cases', column: 'case_id', ought: within(['manager', 'decision-maker'], everyCase) },
  { table: 'open_links', column: 'case_id', ought: links },
  { table: 'break_glasses', column: 'case_id', ought: brokenGlasses },
  { table: 'break_glass_events', column: 'break_glass_id', ought: brokenGlasses },
  { table: 'drafts', column: 'draft_id', ought: own },
  { table: 'saved_views', column: 'name', ought: own },
  { table: 'kept_answers', column: 'key', ought: own },
  { table: 'bulk_changes', column: 'bulk_id', ought: own },
  { table: 'bulk_change_cases', column: 'bulk_id', ought: own },
  { table: 'caseload_uploads', column: 'upload_id', ought: own },
  // Of the whole municipality and sealed for whom it is about; which rows are read is for the statement that reads them.
  { table: 'outbox', column: 'message_id', ought: everyCase },
  { table: 'young_person_tokens', column: 'young_person_id', ought: everybody },
]

function aboutThem({ user, world, people }: Asked): Set<string> {
  if (user.role === 'auditor') return everybody({ user, world, cases: none, people })
  return user.role === 'young-person' ? people : none
}

/** What else the program may read, and why no rule of a person or case goes for it: one a table. */
const elsewhere: Readonly<Record<string, string>> = {
  browser_sessions: 'found by the hash of a secret',
  pending_sign_ins: 'found by the hash of a secret',
  capacity_months: 'counts of an organisation',
  capacity_places: 'which month of which organisation is taken: no person',
  case_access: 'the index behind the rule of cases, which is asked there',
  overview_counts: 'counts',
  overview_marks: 'which counts to make anew',
  municipalities: 'of the municipality',
  municipality_themes: 'of the municipality',
  organisations: 'the directory',
  people: 'the directory',
  policies: 'of the municipality',
  notice_preferences: 'which mail a colleague wants',
  schema_migrations: 'of no municipality',
  webhooks: 'of the municipality; secrets are sealed',
  deliveries: 'of the municipality; bodies are sealed',
  caseload_imports: 'counts of a file',
  caseload_refusals: 'rows that are nobody yet',
  worker_rounds: 'how the work stands',
}

/** The tables that the program may read and that nothing here speaks of: a new one has to be told here. */
export async function tablesNotAsked(above: pg.Client): Promise<string[]> {
  const { rows } = await above.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and (has_table_privilege('overstap_app', oid, 'select') or has_any_column_privilege('overstap_app', oid, 'select'))`,
  )
  const known = new Set(['cases', 'case_events', 'case_relations', 'young_people', ...Object.keys(elsewhere)])
  for (const { table } of around) known.add(table)
  return rows.map(({ name }) => name).filter((name) => !known.has(name))
}
