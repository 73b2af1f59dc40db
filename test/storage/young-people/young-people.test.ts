import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { withClient } from '../../support/database.ts'
import { anAudit, anEvent, aYoungPerson, teamWorker } from '../../support/stored-records.ts'
import { type TestStorage, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
})
afterAll(() => at.close())

const registered = { ...anEvent(1, { type: 'person.registered' }) }
const write = (person = aYoungPerson(), expectedVersion: number | null = null, seq = 1) =>
  at.storage.transaction(teamWorker, (unit) =>
    unit.writeYoungPerson(
      person,
      { ...registered, seq, type: seq === 1 ? 'person.registered' : 'facts.learned' },
      expectedVersion,
      anAudit(),
    ),
  )
const load = (id: string) => at.storage.transaction(teamWorker, (unit) => unit.loadYoungPerson(id, 'for-update'))

test('a young person is read back as written, with their history', async () => {
  const person = aYoungPerson({ id: 'yp-read', reference: 'read' })
  await write(person)
  expect(await load('yp-read')).toEqual(person)
  const learned = { ...person, version: 2, facts: { youthHelpRunning: false }, signInPersonId: 'person-9' }
  await write(learned, 1, 2)
  expect(await load('yp-read')).toEqual(learned)
  expect(await at.storage.transaction(teamWorker, (unit) => unit.findYoungPersonByReference('read'))).toEqual(learned)
  const { computed: _, ...event } = registered
  expect(await at.storage.transaction(teamWorker, (unit) => unit.youngPersonEvents('yp-read'))).toEqual([
    event,
    { ...event, seq: 2, type: 'facts.learned' },
  ])
})

test('who is not there is null', async () => {
  expect(await load('nobody')).toBeNull()
  expect(await at.storage.transaction(teamWorker, (unit) => unit.findYoungPersonByReference('nobody'))).toBeNull()
})

test('a version that moved on is stale, a reference that is taken a conflict', async () => {
  const person = aYoungPerson({ id: 'yp-stale', reference: 'stale' })
  await write(person)
  await expect(write({ ...person, version: 3 }, 2, 3)).rejects.toMatchObject({ name: 'Stale' })
  await expect(write(person)).rejects.toMatchObject({ name: 'Stale' })
  await expect(write({ ...person, id: 'yp-other' })).rejects.toMatchObject({ name: 'Conflict' })
  expect(await load('yp-other')).toBeNull()
})

test('advice and watch entry change without a new version', async () => {
  const person = aYoungPerson({ id: 'yp-advice', reference: null })
  await write(person)
  const advised = {
    ...person,
    advice: { outcome: 'direct-intake' },
    advisedOn: '2027-02-28',
    adviseAgainOn: null,
    watch: { organisationId: 'team-1', personId: null, dueOn: '2027-03-01', because: 'advice-changed' },
    signInPersonId: 'p',
  }
  await at.storage.transaction(teamWorker, (unit) => unit.writeAdvice({ ...advised, firstName: 'not written' }))
  expect(await load('yp-advice')).toEqual(advised)
})

test('possible duplicates: the same BSN, or the same names and birth date', async () => {
  await write(aYoungPerson({ id: 'yp-a', reference: 'A', bsn: '999993653', familyName: 'Yılmaz', firstName: 'Emre' }))
  await write(
    aYoungPerson({
      id: 'yp-b',
      reference: 'B',
      bsn: null,
      familyName: 'Özdemir',
      firstName: 'Élise',
      birthDate: '2008-03-01',
    }),
  )
  const find = (person: Partial<ReturnType<typeof aYoungPerson>>) =>
    at.storage.transaction(teamWorker, (unit) =>
      unit.findPossibleDuplicates({ ...aYoungPerson({ bsn: null, familyName: 'x' }), ...person }),
    )
  expect(await find({ bsn: '999993653' })).toEqual([{ id: 'yp-a', reference: 'A' }])
  expect(await find({ familyName: 'ÖZDEMIR', firstName: 'élise', birthDate: '2008-03-01' })).toEqual([
    { id: 'yp-b', reference: 'B' },
  ])
  expect(await find({ familyName: 'Özdemir', firstName: 'Élise', birthDate: '2008-03-02' })).toEqual([])
  expect(await find({ bsn: null })).toEqual([])
})

test('a BSN and a name are nowhere in the database, and only open in the row they were sealed for', async () => {
  const canary = '999991772'
  await write(aYoungPerson({ id: 'yp-canary', reference: 'canary', bsn: canary, familyName: 'Kanariestein' }))
  await write(aYoungPerson({ id: 'yp-thief', reference: 'thief', bsn: null }))
  const found = await withClient(at.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    )
    const counts = await Promise.all(
      rows.map(
        async ({ table_name }) =>
          (
            await client.query(
              `select count(*)::int as hits from ${table_name} t where t::text like '%${canary}%' or t::text ilike '%Kanariestein%'`,
            )
          ).rows[0].hits,
      ),
    )
    await client.query(
      `update young_people set person_sealed = (select person_sealed from young_people where young_person_id = 'yp-canary') where young_person_id = 'yp-thief'`,
    )
    return counts
  })
  expect(found.length).toBeGreaterThan(10)
  expect(new Set(found)).toEqual(new Set([0]))
  expect((await load('yp-canary'))?.bsn).toBe(canary)
  await expect(load('yp-thief')).rejects.toThrow()
})

test.each([
  ['NUL', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud800b'],
])('a text with %s, in JSON or by itself, is bad input and no outage', async (_, text) => {
  const inJson = aYoungPerson({ id: 'yp-odd', reference: 'odd', facts: { text } })
  await expect(write(inJson)).rejects.toMatchObject({ name: 'Invalid' })
  const searched = at.storage.transaction(teamWorker, (unit) => unit.findYoungPersonByReference(text))
  await expect(searched.catch((error: unknown) => (error instanceof Error ? error.name : error))).resolves.toEqual(
    text.includes('\u0000') ? 'Invalid' : null,
  )
})
