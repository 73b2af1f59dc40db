import { expect, test } from '@jest/globals'
import { clockDays, milestoneOn, reached } from '../../machines/clock.ts'
import { beginContext } from '../../machines/context.ts'
import { withinReach } from '../../machines/told-day.ts'
import { opened } from '../support/given-case.ts'

const dates = { turns18: '2027-06-10', lastDayAsMinor: '2027-06-09', handoverWindowOpens: '2026-12-10' }
const handover = beginContext(opened({ pathway: 'perspective-plan-handover', openedOn: '2026-06-01', dates }))

test('the days of a handover, counted back from the 18th birthday and never shifted', () => {
  const days = Object.fromEntries(clockDays(handover).map(({ milestone, on }) => [milestone, on]))
  expect(days).toMatchObject({
    'window-opens': '2026-12-10',
    'home-asked-6-months-before': '2026-12-10',
    'home-asked-3-months-before': '2027-03-10',
    'home-asked-1-month-before': '2027-05-10',
    'handover-4-weeks-ahead': '2027-05-13',
    'handover-2-weeks-ahead': '2027-05-27',
    'handover-day': '2027-06-10',
    'handover-day-passed': '2027-06-11',
    'turns-18': '2027-06-10',
    'right-lapsed': '2027-12-11',
  })
  expect(days).not.toHaveProperty('cover-over')
})

test('the window opens when policy says so, else half a year before', () => {
  const earlier = beginContext(opened({ dates: { ...dates, handoverWindowOpens: '2026-09-10' } }))
  const usual = beginContext(opened({ dates: { turns18: '2027-08-31' } }))
  expect(milestoneOn(earlier, 'window-opens')).toBe('2026-09-10')
  expect(milestoneOn(usual, 'window-opens')).toBe('2027-02-28')
})

test('a day is reached from that day on, and never where the case does not have it', () => {
  expect(reached(handover, 'window-opens')).toBe(false)
  expect(reached({ ...handover, today: '2026-12-10' }, 'window-opens')).toBe(true)
  expect(reached({ ...handover, today: '2099-01-01' }, 'cover-over')).toBe(false)
  expect(milestoneOn(beginContext(opened()), 'handover-day')).toBeNull()
})

test('nothing breaks where no birthday is known', () => {
  expect(clockDays(beginContext(opened({ dates: {} })))).toEqual([])
  expect(clockDays(beginContext(undefined))).toEqual([])
})

test('a mistyped year stays within a century of the opening', () => {
  expect(withinReach('9999-12-31', handover)).toBe('2126-06-01')
  expect(withinReach('1000-01-01', handover)).toBe('1926-06-01')
  expect(withinReach('2027-06-30', handover)).toBe('2027-06-30')
})
