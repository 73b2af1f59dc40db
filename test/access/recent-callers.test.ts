import { expect, test } from '@jest/globals'
import type { Caller } from '../../src/access/caller.ts'
import { recentCallers, recentMs } from '../../src/access/recent-callers.ts'

const sam: Caller = { municipality: 'm1', personId: 'sam', organisationId: 'team-1', role: 'neighbourhood-team' }

test('who was found is looked up again after a few seconds, who was not found each time', async () => {
  let now = 0
  let present = true
  let asked = 0
  const find = recentCallers(
    async (subject) => {
      asked += 1
      return subject === 'sam' && present ? sam : undefined
    },
    () => now,
  )
  expect([await find('sam'), await find('sam'), await find('kim')]).toEqual([sam, sam, undefined])
  expect(asked).toBe(2)
  present = false
  now = recentMs - 1
  expect(await find('sam')).toEqual(sam)
  now = recentMs
  expect([await find('sam'), await find('sam'), await find('kim')]).toEqual([undefined, undefined, undefined])
  expect(asked).toBe(5)
  present = true
  expect(await find('sam')).toEqual(sam)
})
