import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import { Conflict } from '../../cases/errors.ts'
import type { Destruction, KeptFiles, LegalHold, RecordsDesk } from '../../cases/retention/destructions.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { errorCode } from '../database/error-code.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { sealTexts } from '../sealing/sealed-rows.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { boundHold, readHolds } from './legal-holds.ts'

const columns = `destruction_id as id, young_person_id as "youngPersonId", ground, law, basis, kept_until_on as "keptUntilOn", state,
  proposed_at as "proposedAt", proposed_by as "proposedBy", decided_at as "decidedAt", decided_by as "decidedBy",
  rows_removed as "rowsRemoved", destroyed_at as "destroyedAt"`
const filesColumns = 'young_person_id as "youngPersonId", files, open_case as "openCase", held'

export type RecordsDeskOptions = { app: pg.Pool; worker: pg.Pool; now: () => string; sealing: Sealing }

/** What is kept, held and destroyed, on PostgreSQL. */
export function postgresRecordsDesk(options: RecordsDeskOptions): RecordsDesk {
  const { app, now, sealing } = options
  const within = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(app, actor, (client) => work({ client, actor, now: now(), sealing }))
  const destruction = async ({ client, actor }: Scope, id: string): Promise<Destruction | null> => {
    const values = [actor.municipality, id]
    const text = `select ${columns} from destructions where municipality_id = $1 and destruction_id = $2`
    return (await client.query<Destruction>({ name: 'destruction', text, values })).rows[0] ?? null
  }
  const decide = async (scope: Scope, id: string, state: 'withdrawn' | 'approved'): Promise<boolean> => {
    const { actor, client } = scope
    const { rowCount } = await client.query({
      name: 'decide-destruction',
      text: `update destructions set (state, decided_at, decided_by) = ($3, $4, $5)
        where municipality_id = $1 and destruction_id = $2 and state = 'proposed'`,
      values: [actor.municipality, id, state, scope.now, actor.personId],
    })
    return rowCount === 1
  }
  return {
    keptFiles: (actor, changedBy, { limit, after }, audit) =>
      within(actor, async (scope) => {
        const text = `select ${filesColumns} from kept_files($1, null, $2, $3)`
        const { rows } = await scope.client.query<KeptFiles>({
          name: 'kept-files',
          text,
          values: [changedBy, after, limit],
        })
        await writeAudit(scope, { ...audit, youngPersonIds: rows.map(({ youngPersonId }) => youngPersonId) })
        return rows
      }),
    keptFilesOf: (actor, id) =>
      within(actor, async ({ client }) => {
        const text = `select ${filesColumns} from kept_files('infinity', $1, null, 1)`
        return (await client.query<KeptFiles>({ name: 'kept-files-of', text, values: [id] })).rows[0] ?? null
      }),
    holds: (actor, youngPersonId, audit) =>
      within(actor, async (scope) => {
        const holds = await readHolds(scope, 'young_person_id', youngPersonId)
        await writeAudit(scope, audit)
        return holds
      }),
    hold: (actor, id) => within(actor, async (scope) => (await readHolds(scope, 'hold_id', id))[0] ?? null),
    placeHold: (actor, { id, youngPersonId, reason }, audit) =>
      within(actor, async (scope) => {
        const sealed = await sealTexts(scope, youngPersonId, { reason }, boundHold(actor.municipality, id))
        await scope.client.query({
          name: 'place-hold',
          text: 'insert into legal_holds (municipality_id, hold_id, young_person_id, placed_at, placed_by, texts_sealed) values ($1, $2, $3, $4, $5, $6)',
          values: [actor.municipality, id, youngPersonId, scope.now, actor.personId, sealed],
        })
        await writeAudit(scope, audit)
        return (await readHolds(scope, 'hold_id', id))[0] as LegalHold
      }),
    liftHold: (actor, { id, youngPersonId }, because, audit) =>
      within(actor, async (scope) => {
        const sealed = await sealTexts(scope, youngPersonId, { because }, boundHold(actor.municipality, id))
        const { rowCount } = await scope.client.query({
          name: 'lift-hold',
          text: `update legal_holds set (lifted_at, lifted_by, lifted_texts_sealed) = ($3, $4, $5)
            where municipality_id = $1 and hold_id = $2 and lifted_at is null`,
          values: [actor.municipality, id, scope.now, actor.personId, sealed],
        })
        if (rowCount !== 1) return null
        await writeAudit(scope, audit)
        return (await readHolds(scope, 'hold_id', id))[0] ?? null
      }),
    destructions: (actor, state, { limit, after }) =>
      within(actor, async ({ client }) => {
        const { rows } = await client.query<Destruction>({
          name: 'destructions',
          text: `select ${columns} from destructions where municipality_id = $1 and ($2::text is null or state = $2)
            and ($3::text is null or destruction_id > $3) order by destruction_id limit $4`,
          values: [actor.municipality, state ?? null, after, limit + 1],
        })
        const items = rows.slice(0, limit)
        return { items, after: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
      }),
    destruction: (actor, id) => within(actor, (scope) => destruction(scope, id)),
    propose: (actor, { id, youngPersonId, ground, law, basis, keptUntilOn, proposedBy }, audit) =>
      within(actor, async (scope) => {
        const values = [actor.municipality, id, youngPersonId, ground, law, basis, keptUntilOn, scope.now, proposedBy]
        const text = `insert into destructions (municipality_id, destruction_id, young_person_id, ground, law, basis, kept_until_on, state, proposed_at, proposed_by)
          values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9)`
        await scope.client.query({ name: 'propose-destruction', text, values }).catch((error: unknown) => {
          if (errorCode(error) !== '23505') throw error
          throw new Conflict('Their destruction was proposed already: decide on that proposal.')
        })
        await writeAudit(scope, audit)
        return (await destruction(scope, id)) as Destruction
      }),
    withdraw: (actor, id, audit) =>
      within(actor, async (scope) => {
        if (!(await decide(scope, id, 'withdrawn'))) return null
        await writeAudit(scope, audit)
        return destruction(scope, id)
      }),
    async approve(actor, { id, youngPersonId }, audit) {
      const approved = await within(actor, async (scope) => {
        if (!(await decide(scope, id, 'approved'))) return false
        await scope.client.query({ name: 'destroy', text: 'select destroy_young_person($1)', values: [id] })
        await writeAudit(scope, audit)
        return true
      })
      if (!approved) return null
      await destroyKey(options, actor.municipality, { id, youngPersonId })
      return within(actor, (scope) => destruction(scope, id))
    },
  }
}

type Approved = Pick<Destruction, 'id' | 'youngPersonId'>

/** First the rows, then the key, then that it is done: broken off in between, the clock goes on where it was. */
async function destroyKey(
  { worker, now, sealing }: RecordsDeskOptions,
  municipality: string,
  { id, youngPersonId }: Approved,
) {
  await sealing.persons.destroy(municipality, [youngPersonId])
  await asClock(worker, municipality, (client) =>
    client.query({
      name: 'key-destroyed',
      text: `update destructions set (state, destroyed_at) = ('destroyed', $3) where municipality_id = $1 and destruction_id = $2 and state = 'approved'`,
      values: [municipality, id, now()],
    }),
  )
}

const asClock = <T>(worker: pg.Pool, municipality: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(worker, { municipality, personId: null, organisationId: null, role: 'system' }, work)

/** Destroys the keys of destructions that were broken off after their rows were removed. Gives how many. */
export async function finishDestructions(options: RecordsDeskOptions, municipality: string): Promise<number> {
  const { rows } = await asClock(options.worker, municipality, (client) =>
    client.query<Approved>({
      name: 'destructions-to-finish',
      text: `select destruction_id as id, young_person_id as "youngPersonId" from destructions where municipality_id = $1 and state = 'approved'`,
      values: [municipality],
    }),
  )
  for (const approved of rows) await destroyKey(options, municipality, approved)
  return rows.length
}
