import { expect, test } from '@jest/globals'
import { effectiveLog } from '../../../src/cases/events/effective-log.ts'

const event = (seq: number, type: string, computed = {}) => ({
  seq,
  type,
  occurredOn: '2026-12-14',
  payload: {},
  computed,
})

test('a correction without what it puts right, as release 0.2.0 took from a form, leaves the history to be read', () => {
  const log = [event(1, 'case.opened'), event(2, 'note.added'), event(3, 'event.corrected')]
  expect(effectiveLog(log)).toEqual(log.map((recorded) => ({ recorded, effective: recorded, correctedBySeq: null })))
  const right = event(4, 'event.corrected', { correction: { seq: 2, replacement: null }, dropped: [] })
  expect(effectiveLog([...log, right])[1]).toMatchObject({ effective: null, correctedBySeq: 4 })
})
