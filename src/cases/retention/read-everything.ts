import type { AuditEntry, AuditTrail } from '../../access/audit-trail.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../errors.ts'
import type { Everything, KeptRows } from './everything.ts'

/** So many lines of the log are read at once, and so many times at most: what lies further back is asked for in the log. */
const atOnce = 200
const mostTimes = 100

/**
 * All that is kept of a young person and who looked, the newest first (AVG 15). That it was asked for is recorded.
 * @throws NotFound when there is nobody, or it is not theirs to know of.
 */
export async function readEverything(
  { everything, auditTrail }: { everything: Everything; auditTrail: AuditTrail },
  actor: Actor,
  youngPersonId: string,
  traceId: string,
): Promise<{ kept: KeptRows[]; looked: AuditEntry[] }> {
  const audit = { action: 'everything.read', purpose: 'own-inspection' as const, caseIds: [], traceId }
  const kept = await everything.read(actor, youngPersonId, { ...audit, youngPersonIds: [youngPersonId] })
  if (kept === null) throw new NotFound('There is no such young person, or it is not you.')
  const looked: AuditEntry[] = []
  let after: string | null = null
  for (let times = 0; times < mostTimes; times += 1) {
    const page = await auditTrail.entries(actor, { youngPersonId }, { limit: atOnce, after })
    looked.push(...page.items)
    after = page.after
    if (after === null) break
  }
  return { kept, looked }
}
