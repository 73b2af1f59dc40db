import type { Actor } from '../../cases/actor.ts'
import type { Reports } from '../../cases/figures/reports.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { readStanding } from '../deadlines/standing-cases.ts'
import type { PostgresListsOptions } from '../lists/lists.ts'
import { countOverview } from './counted-overview.ts'
import { readForecastSources, readKnownPeople } from './known-people.ts'
import { readSimulationCaseload } from './simulation-caseload.ts'
import { readStories } from './stories.ts'

/** What managers read, on PostgreSQL: one query each, the reader's rights held by the database's context. */
export function postgresReports({ pool, now, today, dueSoonDays, sealing }: PostgresListsOptions): Reports {
  const within = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(pool, actor, (client) => work({ client, actor, now: now(), sealing }))
  const day = ({ municipality }: Actor) => ({ today: today(), dueSoonDays: dueSoonDays(municipality) })
  return {
    stories: (actor, filter, audit, each) => within(actor, (scope) => readStories(scope, filter, audit, each)),
    knownPeople: (actor, times) => within(actor, (scope) => readKnownPeople(scope, times, today())),
    forecastSources: (actor, filter, month, audit) =>
      within(actor, async (scope) => {
        await writeAudit(scope, audit)
        return readForecastSources(scope, filter, month, today())
      }),
    simulationCaseload: (actor, part, size, audit) =>
      within(actor, (scope) => readSimulationCaseload(scope, part, size, audit)),
    standing: (actor, filter, each) => within(actor, (scope) => readStanding(scope, filter, today(), each)),
    overview: (actor, filter) => within(actor, (scope) => countOverview(scope, filter, day(actor))),
  }
}
