import { Conflict } from '../../cases/errors.ts'
import type { Ending, IncapacityRecord, MandateRecord, Mandates } from '../../cases/mandates/mandates.ts'
import type { AuditRecord, Json } from '../../cases/records.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts, sealTexts } from '../sealing/sealed-rows.ts'

type Table = 'mandates' | 'incapacities'
type Of = { id: string; youngPersonId: string }

const idOf: Readonly<Record<Table, string>> = { mandates: 'mandate_id', incapacities: 'incapacity_id' }
const ownColumns: Readonly<Record<Table, string>> = { mandates: 'ground, matters', incapacities: 'matter' }

/** The row that what is typed of it is bound to, by when it was typed. */
export const boundMandate = (municipality: string, table: Table, id: string, when: 'recorded' | 'ended') =>
  `${municipality}/${table}/${id}/${when}`

/** Mandates and incapacity on PostgreSQL, within a transaction. */
export function mandatesOf(scope: Scope): Mandates {
  return {
    of: async (youngPersonId) => ({
      mandates: (await read(scope, 'mandates', youngPersonId)) as MandateRecord[],
      incapacities: (await read(scope, 'incapacities', youngPersonId)) as IncapacityRecord[],
    }),
    addMandate: (of, { name, ground, matters, fromOn, untilOn }, audit) =>
      add(scope, 'mandates', of, { texts: { name }, values: [ground, matters, fromOn, untilOn] }, audit),
    addIncapacity: (of, { determinedBy, matter, fromOn, untilOn }, audit) =>
      add(scope, 'incapacities', of, { texts: { determinedBy }, values: [matter, fromOn, untilOn] }, audit),
    endMandate: (of, ending, audit) => end(scope, 'mandates', of, ending, audit),
    endIncapacity: (of, ending, audit) => end(scope, 'incapacities', of, ending, audit),
  }
}

type Stored = Row & { id: string; textsSealed: string; endedTextsSealed: string | null }

async function read(scope: Scope, table: Table, youngPersonId: string): Promise<object[]> {
  const { client, actor } = scope
  const { rows } = await client.query<Row>({
    name: `${table}-of`,
    text: `select ${idOf[table]} as id, young_person_id, ${ownColumns[table]}, from_on, until_on, texts_sealed, recorded_at, recorded_by,
        ended_on, ended_at, ended_by, ended_texts_sealed
      from ${table} where municipality_id = $1 and young_person_id = $2 order by from_on desc, recorded_at desc, ${idOf[table]}`,
    values: [actor.municipality, youngPersonId],
  })
  const stored = rows.map((row) => fromRow(row) as Stored)
  const bound = (id: string, when: 'recorded' | 'ended') => boundMandate(actor.municipality, table, id, when)
  const recorded = await openTexts(scope, stored, ({ id, textsSealed }) => ({
    sealed: textsSealed,
    bound: bound(id, 'recorded'),
  }))
  const ended = await openTexts(scope, stored, ({ id, endedTextsSealed }) => ({
    sealed: endedTextsSealed,
    bound: bound(id, 'ended'),
  }))
  return stored.map(({ textsSealed: _, endedTextsSealed: __, ...one }, index) => ({
    ...one,
    ...(recorded[index] ?? (table === 'mandates' ? { name: '…' } : { determinedBy: '…' })),
    endedBecause: ended[index]?.['because'] ?? null,
  }))
}

async function add(
  scope: Scope,
  table: Table,
  { id, youngPersonId }: Of,
  { texts, values }: { texts: Json; values: unknown[] },
  audit: AuditRecord,
): Promise<void> {
  const { client, actor, now } = scope
  const sealed = await sealTexts(scope, youngPersonId, texts, boundMandate(actor.municipality, table, id, 'recorded'))
  const all = [actor.municipality, id, youngPersonId, sealed, now, actor.personId, ...values]
  await client.query({
    name: `add-to-${table}`,
    text: `insert into ${table} (municipality_id, ${idOf[table]}, young_person_id, texts_sealed, recorded_at, recorded_by,
      ${ownColumns[table]}, from_on, until_on) values (${all.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: all,
  })
  await writeAudit(scope, audit)
}

async function end(
  scope: Scope,
  table: Table,
  { id, youngPersonId }: Of,
  { endedOn, because }: Ending,
  audit: AuditRecord,
): Promise<void> {
  const { client, actor, now } = scope
  const sealed = await sealTexts(
    scope,
    youngPersonId,
    { because },
    boundMandate(actor.municipality, table, id, 'ended'),
  )
  const { rowCount } = await client.query({
    name: `end-of-${table}`,
    text: `update ${table} set (ended_on, ended_at, ended_by, ended_texts_sealed) = ($3, $4, $5, $6)
      where municipality_id = $1 and ${idOf[table]} = $2 and ended_on is null`,
    values: [actor.municipality, id, endedOn, now, actor.personId, sealed],
  })
  if (rowCount !== 1) throw new Conflict('It was ended meanwhile: look again.')
  await writeAudit(scope, audit)
}
