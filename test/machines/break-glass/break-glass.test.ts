import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { BreakGlassEvent } from '../../../machines/break-glass/break-glass.events.ts'
import { breakGlassMachine } from '../../../machines/break-glass/break-glass.machine.ts'
import {
  type BreakGlassStanding,
  isOpenAt,
  requestBreakGlass,
  stepBreakGlass,
} from '../../../machines/break-glass/step-break-glass.ts'
import type { CaseMachine } from '../../../machines/case-machine.ts'
import { outline } from '../../../machines/outline.ts'

const request = { caseId: 'case-1', personId: 'manager-1', reason: 'Melding van gevaar.' }
const at = '2026-11-22T23:30:00.000Z'

function after(...events: BreakGlassEvent[]): BreakGlassStanding | 'rejected' {
  return events.reduce<BreakGlassStanding | 'rejected'>((before, event) => {
    const step = before === 'rejected' ? before : stepBreakGlass(before, event)
    return step === 'rejected' ? step : step.standing
  }, requestBreakGlass(request))
}

const opened = { type: 'breakGlass.opened', at } as const
const open = after(opened) as BreakGlassStanding
const review = (personId: string, finding: 'justified' | 'not-justified' = 'justified') =>
  ({ type: 'breakGlass.reviewed', at: '2026-11-23T09:00:00.000Z', personId, finding, because: 'Gelezen.' }) as const

test('the outline that is committed is the one of its statechart', async () => {
  const committed = JSON.parse(await readFile('machines/break-glass/outline.json', 'utf8'))
  expect(JSON.parse(JSON.stringify(outline(breakGlassMachine as unknown as CaseMachine)))).toEqual(committed)
})

test('asked for, nothing is open; opened, it ends sixty minutes later, also past midnight and however the instant is written', () => {
  expect(isOpenAt(requestBreakGlass(request), at)).toBe(false)
  expect(open.context).toMatchObject({ openedAt: at, endsAt: '2026-11-23T00:30:00.000Z', ...request })
  const written = after({ type: 'breakGlass.opened', at: '2026-11-23T00:30:00+01:00' }) as BreakGlassStanding
  expect(written.context.endsAt).toBe(open.context.endsAt)
})

test.each([
  ['at once', at, true],
  ['one second before the hour is over', '2026-11-23T00:29:59.000Z', true],
  ['on the second', '2026-11-23T00:30:00.000Z', false],
  ['one second after', '2026-11-23T00:30:01.000Z', false],
  ['a day after', '2026-11-24T00:00:00.000Z', false],
])('%s: open is %s %s', (_, instant, isOpen) => {
  expect(isOpenAt(open, instant)).toBe(isOpen)
})

test('the clock ends it on the second and not one before; nothing opens it again or makes it longer', () => {
  expect(after(opened, { type: 'breakGlass.lapsed', at: '2026-11-23T00:29:59.000Z' })).toBe('rejected')
  const over = { type: 'breakGlass.lapsed', at: '2026-11-23T00:30:00.000Z' } as const
  expect(after(opened, over)).toMatchObject({
    state: 'ended',
    context: { endedAt: open.context.endsAt, endedBy: 'time' },
  })
  expect(after(opened, opened)).toBe('rejected')
  expect(after(opened, over, opened)).toBe('rejected')
  const ended = after(opened, over) as BreakGlassStanding
  expect(isOpenAt(ended, at)).toBe(false)
})

test('ended by hand it ends then; by hand after the hour it had ended by itself', () => {
  const byHand = (on: string) => after(opened, { type: 'breakGlass.ended', at: on })
  expect(byHand('2026-11-22T23:40:00.000Z')).toMatchObject({
    state: 'ended',
    context: { endedAt: '2026-11-22T23:40:00.000Z', endedBy: 'hand' },
  })
  expect(byHand('2026-11-23T08:00:00.000Z')).toMatchObject({
    context: { endedAt: open.context.endsAt, endedBy: 'time' },
  })
})

test('it is judged once, after it ended, and not by who opened it', () => {
  const over = { type: 'breakGlass.ended', at: '2026-11-22T23:40:00.000Z' } as const
  expect(after(opened, review('officer-1'))).toBe('rejected')
  expect(after(opened, over, review('manager-1'))).toBe('rejected')
  expect(after(opened, over, review('manager-1', 'not-justified'))).toBe('rejected')
  const judged = { at: '2026-11-23T09:00:00.000Z', personId: 'officer-1', finding: 'justified', because: 'Gelezen.' }
  expect(after(opened, over, review('officer-1'))).toMatchObject({ state: 'justified', context: { review: judged } })
  expect(after(opened, over, review('officer-1', 'not-justified'))).toMatchObject({ state: 'notJustified' })
  expect(after(opened, over, review('officer-1'), review('officer-2', 'not-justified'))).toBe('rejected')
})

test('the privacy officer is told when it opens and when it ends', () => {
  const step = stepBreakGlass(requestBreakGlass(request), opened)
  expect(step).toMatchObject({ notices: ['opened'] })
  expect(stepBreakGlass(open, { type: 'breakGlass.ended', at })).toMatchObject({ notices: ['ended'] })
})
