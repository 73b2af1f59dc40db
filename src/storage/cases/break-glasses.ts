import { z } from 'zod'
import type { BreakGlassStanding, BreakGlassState } from '../../../machines/break-glass/step-break-glass.ts'
import type { BreakGlass, BreakGlasses } from '../../cases/break-glass/break-glasses.ts'
import { Conflict } from '../../cases/errors.ts'
import { auditInsert, auditRow } from '../audit/audit-log.ts'
import { type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { cutPage, notOfThisList } from '../lists/list-page.ts'
import { startValues } from '../lists/visible.ts'
import { openWords, sealWords } from '../sealing/sealed-words.ts'

type Found = Row & {
  break_glass_id: string
  young_person_id: string
  state: BreakGlassState
  context: BreakGlassStanding['context']
  opened_at: string
}

const selected = 'select break_glass_id, young_person_id, state, context, opened_at from break_glasses'

const insert = `insert into break_glasses (municipality_id, break_glass_id, case_id, young_person_id, person_id, state, context, opened_at, ends_at, held_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`
// The case, the person and the hour never change; the database refuses it too.
const update = `update break_glasses set state = $3, context = $4::jsonb || jsonb_build_object('reason', context -> 'reason'), ended_at = least($5::timestamptz, ends_at), reviewed_at = $6
  where municipality_id = $1 and break_glass_id = $2 and state = $7`

/** Break-glasses on PostgreSQL, within a transaction. */
export function breakGlasses(scope: Scope): BreakGlasses {
  const { client, actor, now } = scope
  const { municipality } = actor
  const query = async (name: string, text: string, ...values: unknown[]): Promise<BreakGlass[]> =>
    read(scope, (await client.query<Found>({ name, text, values: [municipality, ...values] })).rows)
  const one = async (...asked: [string, string, ...unknown[]]) => (await query(...asked))[0] ?? null
  return {
    read: (id) => one('break-glass', `${selected} where municipality_id = $1 and break_glass_id = $2`, id),
    standingOpen: (caseId) =>
      one(
        'break-glass-open',
        `${selected} where municipality_id = $1 and person_id = $2 and case_id = $3 and state = 'open' for no key update`,
        actor.personId,
        caseId,
      ),
    lapsed: (limit) =>
      query(
        'break-glasses-lapsed',
        `${selected} where municipality_id = $1 and state = 'open' and ends_at <= $2 order by ends_at limit $3 for no key update skip locked`,
        now,
        limit,
      ),
    async list({ toReview }, page) {
      const values = startValues(municipality)
      const asked = ['municipality_id = $1']
      if (toReview !== undefined) asked.push(toReview ? `state = 'ended'` : `state <> 'ended'`)
      const from = placeOf(page.after)
      if (from)
        asked.push(`(opened_at, break_glass_id) < (${values.add(from[0])}::timestamptz, ${values.add(from[1])})`)
      const { rows } = await client.query<Found>(
        `${selected} where ${asked.join(' and ')} order by opened_at desc, break_glass_id desc limit ${values.add(page.limit + 1)}`,
        values.values,
      )
      const cut = cutPage(
        rows,
        page,
        (row) => [new Date(row.opened_at).toISOString(), row.break_glass_id],
        (row) => row,
      )
      return { ...cut, items: await read(scope, cut.items) }
    },
    async write({ breakGlass: { id, youngPersonId, standing }, from, event, isNew, outbox, audit }) {
      const { state, context } = standing
      const { caseId, personId, openedAt, endsAt, endedAt, review } = context
      const seal = (text: string, what: What) =>
        sealWords(scope, youngPersonId, text, boundBreakGlass(municipality, id, what))
      const stored = JSON.stringify({
        ...context,
        reason: await seal(context.reason, 'reason'),
        review: review && { ...review, because: await seal(review.because, 'review') },
      })
      const told = 'because' in event ? { ...event, because: await seal(event.because, 'review') } : event
      const { rowCount } = await client.query(
        isNew
          ? {
              name: 'open-break-glass',
              text: insert,
              values: [municipality, id, caseId, youngPersonId, personId, state, stored, openedAt, endsAt],
            }
          : {
              name: 'change-break-glass',
              text: update,
              values: [municipality, id, state, stored, endedAt, review?.at ?? null, from],
            },
      )
      if (rowCount !== 1) throw new Conflict('It changed meanwhile: look again.')
      await client.query({
        name: 'break-glass-event',
        text: `insert into break_glass_events (municipality_id, break_glass_id, seq, event, person_id, role, recorded_at)
          select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 from break_glass_events where municipality_id = $1 and break_glass_id = $2`,
        values: [municipality, id, JSON.stringify(told), actor.personId, actor.role, now],
      })
      await client.query({
        name: 'break-glass-told',
        text: `with told as (insert into outbox (municipality_id, created_at, message_id, topic, case_id, seq, body)
            select $1, $2, message_id, topic, case_id, seq, body from jsonb_populate_recordset(null::outbox, $3))
          ${auditInsert('$4')}`,
        values: [
          municipality,
          now,
          JSON.stringify(outbox.map(({ id: messageId, ...rest }) => toRow({ messageId, ...rest }))),
          auditRow(scope, audit),
        ],
      })
    },
  }
}

type What = 'reason' | 'review'

/** Reason and review are sealed for the young person whose name was seen. */
export const boundBreakGlass = (municipality: string, id: string, what: What) =>
  `${municipality}/break_glasses/${id}/${what}`

async function read(scope: Scope, rows: readonly Found[]): Promise<BreakGlass[]> {
  const { municipality } = scope.actor
  const words = rows.flatMap(({ break_glass_id: id, context: { reason, review } }) => [
    { text: reason, bound: boundBreakGlass(municipality, id, 'reason') },
    { text: review?.because ?? '', bound: boundBreakGlass(municipality, id, 'review') },
  ])
  const opened = await openWords(scope, words)
  return rows.map(({ break_glass_id: id, young_person_id: youngPersonId, state, context }, index) => {
    const [reason = '', because = ''] = opened.slice(2 * index, 2 * index + 2)
    const review = context.review && { ...context.review, because }
    return { id, youngPersonId, standing: { state, context: { ...context, reason, review } } }
  })
}

const place = z.tuple([z.iso.datetime(), z.string()])

function placeOf(after: string | null): [string, string] | null {
  if (after === null) return null
  try {
    return place.parse(JSON.parse(after))
  } catch {
    throw notOfThisList()
  }
}
