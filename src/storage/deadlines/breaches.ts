import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { BreachLedger } from '../../cases/deadlines/breaches.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { keepAnswer } from '../kept-answers.ts'
import { countBreaches, listBreaches } from '../lists/list-breaches.ts'
import { deadlineInSight } from '../lists/narrow-rows.ts'
import { caseVisibleSql, startValues } from '../lists/visible.ts'
import { sealTexts } from '../sealing/sealed-rows.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { boundExplanation } from './breach-rows.ts'

/** The ledger of broken deadlines on PostgreSQL. */
export function postgresBreaches(options: { pool: pg.Pool; now: () => string; sealing: Sealing }): BreachLedger {
  const { pool, now, sealing } = options
  const within = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(pool, actor, (client) => work({ client, actor, now: now(), sealing }))
  return {
    list: (actor, filter, page, audit) =>
      within(actor, async (scope) => {
        const listed = await listBreaches(scope, filter, page)
        await writeAudit(scope, { ...audit, caseIds: [...new Set(listed.items.map(({ caseId }) => caseId))] })
        return listed
      }),
    count: (actor, filter) => within(actor, (scope) => countBreaches(scope, filter)),
    find: (actor, id, times) =>
      within(actor, async (scope) => {
        const { items } = await listBreaches(scope, { ...times, id }, { limit: 1, after: null })
        return items[0] ?? null
      }),
    seesDeadline: (actor, id) =>
      within(actor, async ({ client }) => {
        const values = startValues()
        const { rowCount } = await client.query(
          `select from deadlines d where d.municipality_id = ${values.add(actor.municipality)} and d.deadline_id = ${values.add(id)}
            and d.known_to is null and ${caseVisibleSql(actor, 'd.case_id', values)} and ${deadlineInSight(actor, values)}`,
          values.values,
        )
        return rowCount === 1
      }),
    explain: (actor, breach, { id, cause, because, ledTo }, audit, keep) =>
      within(actor, async (scope) => {
        const { municipality, personId, organisationId, role } = actor
        const { rows } = await scope.client.query<{ youngPersonId: string }>({
          name: 'whose-case',
          text: 'select young_person_id as "youngPersonId" from cases where municipality_id = $1 and case_id = $2',
          values: [municipality, breach.caseId],
        })
        const youngPersonId = rows[0]?.youngPersonId ?? ''
        const texts = await sealTexts(scope, youngPersonId, { because, ledTo }, boundExplanation(municipality, id))
        await scope.client.query({
          name: 'explain-breach',
          text: `insert into breach_explanations (municipality_id, explanation_id, deadline_id, case_id, cause, texts_sealed, explained_at, person_id, role, organisation_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          values: [municipality, id, breach.id, breach.caseId, cause, texts, scope.now, personId, role, organisationId],
        })
        await writeAudit(scope, audit)
        const explanation = {
          id,
          cause,
          because,
          ledTo,
          explainedAt: scope.now,
          by: { role, organisationId, personId },
        }
        const kept = keep(explanation)
        if (kept) await keepAnswer(scope, kept, youngPersonId)
        return explanation
      }),
  }
}
