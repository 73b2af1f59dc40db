import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import type { EvidenceRun } from '../evidence.ts'
import { ownDatabase } from '../support/own-database.ts'
import { chance } from './chance.ts'
import { around, tablesNotAsked } from './isolation-around.ts'
import { oughtToSeeCase, oughtToSeePerson } from './isolation-rules.ts'
import {
  anyUser,
  makeWorld,
  passADay,
  type User,
  type World,
  writeBreakGlasses,
  writeWorld,
} from './isolation-world.ts'
import { writeAround } from './isolation-write-around.ts'

/** One policy that forgets all but the municipality, and one that forgets no more than whose mandate it is. */
const sabotages = [
  'alter policy seen on case_events using (municipality_id = current_municipality())',
  'alter policy seen on mandates using (municipality_id = current_municipality() and records_mandates())',
]

/**
 * Random users look at every table of cases and people, without a condition of their own, on one day after another; what
 * each sees is compared with a rule that is written here anew, from who is what, not from the program's.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const size = full ? { cases: 400, usersADay: 60, days: 12 } : { cases: 200, usersADay: 40, days: 5 }
  const database = await ownDatabase(say)
  const writer = new pg.Client({ connectionString: database.server.importUrl })
  const reader = new pg.Client({ connectionString: database.server.appUrl })
  const above = new pg.Client({ connectionString: database.server.url(superuser) })
  try {
    await Promise.all([writer.connect(), reader.connect(), above.connect()])
    if (sabotage) await above.query(sabotages.join(';'))
    const draw = chance(20_261_122)
    const world = makeWorld(draw, size.cases)
    await writeWorld(writer, world, world)
    await writeBreakGlasses(above, world)
    await writeAround(above, world)
    const leaksIn: Record<string, number> = {}
    let draws = 0
    let leaks = 0
    let hidden = 0
    for (let day = 1; day <= size.days; day += 1) {
      if (day > 1) await writeWorld(writer, world, passADay(world, draw))
      for (let count = 0; count < size.usersADay; count += 1) {
        const user = anyUser(draw)
        const found = await look(reader, user, world)
        draws += world.cases.length
        leaks += found.leaks
        hidden += found.hidden
        addUp(leaksIn, found.in)
      }
      say(`Day ${day} of ${size.days}: ${draws} draws, ${leaks} leaks, ${hidden} hidden wrongly.`)
    }
    const tablesWithoutPolicy = await unguarded(above)
    const notAsked = await tablesNotAsked(above)
    const goal = { draws: full ? 100_000 : 20_000, leaks: 0, hidden: 0, tablesWithoutPolicy: 0, tablesNotAsked: 0 }
    return {
      figures: {
        ...{ draws, leaks, leaksIn, hidden, tables: around.length + 4, tablesWithoutPolicy },
        ...{ tablesNotAsked: notAsked.length, notAsked },
      },
      goal,
      met: draws >= goal.draws && leaks + hidden + tablesWithoutPolicy + notAsked.length === 0,
    }
  } finally {
    await Promise.all([writer.end(), reader.end(), above.end()])
    await database.close()
  }
}

type Found = { leaks: number; hidden: number; in: [table: string, leaks: number][] }

async function look(client: pg.Client, user: User, world: World): Promise<Found> {
  await client.query('begin')
  await client.query(
    `select set_config('overstap.municipality', $1, true), set_config('overstap.role', $2, true), set_config('overstap.organisation', $3, true), set_config('overstap.person', $4, true)`,
    [user.municipality, user.role, user.organisation ?? '', user.person ?? ''],
  )
  const ids = async (column: string, table: string) =>
    new Set(
      (await client.query<{ id: string }>(`select distinct ${column} as id from ${table}`)).rows.map(({ id }) => id),
    )
  const cases = new Set(world.cases.filter((one) => oughtToSeeCase(user, one, world)).map(({ id }) => id))
  const people = new Set(world.people.filter((one) => oughtToSeePerson(user, one, world)).map(({ id }) => id))
  const related = new Set(
    [...cases].filter((id) => (world.cases.find((one) => one.id === id)?.relations.size ?? 0) > 0),
  )
  const differences = [
    difference('cases', await ids('case_id', 'cases'), cases),
    difference('case_events', await ids('case_id', 'case_events'), cases),
    difference('case_relations', await ids('case_id', 'case_relations'), related),
    difference('young_people', await ids('young_person_id', 'young_people'), people),
  ]
  for (const { table, column, ought } of around)
    differences.push(difference(table, await ids(column, table), ought({ user, world, cases, people })))
  await client.query('commit')
  return {
    leaks: differences.reduce((sum, { leaks }) => sum + leaks, 0),
    hidden: differences.reduce((sum, { hidden }) => sum + hidden, 0),
    in: differences.flatMap((each) => each.in),
  }
}

const addUp = (to: Record<string, number>, leaks: Found['in']) => {
  for (const [table, count] of leaks) to[table] = (to[table] ?? 0) + count
}

function difference(table: string, seen: Set<string>, ought: Set<string>): Found {
  const leaks = [...seen].filter((id) => !ought.has(id)).length
  const hidden = [...ought].filter((id) => !seen.has(id)).length
  return { leaks, hidden, in: leaks > 0 ? [[table, leaks]] : [] }
}

/** Tables that do not force row-level security, or have no policy for it, or stand open to all by a policy that says true. */
async function unguarded(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and (not relrowsecurity or not relforcerowsecurity or not exists (select from pg_policy where polrelid = c.oid)
        or exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) = 'true' and relname not in ('schema_migrations', 'municipalities')))`,
  )
  return rows[0]?.n ?? -1
}
