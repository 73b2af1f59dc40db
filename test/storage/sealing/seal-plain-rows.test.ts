import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { postgresSavedViews } from '../../../src/storage/lists/saved-views.ts'
import { sealPlainRows } from '../../../src/storage/sealing/seal-plain-rows.ts'
import { boundBsn } from '../../../src/storage/young-people/person-rows.ts'
import { withClient } from '../../support/database.ts'
import { anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
})
afterAll(() => at.close())

const snapshot = { value: 'open', context: { plan: { goal: 'Bij oma wonen' }, today: '2026-11-01' } }

/** A database as it was before people had keys: everything plain, the BSN sealed with the program's own key. */
async function asBefore(): Promise<void> {
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
    await unit.writeCase(anOpening())
  })
  await withClient(at.database.superuserUrl, async (client) => {
    await client.query(`insert into municipalities values ('m1', 'Eerste', false)`)
    await client.query(
      `update young_people set (first_name, family_name, bsn_sealed, person_sealed) = ('Noor', 'de Vries', $1, null)`,
      [testSealing.seal('999990019', boundBsn('m1', 'yp-1'))],
    )
    await client.query('update cases set (snapshot, texts_sealed) = ($1, null)', [JSON.stringify(snapshot)])
    await client.query(
      `insert into case_events select municipality_id, case_id, 2, 'note.added', occurred_on, recorded_at, person_id, role,
        organisation_id, '{"text": "Belde met oma"}', '{}' from case_events`,
    )
    await client.query(
      `insert into breach_explanations (municipality_id, explanation_id, deadline_id, case_id, cause, because, explained_at, role)
        values ('m1', 'x', 'd', 'case-1', 'other', 'Oma was ziek', now(), 'manager')`,
    )
    await client.query(
      `insert into saved_views values ('m1', 'worker-1', 'zaken', 'Lijst van Noor', 'status=laat', now())`,
    )
    await client.query('delete from young_person_tokens')
  })
}

const everything = () =>
  withClient(at.database.superuserUrl, async (client) => {
    const tables = ['young_people', 'cases', 'case_events', 'breach_explanations', 'saved_views']
    const rows = await Promise.all(tables.map((name) => client.query(`select t::text as row from ${name} t`)))
    return rows.flatMap((found) => found.rows.map(({ row }) => String(row))).join('\n')
  })

test('what was plain before people had keys is sealed, and reads as it did', async () => {
  await asBefore()
  expect(await everything()).toMatch(/de Vries[\s\S]*oma/)
  expect(await sealPlainRows(at.database.ownerUrl, testSealing, () => undefined)).toBe(1)
  expect(await everything()).not.toMatch(/de Vries|[Oo]ma|Noor/)
  expect(await sealPlainRows(at.database.ownerUrl, testSealing, () => undefined)).toBe(0)
  await at.storage.transaction(teamWorker, async (unit) => {
    expect(await unit.loadYoungPerson('yp-1', 'none')).toEqual(aYoungPerson())
    const loaded = await unit.loadCase('case-1', 'none')
    expect(loaded?.record.snapshot).toEqual(snapshot)
    expect(loaded?.youngPerson.familyName).toBe('de Vries')
    expect(
      await postgresSavedViews({ pool: at.pool, now: () => at.clock.now, sealing: testSealing }).list(
        teamWorker,
        'zaken',
      ),
    ).toEqual([{ name: 'Lijst van Noor', query: 'status=laat' }])
    expect((await unit.caseEvents('case-1')).at(-1)?.payload).toEqual({ text: 'Belde met oma' })
    const same = { firstName: 'noor', familyName: 'De Vries', birthDate: '2009-02-28', bsn: null }
    expect(await unit.findPossibleDuplicates(same)).toEqual([{ id: 'yp-1', reference: 'R-1' }])
  })
})
