import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import type { EvidenceRun } from '../evidence.ts'
import { ownDatabase } from '../support/own-database.ts'
import { chance } from './chance.ts'
import {
  anyUser,
  makeWorld,
  passADay,
  type User,
  type World,
  type WorldCase,
  type WorldPerson,
  writeBreakGlasses,
  writeWorld,
} from './isolation-world.ts'

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
    if (sabotage) await above.query('alter policy seen on case_events using (true)')
    const draw = chance(20_261_122)
    const world = makeWorld(draw, size.cases)
    await writeWorld(writer, world, world)
    await writeBreakGlasses(above, world)
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
      }
      say(`Day ${day} of ${size.days}: ${draws} draws, ${leaks} leaks, ${hidden} hidden wrongly.`)
    }
    const tablesWithoutPolicy = await unguarded(above)
    const goal = { draws: full ? 100_000 : 20_000, leaks: 0, hidden: 0, tablesWithoutPolicy: 0 }
    return {
      figures: { draws, leaks, hidden, tablesWithoutPolicy },
      goal,
      met: draws >= goal.draws && leaks === 0 && hidden === 0 && tablesWithoutPolicy === 0,
    }
  } finally {
    await Promise.all([writer.end(), reader.end(), above.end()])
    await database.close()
  }
}

type Found = { leaks: number; hidden: number }

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
    difference(await ids('case_id', 'cases'), cases),
    difference(await ids('case_id', 'case_events'), cases),
    difference(await ids('case_id', 'case_relations'), related),
    difference(await ids('young_person_id', 'young_people'), people),
  ]
  await client.query('commit')
  return {
    leaks: differences.reduce((sum, { leaks }) => sum + leaks, 0),
    hidden: differences.reduce((sum, { hidden }) => sum + hidden, 0),
  }
}

const difference = (seen: Set<string>, ought: Set<string>): Found => ({
  leaks: [...seen].filter((id) => !ought.has(id)).length,
  hidden: [...ought].filter((id) => !seen.has(id)).length,
})

/** Organisations work by being the owner or taking part; whoever manages, keeps running or audits is in none by that. */
const byOrganisation = (user: User): string | null =>
  ['manager', 'administrator', 'auditor', 'system', 'young-person', 'no-such-role', ''].includes(user.role)
    ? null
    : user.organisation

function oughtToSeeCase(user: User, one: WorldCase, world: World): boolean {
  if (user.municipality === '' || user.municipality !== one.municipality) return false
  if (user.role === 'manager' || user.role === 'decision-maker') return true
  if (user.role === 'young-person') return user.person !== null && world.people[one.person]?.signsInAs === user.person
  const organisation = byOrganisation(user)
  return organisation !== null && (one.owner === organisation || one.relations.get(organisation) === true)
}

function oughtToSeePerson(user: User, one: WorldPerson, world: World): boolean {
  if (user.municipality === '' || user.municipality !== one.municipality) return false
  if (user.role === 'decision-maker') return true
  // A manager sees nobody but by breaking the glass: themself, in this case, within its hour.
  if (user.role === 'manager')
    return world.breakGlasses.some(
      ({ person, youngPerson, municipality, holds }) =>
        holds && person === user.person && youngPerson === one.id && municipality === one.municipality,
    )
  if (user.role === 'young-person') return user.person !== null && one.signsInAs === user.person
  const organisation = byOrganisation(user)
  if (organisation === null) return false
  return (
    one.watchedBy === organisation ||
    world.cases.some((theirs) => world.people[theirs.person] === one && oughtToSeeCase(user, theirs, world))
  )
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
