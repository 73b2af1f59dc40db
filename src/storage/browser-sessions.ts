import type pg from 'pg'
import type { BrowserSession, BrowserSessions, SessionKey } from '../access/browser-sessions.ts'
import type { Actor } from '../cases/actor.ts'
import { columnsOf, fromRow, type Row, toRow } from './database/row.ts'
import { inTransaction } from './database/transaction.ts'

const keys = [
  'municipalityId',
  'secretHash',
  'personId',
  'subject',
  'name',
  'organisationName',
  'formToken',
  'startedAt',
  'seenAt',
  'notice',
] as const
const columns = columnsOf(keys)

type Stored = Omit<BrowserSession, 'municipality'> & { municipalityId: string }

/** A session is looked up before it is known who asks: by municipality alone. */
const nobodyIn = (municipality: string): Actor => ({
  municipality,
  personId: null,
  organisationId: null,
  role: 'system',
})

/** Sessions of browsers on PostgreSQL. One that ended is removed. */
export function postgresBrowserSessions(pool: pg.Pool): BrowserSessions {
  const run = (municipality: string, name: string, text: string, ...values: unknown[]) =>
    inTransaction(pool, nobodyIn(municipality), (client) =>
      client.query<Row>({ name, text, values: [municipality, ...values] }),
    )
  const of = 'municipality_id = $1 and secret_hash = $2'
  return {
    async begin({ municipality, ...session }) {
      const row = toRow({ municipalityId: municipality, ...session })
      await inTransaction(pool, nobodyIn(municipality), async (client) => {
        // What ran out stays a day, for who was typing; then it goes, and so does what was kept of it.
        const old = "municipality_id = $1 and %s < $2::timestamptz - interval '1 day'"
        const values = [municipality, session.startedAt]
        await client.query(`delete from browser_sessions where ${old.replace('%s', 'seen_at')}`, values)
        await client.query(`delete from drafts where kind = 'formulier' and ${old.replace('%s', 'saved_at')}`, values)
        await client.query({
          name: 'begin-session',
          text: `insert into browser_sessions (${columns}) select ${columns} from jsonb_populate_record(null::browser_sessions, $1)`,
          values: [JSON.stringify(row)],
        })
      })
    },
    async find({ municipality, secretHash }: SessionKey) {
      const { rows } = await run(
        municipality,
        'find-session',
        `select ${columns} from browser_sessions where ${of}`,
        secretHash,
      )
      if (!rows[0]) return null
      const { municipalityId, ...session } = fromRow(rows[0]) as Stored
      return { municipality: municipalityId, ...session }
    },
    async seen({ municipality, secretHash }, at) {
      await run(municipality, 'session-seen', `update browser_sessions set seen_at = $3 where ${of}`, secretHash, at)
    },
    async keepNotice({ municipality, secretHash }, notice) {
      await run(
        municipality,
        'session-notice',
        `update browser_sessions set notice = $3::jsonb where ${of}`,
        secretHash,
        notice === null ? null : JSON.stringify(notice),
      )
    },
    async end({ municipality, secretHash }) {
      await run(municipality, 'end-session', `delete from browser_sessions where ${of}`, secretHash)
    },
    async rememberSignIn({ municipality, secretHash }, remember, at) {
      await run(
        municipality,
        'remember-sign-in',
        'insert into pending_sign_ins (municipality_id, secret_hash, remember, begun_at) values ($1, $2, $3, $4)',
        secretHash,
        remember,
        at,
      )
    },
    async recallSignIn({ municipality, secretHash }, at, minutes) {
      // What nobody came back for goes too.
      const { rows } = await run(
        municipality,
        'recall-sign-in',
        `delete from pending_sign_ins where municipality_id = $1 and (secret_hash = $2 or begun_at < $3::timestamptz - make_interval(mins => $4))
          returning secret_hash = $2 and begun_at >= $3::timestamptz - make_interval(mins => $4) as in_time, remember`,
        secretHash,
        at,
        minutes,
      )
      const found = rows.find((row: Row) => row.in_time === true)
      return typeof found?.remember === 'string' ? found.remember : null
    },
    async listOf({ municipality, personId }) {
      const { rows } = await run(
        municipality,
        'list-sessions',
        `select ${columns} from browser_sessions where municipality_id = $1 and person_id = $2 order by seen_at desc limit 100`,
        personId,
      )
      return rows.map((row) => {
        const { municipalityId, ...session } = fromRow(row) as Stored
        return { municipality: municipalityId, ...session }
      })
    },
    async endAllOf({ municipality, personId }) {
      await run(
        municipality,
        'end-sessions',
        'delete from browser_sessions where municipality_id = $1 and person_id = $2',
        personId,
      )
    },
  }
}
