import { expect, test } from '@jest/globals'
import { type Facts, factsSchema } from '../../src/routing/facts.ts'

const read = (change: Partial<Record<keyof Facts, unknown>>) =>
  factsSchema.safeParse({ birthDate: '2009-06-10', ...change })
const taken = (change: Partial<Record<keyof Facts, unknown>>) => read(change).success

test('a code that nobody knows yet is a code: small letters and digits, in parts', () => {
  const codes = [
    'daily-structure',
    'a1',
    'x-2-y',
    'Daily',
    'daily structure',
    '-x',
    'x-',
    'x--y',
    'é',
    '',
    'ok\n',
    '!ok',
  ]
  expect(codes.filter((code) => taken({ requestedServices: [code] }))).toEqual(['daily-structure', 'a1', 'x-2-y'])
  expect([80, 81].map((length) => taken({ household: 'a'.repeat(length) }))).toEqual([true, false])
  expect([taken({ household: 'with-parents' }), taken({ household: 'With parents' })]).toEqual([true, false])
})

test('a municipality has a name, without the spaces around it', () => {
  expect(read({ registeredIn: '  Haarlem ' }).data?.registeredIn).toBe('Haarlem')
  expect([taken({ registeredIn: ' ' }), taken({ registeredIn: 'x'.repeat(121) })]).toEqual([false, false])
})

test('a day exists, and lies in the centuries that the advice can count in', () => {
  const days = ['1900-01-01', '2199-12-31', '1899-12-31', '2200-01-01', '2009-02-29', 'soon', 20090610]
  expect(days.filter((birthDate) => taken({ birthDate }))).toEqual(['1900-01-01', '2199-12-31'])
})

test('a refusal says what to write, at the place', () => {
  const words = (change: Partial<Record<keyof Facts, unknown>>) =>
    read(change).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  // One fault for a day that is none: that it lies in no century is not said as well.
  expect(words({ birthDate: '2009-02-29' })).toEqual([expect.stringMatching(/^birthDate: .*YYYY-MM-DD/)])
  expect(words({ birthDate: '1000-01-01' })).toEqual([expect.stringContaining('from 1900-01-01 up to 2199-12-31')])
  expect(words({ household: 'With parents' })).toEqual([expect.stringContaining('for instance day-activities')])
  expect(words({ registeredIn: ' ' })).toEqual([expect.stringContaining('name of a municipality')])
})
