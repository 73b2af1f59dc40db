import { Unavailable } from '../../cases/errors.ts'
import type { AuditRecord } from '../../cases/records.ts'
import { columnsOf, type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'

const columns = columnsOf([
  ...['municipalityId', 'at', 'personId', 'organisationId', 'role'],
  ...['action', 'purpose', 'caseIds', 'youngPersonIds', 'traceId', 'outcome', 'breakGlassId'],
])

/** The statement that writes one row of the audit from a JSON parameter; a part of the statement that writes a change. */
export const auditInsert = (parameter: string) =>
  `insert into audit_log (${columns}) select ${columns} from jsonb_populate_record(null::audit_log, ${parameter})`

/** Who did what, when: the actor of the transaction and what the use-case says of it. */
export const auditRow = ({ actor, now }: Pick<Scope, 'actor' | 'now'>, audit: AuditRecord): Row => {
  const { municipality, personId, organisationId, role } = actor
  const traceId = audit.traceId ?? actor.traceId ?? null
  const outcome = audit.outcome ?? 'granted'
  const breakGlassId = audit.breakGlassId ?? null
  return toRow({
    ...{ municipalityId: municipality, at: now, personId, organisationId, role },
    ...{ ...audit, traceId, outcome, breakGlassId },
  })
}

/** Writes a row for a read. Without it nobody sees anything: a failure is told as an outage. */
export async function writeAudit(scope: Scope, audit: AuditRecord): Promise<void> {
  await scope.client
    .query({ name: 'write-audit', text: auditInsert('$1'), values: [auditRow(scope, audit)] })
    .catch((cause: unknown) => {
      throw new Unavailable(
        'The record of who looked can not be written, so nothing is shown: try again in a moment.',
        { cause },
      )
    })
}
