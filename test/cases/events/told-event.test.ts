import { expect, test } from '@jest/globals'
import type { Invalid } from '../../../src/calendar/invalid.ts'
import { tellable, tellableCorrection } from '../../../src/cases/events/told-event.ts'

const faultsOf = (tell: () => unknown) => {
  try {
    tell()
  } catch (error) {
    return (error as Invalid).faults.map(({ pointer, code }) => [pointer, code])
  }
  return []
}

test('a correction is never told by itself: it would stand in the log without what it puts right', () => {
  const told = { type: 'event.corrected', occurredOn: '2026-12-14' }
  expect(faultsOf(() => tellable(told, '2026-12-14'))).toEqual([['/type', 'correction']])
  expect(faultsOf(() => tellable(told, '2026-12-13'))).toEqual([
    ['/type', 'correction'],
    ['/occurredOn', 'in-the-future'],
  ])
  expect(tellableCorrection('2026-12-14', '2026-12-14').type).toBe('event.corrected')
  expect(faultsOf(() => tellableCorrection('2026-12-15', '2026-12-14'))).toEqual([['/occurredOn', 'in-the-future']])
})
