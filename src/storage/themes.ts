import type pg from 'pg'
import type { Theme, Themes } from '../cases/themes.ts'
import { writeAudit } from './audit/audit-log.ts'
import { inTransaction } from './database/transaction.ts'
import type { Sealing } from './sealing/sealing.ts'

type Row = Omit<Theme, 'logo'> & { logo: string | null; type: 'image/svg+xml' | 'image/png' | null }

/** Themes on PostgreSQL. */
export function postgresThemes({ pool, now, sealing }: { pool: pg.Pool; now: () => string; sealing: Sealing }): Themes {
  return {
    read: (municipality) =>
      inTransaction(pool, { municipality, personId: null, organisationId: null, role: 'system' }, async (client) => {
        const { rows } = await client.query<Row>({
          name: 'theme',
          text: `select name, brand, brand_dark as "brandDark", accent, logo, logo_type as type from municipality_themes
            where municipality_id = $1`,
          values: [municipality],
        })
        if (!rows[0]) return null
        const { logo, type, ...theme } = rows[0]
        return { ...theme, logo: logo === null || type === null ? null : { type, base64: logo } }
      }),
    write: (actor, { name, brand, brandDark, accent, logo }, audit) =>
      inTransaction(pool, actor, async (client) => {
        await client.query({
          name: 'write-theme',
          text: `insert into municipality_themes (municipality_id, name, brand, brand_dark, accent, logo, logo_type, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (municipality_id) do update
            set (name, brand, brand_dark, accent, logo, logo_type, set_by, set_at) = (excluded.name, excluded.brand,
              excluded.brand_dark, excluded.accent, excluded.logo, excluded.logo_type, excluded.set_by, excluded.set_at)`,
          values: [
            actor.municipality,
            name,
            brand,
            brandDark,
            accent,
            logo?.base64 ?? null,
            logo?.type ?? null,
            actor.personId,
            now(),
          ],
        })
        await writeAudit({ client, actor, now: now(), sealing }, audit)
      }),
  }
}
