import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { breakable } from './oracle-days.ts'

const run = promisify(execFile)

/** The comparison in a process of its own, because a time zone is one for a whole process. */
async function compareIn(timeZone: string, ...given: string[]) {
  const script = join(import.meta.dirname, 'oracle-run.ts')
  const env = { ...process.env, TZ: timeZone, NODE_OPTIONS: '' }
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...given], { env })
  return JSON.parse(stdout) as { noticed: Record<string, number> }
}

test.each([
  ['UTC', 0, '18'],
  ['Pacific/Auckland', -720, '2027'],
  ['America/Los_Angeles', 420, '611'],
])(
  'in %s 100,000 births and triggers over 30 years: 0 wrong days, and the clock is never read',
  async (timeZone, summerOffset, seed) => {
    expect(await compareIn(timeZone, '100000', seed)).toMatchObject({
      summerOffset,
      cases: 100_000,
      wrong: 0,
      first: [],
      clockReads: 0,
    })
  },
  180_000,
)

test('every rule that is left out of the oracle is noticed', async () => {
  const { noticed } = await compareIn('UTC', '1000', '5', 'sabotage')
  expect(Object.keys(noticed)).toEqual([...breakable])
  expect(breakable.filter((rule) => noticed[rule] === 0)).toEqual([])
})
