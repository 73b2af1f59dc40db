import { expect, test } from '@jest/globals'
import { readFields } from '../../../src/web/forms/form-state.ts'
import { proposeSchema } from '../../../src/web/screens/handover/propose-form.ts'
import { nl } from '../../../src/web/words/nl.ts'

const read = (form: Record<string, string>) => readFields(proposeSchema('2026-11-22'), form, nl)

test('one to three moments with times as people type them', () => {
  expect(
    read({ dag1: '10-12-2026', tijd1: '10.15', dag2: '11 december 2026', tijd2: '9 uur', plek: 'bij Sami' }).value,
  ).toEqual({
    on: '2026-12-10',
    at: '10:15',
    place: 'bij Sami',
    alternatives: [{ on: '2026-12-11', at: '09:00', place: 'bij Sami' }],
  })
  expect(read({ dag1: 'morgen' }).value).toEqual({ on: '2026-11-23' })
})

test('a fault names its field: no day, a day that passed, a day and a time that do not exist', () => {
  const fields = nl.faults.fields
  expect(read({}).faults).toEqual([{ field: 'dag1', text: fields.dayMissing }])
  expect(read({ dag1: '21-11-2026' }).faults).toEqual([{ field: 'dag1', text: fields.dayPassed }])
  expect(
    read({ dag1: '10-12-2026', dag2: '31-2-2027', tijd1: '25.00' })
      .faults.map(({ field }) => field)
      .sort(),
  ).toEqual(['dag2', 'tijd1'])
})
