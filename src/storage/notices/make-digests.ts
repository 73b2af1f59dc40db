import type pg from 'pg'
import type { Day } from '../../calendar/day.ts'
import { inTransaction } from '../database/transaction.ts'

/**
 * Makes the digest of everyone whose day of the week has come, once a week each, as a message in the outbox: what they
 * hold that is late, and what comes within a week. Who holds nothing of the kind gets none.
 * $1 municipality, $2 today, $3 now.
 */
const makeDigests = `with
  readers as (select p.person_id, $2::date - (extract(isodow from $2::date)::int - coalesce(w.digest_day, 1) + 7) % 7 as week_on
    from people p left join notice_preferences w using (municipality_id, person_id)
    where p.municipality_id = $1 and p.active and p.email is not null and coalesce(w.digest, true)),
  made as (insert into digests (municipality_id, person_id, week_on, made_at) select $1, person_id, week_on, $3::timestamptz from readers
    on conflict do nothing returning person_id, week_on),
  held as (select m.person_id, m.week_on, jsonb_agg(jsonb_build_object('caseId', d.case_id, 'kind', d.kind, 'dueOn', d.due_on)
        order by d.due_on, d.deadline_id) as items
    from made m join deadlines d on d.municipality_id = $1 and d.responsible_person_id = m.person_id
      and d.known_to is null and d.outcome is null and d.suspended_since is null and d.due_on <= $2::date + 7
    group by m.person_id, m.week_on),
  told as (insert into outbox (municipality_id, message_id, topic, body, created_at)
    select $1, 'digest.' || person_id || '.' || week_on, 'digest', jsonb_build_object('personId', person_id, 'weekOn', week_on, 'asOf', $2::date, 'items', items), $3::timestamptz
      from held returning 1)
  select count(*) as digests from told`

/** Makes the digests that are due; `pool` has the worker's role. Gives how many have something to tell. */
export const digestMaker =
  ({ pool, now }: { pool: pg.Pool; now: () => string }) =>
  (municipality: string, today: Day): Promise<number> =>
    inTransaction(pool, { municipality, personId: null, organisationId: null, role: 'system' }, async (client) => {
      const values = [municipality, today, now()]
      const { rows } = await client.query<{ digests: number }>({ name: 'make-digests', text: makeDigests, values })
      return rows[0]?.digests ?? 0
    })
