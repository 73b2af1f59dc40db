import pg from 'pg'
import type { Json, RecordedEvent, YoungPersonRecord } from '../../cases/records.ts'
import { boundCase, boundEvent, splitRecorded } from '../cases/case-rows.ts'
import type { Row } from '../database/row.ts'
import { boundExplanation } from '../deadlines/breach-rows.ts'
import { boundBsn, boundPerson } from '../young-people/person-rows.ts'
import { nameTokens } from './name-tokens.ts'
import { sealViewNames } from './seal-view-names.ts'
import { sealTexts } from './sealed-rows.ts'
import { splitSnapshot } from './sealed-texts.ts'
import type { Sealing } from './sealing.ts'

/** So many rows are sealed in one transaction. */
const batch = 500

type Step = { client: pg.Client; municipality: string; sealing: Sealing }

/**
 * Seals what a database holds plain from before people had keys: names and BSNs, typed text in events, snapshots and
 * explanations, names of filters. Batch after batch, each of its own: broken off, it goes on where it was. `url` is the owner's; it is run
 * where the schema is brought up to date, before the program uses it. Returns how many people were sealed.
 */
export async function sealPlainRows(url: string, sealing: Sealing, log: (line: string) => void): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'overstap seal' })
  await client.connect()
  let sealed = 0
  try {
    for (const id of await municipalities(client)) {
      await client.query(`select set_config('overstap.municipality', $1, false)`, [id])
      await sealViewNames(client, id, sealing)
      for (let done = batch; done === batch; sealed += done)
        done = await sealBatch({ client, municipality: id, sealing })
    }
  } finally {
    await client.end()
  }
  if (sealed > 0) log(`${sealed} people of before were sealed, each with a key of their own.`)
  return sealed
}

/** All of them: the owner too is held to one at a time, but may say so for a moment. */
async function municipalities(client: pg.Client): Promise<string[]> {
  await client.query('begin')
  await client.query('alter table municipalities no force row level security')
  const { rows } = await client.query<{ id: string }>('select municipality_id as id from municipalities')
  await client.query('alter table municipalities force row level security')
  await client.query('commit')
  return rows.map(({ id }) => id)
}

type Plain = { id: string; first_name: string; family_name: string; bsn_sealed: string | null }

/** Everything of a batch of people in one transaction: a person counts as sealed when all of theirs is. */
async function sealBatch(step: Step): Promise<number> {
  const { client, municipality } = step
  await client.query('begin')
  try {
    const { rows } = await client.query<Plain>(
      `select young_person_id as id, first_name, family_name, bsn_sealed from young_people
        where municipality_id = $1 and person_sealed is null order by young_person_id limit ${batch} for update`,
      [municipality],
    )
    const ids = rows.map(({ id }) => id)
    await sealCases(step, ids)
    await sealExplanations(step, ids)
    await sealNames(step, rows)
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const sealFor = ({ municipality, sealing }: Step, personId: string, texts: Json | null, bound: string) =>
  sealTexts({ sealing, actor: { municipality } }, personId, texts, bound)

async function sealNames(step: Step, people: readonly Plain[]): Promise<void> {
  const { client, municipality, sealing } = step
  const rows = await Promise.all(
    people.map(async ({ id, first_name: firstName, family_name: familyName, bsn_sealed: before }) => {
      const bsn = before === null ? null : sealing.open(before, boundBsn(municipality, id))
      const identity: Pick<YoungPersonRecord, 'firstName' | 'familyName' | 'bsn'> = { firstName, familyName, bsn }
      const sealed = await sealFor(step, id, identity, boundPerson(municipality, id))
      return { id, sealed, tokens: nameTokens(sealing, municipality, identity) }
    }),
  )
  const told = JSON.stringify(rows)
  await client.query(
    `update young_people y set (person_sealed, first_name, family_name, bsn_sealed) = (r.sealed, null, null, null)
      from jsonb_to_recordset($2) as r(id text, sealed text) where y.municipality_id = $1 and y.young_person_id = r.id`,
    [municipality, told],
  )
  await client.query(
    `insert into young_person_tokens (municipality_id, young_person_id, token)
      select $1, r.id, jsonb_array_elements_text(r.tokens) from jsonb_to_recordset($2) as r(id text, tokens jsonb) on conflict do nothing`,
    [municipality, told],
  )
}

type PlainEvent = Pick<RecordedEvent, 'seq' | 'type' | 'payload' | 'computed'> & { caseId: string; personId: string }

async function sealCases(step: Step, people: readonly string[]): Promise<void> {
  const { client, municipality } = step
  const ofThem = 'c.municipality_id = $1 and c.young_person_id = any($2::text[])'
  const cases = await client.query<{ id: string; personId: string; snapshot: Json }>(
    `select c.case_id as id, c.young_person_id as "personId", c.snapshot from cases c where ${ofThem} and c.texts_sealed is null`,
    [municipality, people],
  )
  const snapshots = await Promise.all(
    cases.rows.map(async ({ id, personId, snapshot }) => {
      const { plain, texts } = splitSnapshot(snapshot)
      return { id, plain, sealed: await sealFor(step, personId, texts, boundCase(municipality, id)) }
    }),
  )
  await client.query(
    `update cases c set (snapshot, texts_sealed) = (r.plain, r.sealed) from jsonb_to_recordset($2) as r(id text, plain jsonb, sealed text)
      where c.municipality_id = $1 and c.case_id = r.id`,
    [municipality, JSON.stringify(snapshots)],
  )
  const events = await client.query<PlainEvent>(
    `select e.case_id as "caseId", c.young_person_id as "personId", e.seq, e.type, e.payload, e.computed
      from case_events e join cases c using (municipality_id, case_id) where ${ofThem} and e.texts_sealed is null`,
    [municipality, people],
  )
  const told: Row[] = []
  for (const event of events.rows) {
    const { payload, computed, texts } = splitRecorded(event)
    if (texts === null) continue
    const bound = boundEvent(municipality, event.caseId, event.seq)
    told.push({
      id: event.caseId,
      seq: event.seq,
      payload,
      computed,
      sealed: await sealFor(step, event.personId, texts, bound),
    })
  }
  await client.query(
    `update case_events e set (payload, computed, texts_sealed) = (r.payload, r.computed, r.sealed)
      from jsonb_to_recordset($2) as r(id text, seq int, payload jsonb, computed jsonb, sealed text)
      where e.municipality_id = $1 and e.case_id = r.id and e.seq = r.seq`,
    [municipality, JSON.stringify(told)],
  )
}

async function sealExplanations(step: Step, people: readonly string[]): Promise<void> {
  const { client, municipality } = step
  const { rows } = await client.query<{ id: string; personId: string; because: string; ledTo: string | null }>(
    `select x.explanation_id as id, c.young_person_id as "personId", x.because, x.led_to as "ledTo" from breach_explanations x
      join cases c using (municipality_id, case_id)
      where c.municipality_id = $1 and c.young_person_id = any($2::text[]) and x.texts_sealed is null`,
    [municipality, people],
  )
  const told = await Promise.all(
    rows.map(async ({ id, personId, because, ledTo }) => {
      const bound = boundExplanation(municipality, id)
      return { id, sealed: await sealFor(step, personId, { because, ledTo }, bound) }
    }),
  )
  await client.query(
    `update breach_explanations x set (because, led_to, texts_sealed) = (null, null, r.sealed)
      from jsonb_to_recordset($2) as r(id text, sealed text) where x.municipality_id = $1 and x.explanation_id = r.id`,
    [municipality, JSON.stringify(told)],
  )
}
