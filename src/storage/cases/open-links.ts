import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { OpenLink, OpenLinks, WorkingLink } from '../../cases/handover/open-links.ts'
import { columnsOf, fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'

const columns = columnsOf(['purpose', 'caseId', 'organisationId', 'role', 'offerSeq', 'expiresOn', 'answer'])

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * Links on PostgreSQL, within a transaction. A link is the name of its municipality, 24 random bytes, and our signature
 * over both (HMAC-SHA-256), so that guesses are told from links before the database is asked.
 */
export function openLinks({ client, actor, now, sealing }: Scope): OpenLinks {
  const signed = (body: string): string => sealing.index(`open-link:${body}`)
  const isOurs = (token: string): boolean => {
    const [body, signature] = [token.slice(0, token.lastIndexOf('.')), token.slice(token.lastIndexOf('.') + 1)]
    const [given, right] = [Buffer.from(signature), Buffer.from(signed(body))]
    return given.length === right.length && timingSafeEqual(given, right)
  }
  return {
    async make({ purpose, caseId, organisationId, role, offerSeq, expiresOn }) {
      const body = `${Buffer.from(actor.municipality).toString('base64url')}.${randomBytes(24).toString('base64url')}`
      const token = `${body}.${signed(body)}`
      await client.query({
        name: 'make-open-link',
        text: `insert into open_links (municipality_id, secret_hash, made_by, made_at, ${columns})
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null)`,
        values: [
          ...[actor.municipality, hashOf(token), actor.personId, now],
          ...[purpose, caseId, organisationId, role, offerSeq, expiresOn],
        ],
      })
      return token
    },
    async find(token) {
      if (!isOurs(token)) return null
      const { rows } = await client.query<Row>({
        name: 'open-link',
        text: `select ${columns} from find_open_link($1)`,
        values: [hashOf(token)],
      })
      return rows[0] ? (fromRow(rows[0]) as OpenLink) : null
    },
    async answered(token, answer) {
      await client.query({
        name: 'open-link-answered',
        text: 'update open_links set answer = $3 where municipality_id = $1 and secret_hash = $2',
        values: [actor.municipality, hashOf(token), answer],
      })
    },
    async working(caseId, purpose, on) {
      const { rows } = await client.query<Row>({
        name: 'working-open-links',
        text: `select made_at, made_by, expires_on from open_links
          where municipality_id = $1 and case_id = $2 and purpose = $3 and expires_on >= $4 and ended_at is null
            and organisation_id = $5
          order by made_at desc`,
        values: [actor.municipality, caseId, purpose, on, actor.organisationId],
      })
      return rows.map((row) => fromRow(row) as WorkingLink)
    },
    async end(caseId, purpose) {
      const { rowCount } = await client.query({
        name: 'end-open-links',
        text: `update open_links set ended_at = $4, ended_by = $5
          where municipality_id = $1 and case_id = $2 and purpose = $3 and ended_at is null and organisation_id = $6`,
        values: [actor.municipality, caseId, purpose, now, actor.personId, actor.organisationId],
      })
      return rowCount ?? 0
    },
  }
}
