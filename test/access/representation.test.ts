import { expect, test } from '@jest/globals'
import {
  actingOn,
  holdsOn,
  type Incapacity,
  type Mandate,
  type MandateGround,
  type Matter,
  mandateGrounds,
  matters,
  mattersOfGround,
} from '../../src/access/representation.ts'
import type { LeapDayRule } from '../../src/calendar/age.ts'
import { addDays, type Day } from '../../src/calendar/day.ts'

const always = { fromOn: '2000-01-01', untilOn: null, endedOn: null } as const
const mandate = (ground: MandateGround, more: Partial<Mandate> = {}): Mandate => ({
  ...always,
  ground,
  matters: mattersOfGround[ground],
  ...more,
})
const incapable = (matter: Matter, more: Partial<Incapacity> = {}): Incapacity => ({
  ...always,
  matter,
  untilOn: '2099-12-31',
  ...more,
})

type Case = { born?: Day; rule?: LeapDayRule; mandates: Mandate[]; incapacities?: Incapacity[] }

/** Who acts, and on which grounds without the young person, in a line. */
function acts({ born = '2010-06-10', rule = 'march-1', mandates, incapacities = [] }: Case, matter: Matter, on: Day) {
  const acting = actingOn({ birthDate: born, leapDayRule: rule, mandates, incapacities }, matter, on)
  return [acting.by, ...acting.mandates.map(({ ground }) => ground)].join(' ')
}

const parent = { mandates: [mandate('custody')] }

test.each([
  // Born 10 June 2010: one day either side of each birthday.
  ['2022-06-09', 'representative custody', 'representative custody'],
  ['2022-06-10', 'young-person-and-parents', 'young-person-and-parents custody'],
  ['2026-06-09', 'young-person-and-parents', 'young-person-and-parents custody'],
  ['2026-06-10', 'young-person', 'young-person'],
  ['2028-06-09', 'young-person', 'young-person'],
  ['2028-06-10', 'young-person', 'young-person'],
])('on %s a parent with custody: consent %s, inspection %s', (on, consent, inspection) => {
  expect([acts(parent, 'consent', on), acts(parent, 'inspection', on)]).toEqual([consent, inspection])
  expect(acts(parent, 'care-decisions', on)).toBe(consent)
})

test.each<[LeapDayRule, number, Day]>([
  ['march-1', 12, '2020-02-29'],
  ['march-1', 18, '2026-03-01'],
  ['february-28', 18, '2026-02-28'],
  ['march-1', 16, '2024-02-29'],
])('born on 29 February, by the rule %s: %d on %s and not the day before', (rule, age, on) => {
  const born = '2008-02-29'
  const of = { born, rule, ...parent, incapacities: age === 18 ? [incapable('consent')] : [] }
  const expected: Record<number, [string, string]> = {
    12: ['representative custody', 'young-person-and-parents'],
    16: ['young-person-and-parents', 'young-person'],
    18: ['representative custody', 'representative'],
  }
  expect([acts(of, 'consent', addDays(on, -1)), acts(of, 'consent', on)]).toEqual(expected[age])
})

test('custody is over at 00:00 on the 18th birthday, also where incapacity is recorded', () => {
  const of = { mandates: [mandate('custody'), mandate('guardian')], incapacities: [incapable('consent')] }
  expect(acts(of, 'consent', '2028-06-09')).toBe('representative custody guardian')
  expect(acts(of, 'consent', '2028-06-10')).toBe('representative')
  expect(acts(of, 'money', '2028-06-09')).toBe('representative custody guardian')
  expect(acts(of, 'money', '2028-06-10')).toBe('young-person')
})

test('from 18 nobody acts without recorded incapacity, in that matter, on that day', () => {
  const mandates = [mandate('mentor')]
  const period = { fromOn: '2029-01-01', untilOn: '2029-03-31' } as const
  const of = { mandates, incapacities: [incapable('consent', period)] }
  const on = (day: Day, matter: Matter = 'consent') => acts(of, matter, day)
  expect([on('2028-12-31'), on('2029-01-01')]).toEqual(['young-person', 'representative mentor'])
  expect([on('2029-03-31'), on('2029-04-01')]).toEqual(['representative mentor', 'young-person'])
  expect(on('2029-02-01', 'care-decisions')).toBe('young-person')
  const endedEarly = { mandates, incapacities: [incapable('consent', { ...period, endedOn: '2029-02-01' })] }
  expect([acts(endedEarly, 'consent', '2029-01-31'), acts(endedEarly, 'consent', '2029-02-01')]).toEqual([
    'representative mentor',
    'young-person',
  ])
})

test('a mandate holds from its first day until its last, and not from the day on which it was ended', () => {
  const period = { fromOn: '2029-01-01', untilOn: '2029-03-31', endedOn: null } as const
  const days = ['2028-12-31', '2029-01-01', '2029-03-31', '2029-04-01']
  expect(days.map((day) => holdsOn(period, day))).toEqual([false, true, true, false])
  const ended = { ...period, endedOn: '2029-02-01' }
  expect([holdsOn(ended, '2029-01-31'), holdsOn(ended, '2029-02-01')]).toEqual([true, false])
  expect(holdsOn({ ...period, untilOn: null }, '2199-12-31')).toBe(true)
})

test('the order of Jeugdwet 7.3.15: a lower one only where no higher one is there that day', () => {
  const order: MandateGround[][] = [
    ['curator', 'mentor'],
    ['written-authorisation'],
    ['partner'],
    ['parent-child-or-sibling'],
  ]
  const on = '2030-01-01'
  for (const [rank, grounds] of order.entries()) {
    const lower = order.slice(rank).flat()
    const of = { mandates: lower.toReversed().map((ground) => mandate(ground)), incapacities: [incapable('consent')] }
    expect(acts(of, 'consent', on).split(' ').slice(1).toSorted()).toEqual(grounds)
  }
  // A higher one whose time is over, or who is there for something else, is not there.
  const mentor = mandate('mentor', { untilOn: '2029-12-31' })
  const of = { mandates: [mandate('partner'), mentor], incapacities: [incapable('consent')] }
  expect([acts(of, 'consent', '2029-12-31'), acts(of, 'consent', on)]).toEqual([
    'representative mentor',
    'representative partner',
  ])
  const inspecting = mandate('curator', { matters: ['inspection'] })
  expect(acts({ ...of, mandates: [mandate('partner'), inspecting] }, 'consent', on)).toBe('representative partner')
})

test('money of an adult: whom the court gave it, whatever is recorded of capacity; family never', () => {
  const on = '2030-01-01'
  expect(acts({ mandates: [mandate('administrator')] }, 'money', on)).toBe('representative administrator')
  expect(acts({ mandates: [mandate('curator')] }, 'money', on)).toBe('representative curator')
  expect(acts({ mandates: [mandate('written-authorisation')] }, 'money', on)).toBe('young-person')
  for (const ground of ['mentor', 'partner', 'parent-child-or-sibling'] as const)
    expect(mattersOfGround[ground]).not.toContain('money')
  expect(mattersOfGround.administrator).toEqual(['money'])
})

test('whoever acts does so by a mandate that holds, for that matter: over every ground, matter and age', () => {
  const born = '2010-06-10'
  let seen = 0
  for (const ground of mandateGrounds)
    for (const other of mandateGrounds)
      for (const matter of matters)
        for (const age of [5, 11, 12, 15, 16, 17, 18, 30])
          for (const incapacities of [[], [incapable(matter)]]) {
            const on = `${2010 + age}-06-10`
            const mandates = [mandate(ground), mandate(other, { endedOn: on })]
            const acting = actingOn({ birthDate: born, leapDayRule: 'march-1', mandates, incapacities }, matter, on)
            for (const one of acting.mandates) {
              seen += 1
              expect(holdsOn(one, on) && one.matters.includes(matter)).toBe(true)
              expect(['custody', 'guardian'].includes(one.ground)).toBe(age < 18)
              if (age >= 18 && matter !== 'money') expect(incapacities).toHaveLength(1)
            }
            expect(acting.mandates.length === 0 || acting.by !== 'young-person').toBe(true)
          }
  expect(seen).toBeGreaterThan(100)
})
