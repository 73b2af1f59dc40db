import type pg from 'pg'
import type { Addressee, NoticePreferences, NoticePreferencesStore } from '../../cases/notices/notice-preferences.ts'
import { usualPreferences } from '../../cases/notices/notice-preferences.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'

type Options = { app: pg.Pool; worker: pg.Pool; now: () => string; sealing: Sealing }

/** What each person chose, on PostgreSQL; who chose nothing has no row. */
export const postgresNoticePreferences = ({ app, worker, now, sealing }: Options): NoticePreferencesStore => ({
  read: (actor) =>
    inTransaction(app, actor, async (client) => {
      const { rows } = await client.query<NoticePreferences>({
        name: 'notice-preferences',
        text: `select warnings, escalations, notices, digest, digest_day as "digestDay", language from notice_preferences
          where municipality_id = $1 and person_id = $2`,
        values: [actor.municipality, actor.personId],
      })
      return rows[0] ?? usualPreferences
    }),
  write: (actor, { warnings, escalations, notices, digest, digestDay, language }, audit) =>
    inTransaction(app, actor, async (client) => {
      await client.query({
        name: 'write-notice-preferences',
        text: `insert into notice_preferences (municipality_id, person_id, warnings, escalations, notices, digest, digest_day, language, changed_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (municipality_id, person_id) do update
          set (warnings, escalations, notices, digest, digest_day, language, changed_at) = (excluded.warnings, excluded.escalations,
            excluded.notices, excluded.digest, excluded.digest_day, excluded.language, excluded.changed_at)`,
        values: [
          actor.municipality,
          actor.personId,
          warnings,
          escalations,
          notices,
          digest,
          digestDay,
          language,
          now(),
        ],
      })
      await writeAudit({ client, actor, now: now(), sealing }, audit)
    }),
  addressee: (municipality, personId) =>
    inTransaction(worker, { municipality, personId: null, organisationId: null, role: 'system' }, async (client) => {
      const { rows } = await client.query<Addressee>({
        name: 'addressee',
        text: `select p.email, coalesce(w.language, 'nl') as language from people p
          left join notice_preferences w using (municipality_id, person_id)
          where p.municipality_id = $1 and p.person_id = $2 and p.active and p.email is not null`,
        values: [municipality, personId],
      })
      return rows[0] ?? null
    }),
})
