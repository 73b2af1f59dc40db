import type pg from 'pg'
import type { Chance } from './chance.ts'

/** What the oracle knows of a case: who owns it, who takes part and whether still, and whose it is. */
export type WorldCase = {
  id: string
  municipality: string
  owner: string | null
  person: number
  /** Organisation to whether its relation runs. */
  relations: Map<string, boolean>
}

/** What the oracle knows of a young person. */
export type WorldPerson = { id: string; municipality: string; signsInAs: string | null; watchedBy: string | null }

/** Who broke the glass in whose case, and whether it still holds: open, its hour not over. */
export type WorldBreakGlass = {
  municipality: string
  caseId: string
  youngPerson: string
  person: string
  state: 'open' | 'ended'
  hourOver: boolean
  holds: boolean
}

export type World = { people: WorldPerson[]; cases: WorldCase[]; breakGlasses: WorldBreakGlass[] }

export const municipalities = ['m1', 'm2'] as const
export const organisations = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8']
export const signIns = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']

/** Anybody who could sign in: mostly those whose rights are narrow. */
export type User = { municipality: string; role: string; organisation: string | null; person: string | null }

const narrow = [
  ...['neighbourhood-team', 'youth-family-centre', 'youth-care-provider', 'certified-institution'],
  ...['receiving-provider', 'volunteer', 'young-person', 'young-person'],
]
const wide = ['decision-maker', 'manager', 'administrator', 'auditor', 'system', 'no-such-role', '']

export function anyUser(draw: Chance): User {
  const role = draw.of(draw.happens(0.8) ? narrow : wide)
  return {
    municipality: draw.of([...municipalities, ...municipalities, '']),
    role,
    organisation: role === 'young-person' || draw.happens(0.1) ? null : draw.of([...organisations, 'elsewhere']),
    person: draw.happens(0.1) ? null : draw.of([...signIns, 'somebody']),
  }
}

export function makeWorld(draw: Chance, cases: number): World {
  const people = Array.from({ length: Math.ceil(cases * 1.2) }, (_, n) => ({
    id: `yp-${n}`,
    municipality: draw.of(municipalities),
    signsInAs: draw.happens(0.5) ? draw.of(signIns) : null,
    watchedBy: draw.happens(0.3) ? draw.of(organisations) : null,
  }))
  return {
    people,
    breakGlasses: people.slice(0, cases).flatMap((person, n) => {
      if (!draw.happens(0.4)) return []
      const [state, hourOver] = [draw.of(['open', 'open', 'ended'] as const), draw.happens(0.3)]
      const found = { municipality: person.municipality, caseId: `c-${n}`, youngPerson: person.id }
      return [{ ...found, person: draw.of(signIns), state, hourOver, holds: state === 'open' && !hourOver }]
    }),
    cases: Array.from({ length: cases }, (_, n) => ({
      id: `c-${n}`,
      municipality: people[n]?.municipality ?? '',
      owner: draw.happens(0.9) ? draw.of(organisations) : null,
      person: n,
      relations: new Map(
        Array.from({ length: draw.below(4) }, () => [draw.of(organisations), draw.happens(0.7)] as const),
      ),
    })),
  }
}

/** One day on: owners change, relations end, begin and begin again, sign-ins and the watch list move. Returns whom it touched. */
export function passADay(world: World, draw: Chance): Pick<World, 'people' | 'cases'> {
  const cases = world.cases.filter(() => draw.happens(0.2))
  const people = world.people.filter(() => draw.happens(0.1))
  for (const one of cases) changeCase(one, draw)
  for (const one of people) changePerson(one, draw)
  return { cases, people }
}

function changeCase(one: WorldCase, draw: Chance): void {
  if (draw.happens(0.3)) one.owner = draw.happens(0.9) ? draw.of(organisations) : null
  if (draw.happens(0.7)) one.relations.set(draw.of(organisations), draw.happens(0.5))
}

function changePerson(one: WorldPerson, draw: Chance): void {
  if (draw.happens(0.5)) one.signsInAs = draw.happens(0.7) ? draw.of(signIns) : null
  if (draw.happens(0.5)) one.watchedBy = draw.happens(0.5) ? draw.of(organisations) : null
}

/** Writes cases and people as they are now, by the import's role, which works for the municipality as a whole. */
export async function writeWorld(
  client: pg.Client,
  all: World,
  { cases, people }: Pick<World, 'people' | 'cases'>,
): Promise<void> {
  for (const municipality of municipalities) {
    await client.query('begin')
    await client.query(
      `select set_config('overstap.municipality', $1, true), set_config('overstap.role', 'system', true)`,
      [municipality],
    )
    await client.query(
      `insert into young_people (municipality_id, young_person_id, first_name, family_name, birth_date, residence, sign_in_person_id, facts, version, registered_at,
         advice, advised_on, watch_organisation_id, watch_due_on, watch_because)
       select $1, id, 'A', 'B', '2009-01-01', 'X', "signsInAs", '{}', 1, now(), '{}', '2026-11-01', "watchedBy",
         case when "watchedBy" is null then null else date '2026-12-01' end, case when "watchedBy" is null then null else 'x' end
       from jsonb_to_recordset($2) as r(id text, "signsInAs" text, "watchedBy" text)
       on conflict (municipality_id, young_person_id) do update set (sign_in_person_id, watch_organisation_id, watch_due_on, watch_because)
         = (excluded.sign_in_person_id, excluded.watch_organisation_id, excluded.watch_due_on, excluded.watch_because)`,
      [municipality, JSON.stringify(people.filter((one) => one.municipality === municipality))],
    )
    const here = cases.filter((one) => one.municipality === municipality)
    const rows = here.map(({ id, owner, person }) => ({ id, owner, person: all.people[person]?.id }))
    await client.query(
      `insert into cases (municipality_id, case_id, young_person_id, pathway, machine_version, version, snapshot, state, phase, final, opened_on,
         policy_version, owner_organisation_id, at_turn_party, next_step, no_date_because, turns18_on, valid_from)
       select $1, id, person, 'direct-intake', 1, 1, '{}', '{}', 'x', false, '2026-11-01', '1', owner, 'owner', 'x', 'x', '2027-01-01', '2026-11-01'
       from jsonb_to_recordset($2) as r(id text, owner text, person text)
       on conflict (municipality_id, case_id) do update set owner_organisation_id = excluded.owner_organisation_id`,
      [municipality, JSON.stringify(rows)],
    )
    await client.query(
      `insert into case_events (municipality_id, case_id, seq, type, occurred_on, recorded_at, role, payload, computed)
       select $1, id, 1, 'case.opened', '2026-11-01', now(), 'system', '{}', '{}' from jsonb_to_recordset($2) as r(id text) on conflict do nothing`,
      [municipality, JSON.stringify(rows)],
    )
    await client.query(
      `insert into case_relations (municipality_id, case_id, organisation_id, party, scope, began_on, ended_on)
       select $1, id, organisation, 'receiver', 'handover', '2026-11-01', case when runs then null else date '2026-11-02' end
       from jsonb_to_recordset($2) as r(id text, organisation text, runs boolean)
       on conflict (municipality_id, case_id, organisation_id, party) do update set ended_on = excluded.ended_on`,
      [
        municipality,
        JSON.stringify(
          here.flatMap(({ id, relations }) =>
            [...relations].map(([organisation, runs]) => ({ id, organisation, runs })),
          ),
        ),
      ],
    )
    await client.query('commit')
  }
}

/** Writes the break-glasses, above all rules: some with their hour over, which only the clock can bring about. */
export async function writeBreakGlasses(above: pg.Client, { breakGlasses }: World): Promise<void> {
  await above.query('set session_replication_role = replica')
  await above.query(
    `insert into break_glasses (municipality_id, break_glass_id, case_id, young_person_id, person_id, state, context, opened_at, ends_at, held_until)
      select municipality, "caseId", "caseId", "youngPerson", person, state, '{}', now(), now(),
        case when "hourOver" then now() - interval '1 second' else now() + interval '1 hour' end
      from jsonb_to_recordset($1) as r(municipality text, "caseId" text, "youngPerson" text, person text, state text, "hourOver" boolean)`,
    [JSON.stringify(breakGlasses)],
  )
  await above.query('reset session_replication_role')
}
