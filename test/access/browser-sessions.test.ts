import { expect, test } from '@jest/globals'
import { type BrowserSession, hasRunOut, usualSessionLimits } from '../../src/access/browser-sessions.ts'

const session = (startedAt: string, seenAt: string): BrowserSession => ({
  municipality: 'm1',
  secretHash: 'a hash',
  personId: 'worker-1',
  subject: 'worker-1',
  name: 'Sam',
  organisationName: null,
  formToken: 'a token',
  startedAt,
  seenAt,
  notice: null,
})
const ranOut = (started: string, seen: string, at: string) => {
  const instant = (time: string) => `2026-11-22T${time}.000Z`
  return hasRunOut(session(instant(started), instant(seen)), instant(at), usualSessionLimits)
}

test('a session ends half an hour after its last request', () => {
  expect(ranOut('08:00:00', '09:00:00', '09:30:00')).toBe(false)
  expect(ranOut('08:00:00', '09:00:00', '09:30:01')).toBe(true)
})

test('a session ends ten hours after it began, however busy', () => {
  expect(ranOut('08:00:00', '17:59:00', '18:00:00')).toBe(false)
  expect(ranOut('08:00:00', '17:59:00', '18:00:01')).toBe(true)
})
