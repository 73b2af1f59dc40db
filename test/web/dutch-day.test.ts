import { expect, test } from '@jest/globals'
import { readDutchDay } from '../../src/web/forms/dutch-day.ts'

const today = '2026-11-22'

test.each([
  ['15-3-2027', '2027-03-15'],
  ['15/03/27', '2027-03-15'],
  ['15.3.2027', '2027-03-15'],
  ['15 mrt 2027', '2027-03-15'],
  ['15 maart 2027', '2027-03-15'],
  ['15 March 2027', '2027-03-15'],
  ['2027-03-15', '2027-03-15'],
  [' 1 Mei 2027 ', '2027-05-01'],
  ['29-2-2028', '2028-02-29'],
  ['gisteren', '2026-11-21'],
  ['vandaag', '2026-11-22'],
  ['morgen', '2026-11-23'],
  ['3 januari', '2027-01-03'],
  ['20 november', '2026-11-20'],
])('%s is %s', (typed, day) => {
  expect(readDutchDay(typed, today)).toBe(day)
})

test.each(['', '31-2-2027', '29-2-2027', '15-13-2027', '0-1-2027', 'binnenkort', '15', '15 foo 2027', '2027-02-30'])(
  '%s is no day',
  (typed) => {
    expect(readDutchDay(typed, today)).toBeNull()
  },
)
