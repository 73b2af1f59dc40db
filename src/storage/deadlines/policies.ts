import type pg from 'pg'
import { policySchema } from '../../calendar/policy.ts'
import { Conflict } from '../../cases/errors.ts'
import type { NewPolicy, PolicyRecord, PolicyStore } from '../../cases/policy/policies.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { errorCode } from '../database/error-code.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { keepAnswer } from '../kept-answers.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { movedAlike, runningAlike } from './policy-moves.ts'

type PolicyRow = Omit<PolicyRecord, 'policy'> & { body: unknown }

export type PolicyStoreOptions = {
  /** The program's own connections, and the worker's: the clock reads for nobody in particular. */
  app: pg.Pool
  worker: pg.Pool
  now: () => string
  sealing: Sealing
}

/** The versions of the policy on PostgreSQL. */
export function postgresPolicies({ app, worker, now, sealing }: PolicyStoreOptions): PolicyStore {
  const asClock = <T>(municipality: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    inTransaction(worker, { municipality, personId: null, organisationId: null, role: 'system' }, work)
  return {
    list: (municipality) =>
      asClock(municipality, async (client) => {
        const { rows } = await client.query<PolicyRow>({
          name: 'policies',
          text: `select body, applies_to as "appliesTo", because, recorded_at as "recordedAt", recorded_by as "recordedBy"
            from policies where municipality_id = $1 order by position`,
          values: [municipality],
        })
        return rows.map(({ body, ...record }) => ({ ...record, policy: policySchema.parse(body) }))
      }),
    add: (actor, versions, audit, kept) =>
      inTransaction(app, actor, async (client) => {
        const scope: Scope = { client, actor, now: now(), sealing }
        for (const version of versions) await insert(scope, version)
        await writeAudit(scope, audit)
        if (kept) await keepAnswer(scope, kept, null)
      }),
    runningAlike: (actor, kinds, version) =>
      asClock(actor.municipality, (client) => runningAlike(client, actor.municipality, kinds, version)),
    movedAlike: (actor, moves, page) =>
      asClock(actor.municipality, (client) => movedAlike(client, actor.municipality, moves, page)),
    casesNotOn: (municipality, version, limit) =>
      asClock(municipality, async (client) => {
        const { rows } = await client.query<{ id: string }>({
          name: 'cases-not-on-policy',
          text: `select case_id as id from cases where municipality_id = $1 and not final and policy_version <> $2
            order by policy_version, case_id limit $3`,
          values: [municipality, version, limit],
        })
        return rows.map(({ id }) => id)
      }),
  }
}

async function insert({ client, actor, now }: Scope, { policy, appliesTo, because }: NewPolicy): Promise<void> {
  await client
    .query({
      name: 'add-policy',
      text: `insert into policies (municipality_id, version, valid_from, applies_to, body, because, recorded_at, recorded_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [actor.municipality, policy.version, policy.validFrom, appliesTo, policy, because, now, actor.personId],
    })
    .catch((error: unknown) => {
      if (errorCode(error) !== '23505') throw error
      throw new Conflict(`There is a policy '${policy.version}' already: give this one another name.`)
    })
}
