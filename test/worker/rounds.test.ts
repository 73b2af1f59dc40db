import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { startRounds } from '../../src/worker/rounds.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** Work of which each round lasts until it is told to end. */
function longWork() {
  const begun: { ending: AbortSignal; end: () => void }[] = []
  const work = (ending: AbortSignal) => new Promise<void>((end) => void begun.push({ ending, end }))
  return { begun, work }
}

test('a round begins at once and then each interval, and never beside another', async () => {
  const { begun, work } = longWork()
  startRounds(1_000, work)
  await jest.advanceTimersByTimeAsync(0)
  expect(begun).toHaveLength(1)
  await jest.advanceTimersByTimeAsync(5_000)
  expect(begun).toHaveLength(1)
  begun[0]?.end()
  await jest.advanceTimersByTimeAsync(0)
  expect(begun).toHaveLength(1)
  await jest.advanceTimersByTimeAsync(1_000)
  expect(begun).toHaveLength(2)
})

test('who asks for a round gets one that began after the asking', async () => {
  const { begun, work } = longWork()
  const { round } = startRounds(1_000, work)
  await jest.advanceTimersByTimeAsync(0)
  let done = false
  const asked = round().then(() => {
    done = true
  })
  begun[0]?.end()
  await jest.advanceTimersByTimeAsync(0)
  expect([begun.length, done]).toEqual([2, false])
  begun[1]?.end()
  await asked
  expect(done).toBe(true)
})

test('stopping tells the round under way, waits for it, and begins no other', async () => {
  const { begun, work } = longWork()
  const { round, stop } = startRounds(1_000, work)
  await jest.advanceTimersByTimeAsync(0)
  const asked = round()
  let stopped = false
  const stopping = stop().then(() => {
    stopped = true
  })
  await jest.advanceTimersByTimeAsync(5_000)
  expect([begun[0]?.ending.aborted, stopped]).toEqual([true, false])
  begun[0]?.end()
  await Promise.all([asked, stopping])
  expect(begun).toHaveLength(1)
})
