import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { Unavailable } from '../../../src/cases/errors.ts'
import { callersBySubject } from '../../../src/storage/directory/find-caller.ts'
import { withClient } from '../../support/database.ts'
import { type TestStorage, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
  await withClient(at.database.superuserUrl, async (client) => {
    await client.query(
      `insert into organisations values ('m1', 'team-1', 'Wijkteam', 'neighbourhood-team', true, '{}'), ('m2', 'team-1', 'Elders', 'neighbourhood-team', true, '{}')`,
    )
    await client.query(
      `insert into people (municipality_id, person_id, name, organisation_id, role, active, subject) values
        ('m1', 'sam', 'Sam', 'team-1', 'neighbourhood-team', true, 'subject-of-sam'), ('m1', 'kim', 'Kim', 'team-1', 'neighbourhood-team', true, null),
        ('m1', 'gone', 'Gone', 'team-1', 'neighbourhood-team', false, null), ('m2', 'elsewhere', 'Elsewhere', 'team-1', 'neighbourhood-team', true, null)`,
    )
  })
})
afterAll(() => at.close())

/** The pool, counting the statements that are sent by it. */
function counted() {
  const sent: unknown[] = []
  const query = ((statement: unknown) => {
    sent.push(statement)
    return at.pool.query(statement as pg.QueryConfig)
  }) as pg.Pool['query']
  return { sent, query }
}

const setActive = (person: string, active: boolean) =>
  withClient(at.database.superuserUrl, (client) =>
    client.query('update people set active = $2 where person_id = $1', [person, active]),
  )

test('those who ask together share one statement, and each is told of themself alone', async () => {
  const { sent, query } = counted()
  const find = callersBySubject({ query }, 'm1')
  const subjects = ['subject-of-sam', 'kim', 'gone', 'elsewhere', 'nobody', 'kim', 'a\u0000b']
  const found = await Promise.all(subjects.map(find))
  expect(found.map((one) => one?.caller.personId)).toEqual([
    'sam',
    'kim',
    undefined,
    undefined,
    undefined,
    'kim',
    undefined,
  ])
  expect(sent).toHaveLength(1)
  expect(found[0]).toEqual({
    caller: { municipality: 'm1', personId: 'sam', organisationId: 'team-1', role: 'neighbourhood-team' },
    birthDate: null,
  })
})

test('who left is out at once, also while others who asked before are still being looked up', async () => {
  const find = callersBySubject(at.pool, 'm1')
  expect((await find('kim'))?.caller.personId).toBe('kim')
  await setActive('kim', false)
  expect(await find('kim')).toBeUndefined()
  await setActive('kim', true)

  // The first statement is on its way when Kim leaves; who asks after that is answered by a later one.
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const slow = ((statement: pg.QueryConfig) => {
    const result = at.pool.query(statement)
    return held.then(() => result)
  }) as pg.Pool['query']
  const findSlowly = callersBySubject({ query: slow }, 'm1')
  const before = findSlowly('kim')
  await new Promise((resolve) => setImmediate(resolve))
  await setActive('kim', false)
  const after = findSlowly('kim')
  answer()
  await before
  expect(await after).toBeUndefined()
  await setActive('kim', true)
})

test('a database that is out is told to each who asked, and the next is looked up anew', async () => {
  let out = true
  const query = ((statement: pg.QueryConfig) =>
    out
      ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
      : at.pool.query(statement)) as pg.Pool['query']
  const find = callersBySubject({ query }, 'm1')
  const told = await Promise.allSettled([find('kim'), find('nobody')])
  expect(told.map((one) => one.status === 'rejected' && one.reason instanceof Unavailable)).toEqual([true, true])
  out = false
  expect((await find('kim'))?.caller.personId).toBe('kim')
})
