import { expect, test } from '@jest/globals'
import { lifeAreas } from '../../../machines/regions/plan/plan.context.ts'
import type { PlanDocumentArea } from '../../../src/cases/handover/plan-document.ts'
import { readFields } from '../../../src/web/forms/form-state.ts'
import { areaFields, areaFormSchema } from '../../../src/web/screens/plan/area-form.ts'
import { areaOfSlug, areaSlugs } from '../../../src/web/screens/plan/plan-areas.ts'
import { agreeSchema, peopleSchema } from '../../../src/web/screens/plan/plan-forms.tsx'
import { progressOf } from '../../../src/web/screens/plan/present-plan.ts'
import { nl } from '../../../src/web/words/nl.ts'

const area = (given: Partial<PlanDocumentArea> = {}): PlanDocumentArea => ({
  area: 'housing',
  version: 4,
  status: 'action-needed',
  goal: 'Een eigen kamer',
  action: 'Inschrijven',
  actionBy: 'Joris',
  actionOn: '2027-03-15',
  written: null,
  ...given,
})

test('an area is done with goal, action, who and when, or when nothing is needed', () => {
  expect(progressOf(area(), false)).toBe('done')
  for (const missing of ['goal', 'action', 'actionBy', 'actionOn'] as const)
    expect(progressOf(area({ [missing]: null }), false)).toBe('busy')
  expect(progressOf(area({ status: null }), false)).toBe('open')
  expect(progressOf(area({ status: 'not-needed', goal: null }), false)).toBe('notNeeded')
  expect(progressOf(area({ status: 'not-discussed', goal: null }), false)).toBe('notDiscussed')
})

test('what somebody is still typing is not in the plan, so the area is in progress', () => {
  expect(progressOf(area(), true)).toBe('busy')
})

test('an area that is opened and saved unchanged says the same', () => {
  const { value } = readFields(areaFormSchema('2026-11-22'), areaFields(area()), nl)
  const { status, goal, action, actionBy, actionOn } = area()
  expect(value).toEqual({ status, goal, action, actionBy, actionOn })
})

test('a text beyond what the plan holds is refused at its own field, and nothing forces a text', () => {
  const tooLong = readFields(areaFormSchema('2026-11-22'), { hoe: 'in-order', wens: 'x'.repeat(10_000) }, nl)
  expect(tooLong.faults).toEqual([{ field: 'wens', text: nl.faults.fields.tooLong }])
  expect(readFields(areaFormSchema('2026-11-22'), { hoe: 'not-discussed' }, nl).value).toEqual({
    status: 'not-discussed',
  })
  expect(readFields(areaFormSchema('2026-11-22'), {}, nl).faults.map(({ field }) => field)).toEqual(['hoe'])
})

test('every life area has an address of its own that leads back to it', () => {
  expect(lifeAreas.map((one) => areaOfSlug(areaSlugs[one]))).toEqual([...lifeAreas])
  expect(areaOfSlug('iets-anders')).toBeUndefined()
})

test('points beside full agreement, and more than twelve people, are said and not dropped', () => {
  const agree = (form: Record<string, string>) => readFields(agreeSchema, form, nl)
  expect(agree({ antwoord: 'agreed', punten: 'De woning' }).faults).toEqual([
    { field: 'punten', text: nl.faults.fields.pointsButAgreed },
  ])
  expect(agree({ antwoord: 'with-differences', punten: 'De woning' }).value).toEqual({
    agreement: 'with-differences',
    differences: 'De woning',
  })
  const names = (count: number) =>
    Array.from({ length: count }, (_, place) => `Tante ${place}`.padEnd(120, 'a')).join('\n')
  const people = (count: number) => readFields(peopleSchema, { namen: names(count) }, nl)
  expect(people(13).faults).toEqual([{ field: 'namen', text: nl.faults.fields.tooManyPeople }])
  expect(people(12).value?.participants).toHaveLength(12)
})
